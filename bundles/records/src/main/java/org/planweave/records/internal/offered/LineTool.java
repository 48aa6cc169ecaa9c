package org.planweave.records.internal.offered;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.stored.Permits;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** “Everything held” at each line, for those who keep records. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.line.tools/v1", slot_order = 90)
public final class LineTool implements Contribution<Line> {

    private final Permits permits;

    @Activate
    public LineTool(@Reference Permits permits) {
        this.permits = permits;
    }

    @Override
    public Map<String, Content> render(List<Line> lines) {
        Map<String, Content> tools = new HashMap<>();
        if (permits.may()) {
            lines.forEach(line -> tools.put(line.id(), Words.render("tool.jte",
                    Map.of("href", "/records/held?kind=line&target=" + line.id(), "of", Words.text("records.tool.of", line.number())))));
        }
        return tools;
    }
}
