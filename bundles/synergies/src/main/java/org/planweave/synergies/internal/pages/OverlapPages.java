package org.planweave.synergies.internal.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Round;
import org.planweave.synergies.internal.rules.Days;
import org.planweave.synergies.internal.rules.Gaps;
import org.planweave.synergies.internal.rules.Overlaps;
import org.planweave.synergies.internal.rules.Placed;
import org.planweave.synergies.internal.rules.WholeArea;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.RoundLines;
import org.planweave.ui.Page;

/** Where plans of the round meet in place and time, on partners and on people, and what they leave out. Of what its reader may read. */
@Component(service = OverlapPages.class)
@JakartarsResource
@Path("synergies/overlaps")
@Produces(MediaType.TEXT_HTML)
public final class OverlapPages {

    /** Of the drawing of a year. */
    public static final int YEAR = 240;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final int MOST_PLACES = 30;
    private static final int MOST_AIMLESS = 40;
    private static final int FEW = 3;

    private final PageParts parts;
    private final RoundLines roundLines;
    private final Room room;

    @Activate
    public OverlapPages(@Reference PageParts parts, @Reference RoundLines roundLines, @Reference Room room) {
        this.roundLines = roundLines;
        this.parts = parts;
        this.room = room;
    }

    /** One line of a place; {@code x} and {@code width} of its days in the year, null without days. */
    public record Bar(Department department, String number, String text, String href, String days, @Nullable String x, @Nullable String width) {}

    /** A place with its lines. */
    public record Site(String name, boolean together, List<Bar> bars) {}

    /** A partner with the departments of each quarter. */
    public record Wanted(String name, List<List<Department>> quarters) {}

    /** A group with how many lines of each department affect it; {@code much} from three departments on. */
    public record Affected(String name, List<Integer> lines, int plans, boolean much) {}

    @GET
    public Page show() {
        Map<String, Object> model = new HashMap<>(Map.of("takesPart", room.readerTakesPart(), "sites", List.of(), "partners", List.of(),
                "quarters", List.of(), "groups", List.of(), "gaps", Gaps.NONE, "aimless", List.of(), "twice", List.of()));
        model.put("departments", room.departments());
        if (room.readerTakesPart()) {
            room.plans().currentRound().ifPresent(round -> model.putAll(of(round)));
        }
        return parts.page(parts.text("synergies.overlaps")).crumb(parts.text("synergies.title"), "/synergies")
                .body(parts.render("overlaps.jte", model));
    }

    private Map<String, Object> of(Round round) {
        List<Placed> lines = roundLines.of(round.id());
        Overlaps overlaps = new Overlaps(lines, WholeArea.of(room.council().name()));
        Gaps gaps = lines.isEmpty() ? Gaps.NONE : Gaps.of(room.plans().outcomes(), lines);
        return Map.of("sites", overlaps.places().stream().limit(MOST_PLACES)
                        .map(one -> new Site(one.name(), one.together(), bars(one.lines(), round))).toList(),
                "partners", overlaps.partners(round).stream().map(this::wanted).toList(), "quarters", quarters(round),
                "groups", overlaps.groups().stream().map(this::affected).toList(), "gaps", gaps,
                "aimless", bars(gaps.aimless().stream().limit(MOST_AIMLESS).toList(), round),
                "twice", gaps.claimedTwice().entrySet().stream().map(one -> new Site(one.getKey(), false, bars(one.getValue(), round))).toList());
    }

    private List<Bar> bars(List<Placed> lines, Round round) {
        return lines.stream().map(one -> bar(one, round)).toList();
    }

    private Bar bar(Placed one, Round round) {
        Days days = one.days();
        String words = days == null ? parts.text("synergies.overlaps.noDays") : days.first().equals(days.last()) ? DAY.format(days.last())
                : parts.text("synergies.days", DAY.format(days.first()), DAY.format(days.last()));
        double from = days == null ? 0 : at(days.first(), round);
        double to = days == null ? 0 : at(days.last().plusDays(1), round);
        boolean drawn = days != null && to > 0 && from < YEAR;
        return new Bar(parts.department(one.department()), one.line().number(), one.line().text(), Cards.href(one.line()), words,
                drawn ? Picture.n(Math.max(0, from)) : null,
                drawn ? Picture.n(Math.max(2, Math.min(YEAR, to) - Math.max(0, from))) : null);
    }

    private static double at(LocalDate day, Round round) {
        return (double) YEAR * ChronoUnit.DAYS.between(round.starts(), day) / ChronoUnit.DAYS.between(round.starts(), round.ends().plusDays(1));
    }

    private Wanted wanted(Overlaps.Partner partner) {
        return new Wanted(partner.name(), partner.quarters().stream().map(one -> one.stream().map(parts::department).toList()).toList());
    }

    private static List<String> quarters(Round round) {
        return IntStream.range(0, 4).mapToObj(quarter -> MONTH.format(round.starts().plusMonths(3L * quarter)) + "–"
                + MONTH.format(round.starts().plusMonths(3L * quarter + 2))).toList();
    }

    private Affected affected(Overlaps.Group group) {
        return new Affected(group.name(), room.departments().stream().map(one -> group.lines().getOrDefault(one.id(), 0)).toList(),
                group.lines().size(), group.lines().size() >= FEW);
    }
}
