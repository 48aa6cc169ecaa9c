package org.planweave.comments.internal.beside;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.CommentReads;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.ui.Contribution;
import org.planweave.ui.Html;
import org.planweave.ui.SlotContribution;

/** At the top of a plan, for those who answer for it: how many comments and suggested wordings wait, and the way to the first. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.waits/v1", slot_order = 10)
public final class WaitingComments implements Contribution<Plan> {

    private final CommentReads reads;
    private final Permits permits;
    private final PageParts parts;

    @Activate
    public WaitingComments(@Reference CommentReads reads, @Reference Permits permits, @Reference PageParts parts) {
        this.reads = reads;
        this.permits = permits;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Plan> plans) {
        List<String> own = plans.stream().map(Plan::id).filter(permits::manages).toList();
        List<Comment> open = reads.openOn(own);
        Map<String, Content> all = new HashMap<>();
        for (String plan : own) {
            List<Comment> mine = open.stream().filter(comment -> comment.plan().equals(plan)).toList();
            if (!mine.isEmpty()) {
                all.put(plan, waiting(mine));
            }
        }
        return all;
    }

    private Content waiting(List<Comment> open) {
        List<Content> links = new ArrayList<>();
        List<Comment> suggestions = open.stream().filter(comment -> comment.suggestion() != null).toList();
        links.add(link("comments.toAnswer", open));
        if (!suggestions.isEmpty()) {
            links.add(Html.text(" · "));
            links.add(link("comments.suggested", suggestions));
        }
        return Html.join(links);
    }

    /** What is on more than a line has no note beside one. */
    private static String href(Comment first) {
        return first.onLine() ? "#note-" + first.id() : "/comments/" + first.id();
    }

    private Content link(String key, List<Comment> some) {
        return Html.element("a", Map.of("href", href(some.get(0))), Html.text(parts.count(key, some.size())));
    }
}
