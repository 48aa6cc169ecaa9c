package org.planweave.synergies.internal.beside;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.synergies.internal.engine.terms.Near;
import org.planweave.synergies.internal.pages.Cards;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.running.NearLines;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** Beside the form of a line: the lines of other departments that are nearest to what it says. */
@Component(service = Contribution.class)
@SlotContribution(slot = "line.form.beside/v1", slot_order = 20)
public final class LinesNearby implements Contribution<Line> {

    private static final int ASKED = 8;
    private static final int SHOWN = 3;

    /** A line nearby, with what both have in common in words. */
    public record Nearby(Department department, Line line, String href, String source, String common) {}

    private final NearLines nearLines;
    private final PageParts parts;
    private final Room room;

    @Activate
    public LinesNearby(@Reference NearLines nearLines, @Reference PageParts parts, @Reference Room room) {
        this.nearLines = nearLines;
        this.parts = parts;
        this.room = room;
    }

    @Override
    public Map<String, Content> render(List<Line> lines) {
        Map<String, Content> beside = new HashMap<>();
        for (Line line : lines) {
            List<Nearby> near = room.plans().plan(line.plan()).map(plan -> near(line, plan)).orElse(List.of());
            if (!near.isEmpty()) {
                beside.put(line.id(), parts.render("nearby.jte", Map.of("near", near)));
            }
        }
        return beside;
    }

    private List<Nearby> near(Line line, Plan plan) {
        if (line.text().isBlank() || !room.readerTakesPart() || !room.takesPart(plan.department())) {
            return List.of();
        }
        List<Near> near = nearLines.of(line, plan.department(), ASKED).stream().filter(one -> one.evidence().size() >= 2).toList();
        Map<String, Line> open = room.plans().lines(near.stream().map(Near::line).toList());
        Map<String, Plan> plans = room.plans().plans(plan.round()).stream().collect(Collectors.toMap(Plan::id, one -> one));
        return near.stream().map(one -> nearby(one, open, plans)).flatMap(Optional::stream).limit(SHOWN).toList();
    }

    private Optional<Nearby> nearby(Near near, Map<String, Line> open, Map<String, Plan> plans) {
        return Optional.ofNullable(open.get(near.line()))
                .filter(line -> plans.containsKey(line.plan()))
                .filter(line -> room.takesPart(Objects.requireNonNull(plans.get(line.plan())).department()))
                .map(line -> {
                    Department department = parts.department(Objects.requireNonNull(plans.get(line.plan())).department());
                    return new Nearby(department, line, Cards.href(line),
                            parts.text("synergies.source", line.number(), department.name(), line.version()), common(near));
                });
    }

    private String common(Near near) {
        return near.evidence().stream().map(piece -> parts.text("synergies.evidence." + piece.kind())).distinct().limit(2)
                .collect(Collectors.joining(", "));
    }
}
