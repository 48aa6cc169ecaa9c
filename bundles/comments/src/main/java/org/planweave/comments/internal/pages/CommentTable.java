package org.planweave.comments.internal.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.pages.Faces.Face;
import org.planweave.comments.internal.pages.Faces.Said;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;

/** Comments as CSV that a spreadsheet opens: UTF-8 with its mark, and no cell that it would take for a formula. */
final class CommentTable {

    private static final List<String> COLUMNS = List.of(
            "plan", "line", "words", "state", "author", "department", "day", "level", "comment", "suggestion", "replies", "answer",
            "reason", "answeredBy", "answeredOn", "id");

    private final PageParts parts;
    private final Faces faces;

    CommentTable(PageParts parts, Faces faces) {
        this.parts = parts;
        this.faces = faces;
    }

    String csv(List<Talk> talks, Map<String, Plan> plans) {
        Stream<String> head = Stream.of(row(COLUMNS.stream().map(name -> parts.text("comments.csv." + name)).toList()));
        Stream<String> rows = talks.stream().map(talk -> row(cells(talk, plans.get(talk.first().plan()))));
        return "\uFEFF" + Stream.concat(head, rows).collect(Collectors.joining("\r\n")) + "\r\n";
    }

    private List<String> cells(Talk talk, Plan plan) {
        Face face = faces.face(talk);
        Comment comment = talk.first();
        Answer answer = comment.answer();
        String replies = face.replies().stream().map(CommentTable::said).collect(Collectors.joining("\n"));
        return List.of(
                plan.title(), talk.number(), face.quote(), face.state(), face.by().name(),
                face.by().department() == null ? "" : face.by().department().name(), Days.iso(comment.at()),
                parts.text("comments.level." + comment.level().word()), comment.text(),
                comment.suggestion() == null ? "" : comment.suggestion(), replies,
                answer == null ? "" : parts.text("comments.answer." + answer.kind().word()), answer == null ? "" : answer.reason(),
                answer == null ? "" : parts.name(answer.by()), answer == null ? "" : Days.iso(answer.at()), comment.id());
    }

    private static String said(Said reply) {
        return reply.by().name() + ": " + reply.text();
    }

    static String row(List<String> cells) {
        return cells.stream().map(CommentTable::cell).collect(Collectors.joining(","));
    }

    /** What begins like a formula is made a text by an apostrophe before it, also behind spaces. */
    private static String cell(String value) {
        String start = value.stripLeading();
        boolean formula = !start.isEmpty() && "=+-@|".indexOf(start.charAt(0)) >= 0 || value.startsWith("\t") || value.startsWith("\r");
        String safe = formula ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
