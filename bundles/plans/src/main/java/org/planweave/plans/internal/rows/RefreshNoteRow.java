package org.planweave.plans.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.plans.internal.rules.refresh.RefreshNote;

/** Why a line of last year is not in a plan any more, or why a line of the plan is new or has another target. */
@Entity
@Table(name = "refresh_note")
public class RefreshNoteRow {

    @Id
    private String id;

    private String plan;
    private String subject;
    private boolean dropped;
    private String reason;
    private String explains;

    @Column(name = "noted_at")
    private long notedAt;

    @Column(name = "noted_by")
    private String notedBy;

    protected RefreshNoteRow() {
        this("", new RefreshNote("", false, "", "", Instant.EPOCH, ""));
    }

    public RefreshNoteRow(String plan, RefreshNote note) {
        this.id = id(plan, note.subject());
        this.plan = plan;
        this.subject = note.subject();
        this.dropped = note.dropped();
        this.reason = note.reason();
        this.explains = note.explains();
        this.notedAt = note.at().toEpochMilli();
        this.notedBy = note.by();
    }

    public static String id(String plan, String subject) {
        return plan + '.' + subject;
    }

    public RefreshNote note() {
        return new RefreshNote(subject, dropped, reason, explains, Instant.ofEpochMilli(notedAt), notedBy);
    }
}
