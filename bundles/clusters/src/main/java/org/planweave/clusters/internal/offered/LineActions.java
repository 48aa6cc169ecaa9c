package org.planweave.clusters.internal.offered;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.clusters.internal.pages.MeetingFaces;
import org.planweave.clusters.internal.pages.PageParts;
import org.planweave.clusters.internal.rules.Task;
import org.planweave.clusters.internal.stored.MeetingReads;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** Beside a line of a plan: what its cluster agreed about it and is still to be done. One statement for a page. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.line.after/v1", slot_order = 40)
public final class LineActions implements Contribution<Line> {

    private final PageParts parts;
    private final MeetingFaces faces;
    private final MeetingReads reads;

    @Activate
    public LineActions(@Reference PageParts parts, @Reference MeetingFaces faces, @Reference MeetingReads reads) {
        this.parts = parts;
        this.faces = faces;
        this.reads = reads;
    }

    @Override
    public Map<String, Content> render(List<Line> lines) {
        Map<String, List<Task>> open = reads.about(lines.stream().map(Line::id).toList()).stream()
                .filter(task -> !task.settled())
                .collect(Collectors.groupingBy(task -> Objects.requireNonNullElse(task.line(), "")));
        Map<String, Content> notes = new HashMap<>();
        open.forEach((line, tasks) ->
                notes.put(line, parts.render("beside.jte", Map.of("rows", faces.bare(tasks)))));
        return notes;
    }
}
