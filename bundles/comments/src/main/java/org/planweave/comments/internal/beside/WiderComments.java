package org.planweave.comments.internal.beside;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.CommentReads;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.comments.internal.stored.Spots;
import org.planweave.ui.Contribution;
import org.planweave.ui.Html;
import org.planweave.ui.SlotContribution;

/**
 * At the head of a plan: “Comment on the whole plan”, for those who may; how many did; and how many comments are on sections that hold
 * no line any more, which stand nowhere else on the page.
 */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.header/v1", slot_order = 30)
public final class WiderComments implements Contribution<Plan> {

    private final CommentReads reads;
    private final Permits permits;
    private final PageParts parts;

    @Activate
    public WiderComments(@Reference CommentReads reads, @Reference Permits permits, @Reference PageParts parts) {
        this.reads = reads;
        this.permits = permits;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Plan> plans) {
        List<Comment> comments = reads.aboveLines(plans.stream().map(Plan::id).toList());
        Map<String, Content> all = new HashMap<>();
        for (Plan plan : plans) {
            Content head = head(plan, comments.stream().filter(comment -> comment.plan().equals(plan.id())).toList());
            if (head != Html.EMPTY) {
                all.put(plan.id(), head);
            }
        }
        return all;
    }

    private Content head(Plan plan, List<Comment> comments) {
        List<Content> links = new ArrayList<>();
        int whole = (int) comments.stream().filter(comment -> comment.section() == null).count();
        int gone = comments.size() == whole ? 0 : gone(plan, comments);
        if (whole > 0) {
            links.add(link("/comments?plan=" + plan.id() + "&line=" + plan.ref(), parts.count("comments.plan.count", whole)));
        }
        if (gone > 0) {
            links.add(link("/comments?plan=" + plan.id() + "&state=section", parts.count("comments.section.gone.count", gone)));
        }
        if (permits.mayGive(plan)) {
            links.add(parts.render("whole.jte", Map.of("plan", plan)));
        }
        return links.isEmpty() ? Html.EMPTY : Html.join(links);
    }

    private int gone(Plan plan, List<Comment> comments) {
        List<Line> lines = parts.plans().lines(plan.id());
        List<String> sections = comments.stream().map(Comment::section).filter(java.util.Objects::nonNull).toList();
        return Spots.without(lines, sections).size();
    }

    private static Content link(String href, String text) {
        return Html.join(List.of(Html.element("a", Map.of("href", href), Html.text(text)), Html.text(" ")));
    }
}
