package org.planweave.comments.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.comments.internal.rules.Answer;

/** A comment's answer as columns; all null while there is none. */
@Embeddable
public class AnswerColumns {

    @Column(name = "answer_kind")
    private @Nullable String kind;

    @Column(name = "answer_reason")
    private @Nullable String reason;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable Long answeredAt;

    @Column(name = "answer_from")
    private @Nullable Long from;

    @Column(name = "answer_to")
    private @Nullable Long to;

    static AnswerColumns of(@Nullable Answer answer) {
        AnswerColumns columns = new AnswerColumns();
        if (answer != null) {
            columns.kind = answer.kind().name();
            columns.reason = answer.reason();
            columns.answeredBy = answer.by();
            columns.answeredAt = answer.at().toEpochMilli();
            columns.from = answer.from();
            columns.to = answer.to();
        }
        return columns;
    }

    @Nullable Answer answer() {
        return kind == null || answeredBy == null || answeredAt == null
                ? null
                : new Answer(Answer.Kind.valueOf(kind), reason == null ? "" : reason, answeredBy, Instant.ofEpochMilli(answeredAt),
                        from == null ? 0 : from, to == null ? 0 : to);
    }
}
