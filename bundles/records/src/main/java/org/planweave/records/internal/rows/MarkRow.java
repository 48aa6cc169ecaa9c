package org.planweave.records.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.records.internal.rules.Cause;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.records.internal.rules.Mark;
import org.planweave.records.internal.rules.Mark.Decision;

/** Words that are held back, or might be. */
@Entity
@Table(name = "mark")
public class MarkRow {

    @Id
    private String id = "";

    private String request = "";
    private String item = "";
    private int passage;
    private int begins;
    private int ends;
    private String words = "";
    private String cause = "";
    private String decision = "";
    private @Nullable String exemption;
    private String reason = "";

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Long decidedAt;

    protected MarkRow() {}

    public MarkRow(String request, Mark mark) {
        this.request = request;
        id = mark.id();
        item = mark.item();
        passage = mark.passage();
        begins = mark.from();
        ends = mark.to();
        words = mark.words();
        cause = mark.cause().name();
        write(mark);
    }

    /** Says anew what was decided. */
    public final void write(Mark mark) {
        Exemption under = mark.exemption();
        Instant when = mark.at();
        decision = mark.decision().name();
        exemption = under == null ? null : under.name();
        reason = mark.reason();
        decidedBy = mark.by();
        decidedAt = when == null ? null : when.toEpochMilli();
    }

    public String request() {
        return request;
    }

    public Mark mark() {
        return new Mark(id, item, passage, begins, ends, words, Cause.valueOf(cause), Decision.valueOf(decision),
                exemption == null ? null : Exemption.valueOf(exemption), reason, decidedBy,
                decidedAt == null ? null : Instant.ofEpochMilli(decidedAt));
    }
}
