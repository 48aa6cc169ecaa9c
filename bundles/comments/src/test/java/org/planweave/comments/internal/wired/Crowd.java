package org.planweave.comments.internal.wired;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.stored.Wired;

/** Many comments and replies at once, as they stand in the database after people gave them one by one. */
public final class Crowd {

    private static final Instant FIRST = Instant.parse("2026-11-01T09:00:00Z");

    private Crowd() {}

    /** So many comments on a line, none of them answered. */
    public static void comments(Wired wired, String line, int count) {
        keep(wired, count, i -> comment(wired, "c-" + line + "-" + i, line, null, i, 0));
    }

    /** So many replies to a comment, each to the one before it: they stand in one thread. */
    public static void replies(Wired wired, Comment first, int count) {
        keep(wired, count, i -> comment(wired, "r-" + first.id() + "-" + i, first.line(), first.id(), i, i + 1));
        wired.portal.store().doInTransaction(entities -> {
            CommentRow row = entities.find(CommentRow.class, first.id());
            for (int i = 0; i < count; i++) {
                row.replied();
            }
        });
    }

    private interface Made {
        Comment at(int index);
    }

    private static void keep(Wired wired, int count, Made made) {
        wired.portal.store().doInTransaction(entities -> {
            Map<ResourceRef, Protection> protections = new HashMap<>();
            for (int i = 0; i < count; i++) {
                Comment comment = made.at(i);
                entities.persist(new CommentRow(comment));
                protections.put(comment.ref(), new Protection(wired.plan.department(), wired.plan.ref(), wired.plan.round(), Audience.CLUSTER,
                        Classification.OPEN, comment.author()));
            }
            wired.portal.access().protectAll(protections);
        });
    }

    private static Comment comment(Wired wired, String id, String line, String parent, int index, int place) {
        return new Comment(id, line, wired.plan.id(), wired.plan.department(), wired.other.id(), Level.CLUSTER, "Words " + index,
                FIRST.plusSeconds(index), null, parent, null, null, null, parent == null, false, 1, 1, 0, place, null, List.of());
    }
}
