package org.planweave.comments.internal.beside;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** “Comment” at each line, for those who may. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.line.tools/v1", slot_order = 30)
public final class CommentTool implements Contribution<Line> {

    private final Permits permits;
    private final PageParts parts;

    @Activate
    public CommentTool(@Reference Permits permits, @Reference PageParts parts) {
        this.permits = permits;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Line> lines) {
        Map<String, Boolean> may = new HashMap<>();
        Map<String, Content> tools = new HashMap<>();
        for (Line line : lines) {
            if (may.computeIfAbsent(line.plan(), id -> parts.plans().plan(id).filter(permits::mayGive).isPresent())) {
                tools.put(line.id(), parts.render("tool.jte", Map.of("line", line)));
            }
        }
        return tools;
    }
}
