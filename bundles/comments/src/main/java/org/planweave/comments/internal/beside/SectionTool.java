package org.planweave.comments.internal.beside;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.PlanSection;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.stored.CommentReads;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** At each section of a plan: “Comment on this section”, for those who may, and the way to what was said about all of it. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.section.tools/v1", slot_order = 30)
public final class SectionTool implements Contribution<PlanSection> {

    private final CommentReads reads;
    private final Permits permits;
    private final PageParts parts;

    @Activate
    public SectionTool(@Reference CommentReads reads, @Reference Permits permits, @Reference PageParts parts) {
        this.reads = reads;
        this.permits = permits;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<PlanSection> sections) {
        List<String> plans = sections.stream().map(PlanSection::plan).distinct().toList();
        Map<String, Boolean> may = plans.stream()
                .collect(Collectors.toMap(id -> id, id -> parts.plans().plan(id).filter(permits::mayGive).isPresent()));
        Map<String, Long> counts = reads.aboveLines(plans).stream()
                .filter(comment -> comment.section() != null)
                .collect(Collectors.groupingBy(comment -> comment.target().id(), Collectors.counting()));
        Map<String, Content> tools = new HashMap<>();
        for (PlanSection section : sections) {
            int count = counts.getOrDefault(section.id(), 0L).intValue();
            boolean gives = Boolean.TRUE.equals(may.get(section.plan()));
            if (gives || count > 0) {
                tools.put(section.id(), parts.render("section.jte", Map.of(
                        "section", section, "gives", gives, "said", count == 0 ? "" : parts.count("comments.section.count", count))));
            }
        }
        return tools;
    }
}
