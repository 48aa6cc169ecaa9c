package org.planweave.comments.internal.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planweave.api.planning.Plan;
import org.planweave.api.tables.Table;
import org.planweave.comments.internal.pages.Faces.Face;
import org.planweave.comments.internal.pages.Faces.Said;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;

/** Comments as a table, a row for each thread. */
final class CommentTable {

    private static final List<String> COLUMNS = List.of(
            "plan", "line", "words", "state", "author", "department", "day", "level", "comment", "suggestion", "replies", "answer",
            "reason", "answeredBy", "answeredOn", "id", "came");

    private final PageParts parts;
    private final Faces faces;

    CommentTable(PageParts parts, Faces faces) {
        this.parts = parts;
        this.faces = faces;
    }

    /** @param shown what the filter says, as a note in the file */
    Table of(List<Talk> talks, Map<String, Plan> plans, String shown) {
        return new Table(
                parts.text("comments.title"), List.of(shown), COLUMNS.stream().map(name -> parts.text("comments.csv." + name)).toList(), 2,
                talks.stream().map(talk -> cells(talk, plans.get(talk.first().plan()))).toList());
    }

    private List<String> cells(Talk talk, Plan plan) {
        Face face = faces.face(talk);
        Comment comment = talk.first();
        Answer answer = comment.answer();
        String replies = face.replies().stream().map(CommentTable::said).collect(Collectors.joining("\n"))
                + (talk.hasMore() ? "\n" + parts.text("comments.csv.more", face.href()) : "");
        return List.of(
                plan.title(), face.where(), face.quote(), face.state(), face.by().name(),
                face.by().department() == null ? "" : face.by().department().name(), Days.iso(comment.at()),
                parts.text("comments.level." + comment.level().word()), face.text(),
                comment.suggestion() == null ? "" : comment.suggestion(), replies,
                answer == null ? "" : parts.text("comments.answer." + answer.kind().word()), answer == null ? "" : answer.reason(),
                answer == null ? "" : parts.name(answer.by()), answer == null ? "" : Days.iso(answer.at()), comment.id(),
                comment.provenance() == null ? "" : face.by().day());
    }

    private static String said(Said reply) {
        return reply.by().name() + ": " + reply.text();
    }
}
