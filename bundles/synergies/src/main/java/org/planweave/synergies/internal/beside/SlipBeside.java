package org.planweave.synergies.internal.beside;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.synergies.internal.pages.Cards;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.rules.Days;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Slip;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.stored.Initiatives;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** Beside the form of a line whose days were changed and not saved yet: the plans that this touches. */
@Component(service = Contribution.class)
@SlotContribution(slot = "line.form.beside/v1", slot_order = 10)
public final class SlipBeside implements Contribution<Line> {

    /** One plan that is touched, in a sentence that leads to the line, or to the joint initiative. */
    public record Touched(Department department, String words, String href) {}

    private final SynergyReads threads;
    private final Initiatives initiatives;
    private final PageParts parts;
    private final Room room;

    @Activate
    public SlipBeside(@Reference SynergyReads threads, @Reference Initiatives initiatives, @Reference PageParts parts, @Reference Room room) {
        this.threads = threads;
        this.initiatives = initiatives;
        this.parts = parts;
        this.room = room;
    }

    @Override
    public Map<String, Content> render(List<Line> lines) {
        Map<String, Line> asTheyAre = room.plans().lines(lines.stream().map(Line::id).toList());
        Map<String, Content> beside = new HashMap<>();
        for (Line typed : lines) {
            Line now = asTheyAre.get(typed.id());
            if (now != null) {
                Slip slip = new Slip(days(now), days(typed));
                List<Touched> touched = slip.moves() ? touched(slip, now) : List.of();
                if (!touched.isEmpty()) {
                    beside.put(typed.id(), parts.render("slip.jte", Map.of("touched", touched,
                            "title", parts.text("synergies.slip", words(slip.before()), words(slip.after())))));
                }
            }
        }
        return beside;
    }

    private List<Touched> touched(Slip slip, Line line) {
        List<Touched> touched = new ArrayList<>();
        threads.ofLines(List.of(line)).stream()
                .filter(one -> one.synergy().counts())
                .flatMap(one -> touched(slip, one, line.id()).stream()).forEach(touched::add);
        initiatives.ofLines(Set.of(line.id())).forEach(one -> others(one, line.id()).map(department -> new Touched(
                parts.department(department),
                parts.text("synergies.slip.joint", parts.department(department).name(), one.standing().title(), PageParts.day(one.standing().by())),
                "/synergies/initiatives/" + one.id())).forEach(touched::add));
        return touched;
    }

    private Optional<Touched> touched(Slip slip, Shown shown, String own) {
        boolean first = shown.a().id().equals(own);
        Line other = first ? shown.b() : shown.a();
        Department department = parts.department((first ? shown.synergy().b() : shown.synergy().a()).department());
        return slip.on(days(other), shown.synergy().type(), shown.synergy().state() == Synergy.State.ACCEPTED)
                .map(effect -> new Touched(department, parts.text("synergies.slip." + effect, department.name(), other.number(),
                        words(days(other))), Cards.href(other)));
    }

    private static Stream<String> others(Initiative one, String line) {
        return one.standing().departments().stream().filter(department -> !line.equals(one.lines().get(department)));
    }

    private static @Nullable Days days(Line line) {
        return Days.of(line.fields()).orElse(null);
    }

    private String words(@Nullable Days days) {
        return days == null ? parts.text("synergies.slip.none") : parts.days(days);
    }
}
