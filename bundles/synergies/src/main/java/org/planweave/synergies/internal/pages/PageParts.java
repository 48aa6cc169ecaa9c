package org.planweave.synergies.internal.pages;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Outcome;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.rules.Days;
import org.planweave.synergies.internal.rules.Verdict;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.ui.Page;
import org.planweave.ui.Templates;

/** What every page of the module needs: departments, words and templates. */
@Component(service = PageParts.class)
public final class PageParts {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Room room;
    private final Templates templates = new Templates(PageParts.class, "org.planweave.synergies.internal.templates");

    @Activate
    public PageParts(@Reference Room room) {
        this.room = room;
    }

    public String text(String key, Object... arguments) {
        return room.text(key, arguments);
    }

    /** So many of something: the text of {@code key.one} for one, of {@code key} otherwise. */
    public String count(String key, int number) {
        return number == 1 ? text(key + ".one") : text(key, number);
    }

    /** A department; one that is gone from the council is shown by its id. */
    public Department department(String id) {
        return room.council().department(id).orElseGet(() -> new Department(id, "??", id, null, "cr", null));
    }

    public String person(String id) {
        return room.council().person(id).map(Person::name).orElseGet(() -> text("synergies.formerPerson"));
    }

    /** What the cards of one page need to know besides their own synergy. */
    public Known known(List<Verdict> verdicts) {
        return new Known(verdicts, room.plans().outcomes().stream().collect(Collectors.toMap(Outcome::id, Outcome::title)));
    }

    /** The fact of a piece of evidence in words; an outcome is found by its id, and named. */
    String fact(Evidence piece, Known known) {
        String fact = String.valueOf(piece.fact());
        return switch (piece.kind()) {
            case "outcome" -> known.outcomes().getOrDefault(fact, fact);
            case "text" -> text("synergies.evidence.text.fact");
            default -> fact;
        };
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day, or from one to another. */
    public String days(Days days) {
        return days.first().equals(days.last()) ? day(days.last()) : text("synergies.days", day(days.first()), day(days.last()));
    }

    Page page(String title) {
        return Page.titled(title).section(Room.MODULE);
    }

    /** A template with its model and the module's words. */
    public Content render(String template, Map<String, ? extends @Nullable Object> model) {
        Map<String, @Nullable Object> all = new HashMap<>(model);
        all.put("t", room.messages());
        return templates.render(template, all);
    }
}
