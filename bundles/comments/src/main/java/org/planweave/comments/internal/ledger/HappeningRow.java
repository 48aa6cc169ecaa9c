package org.planweave.comments.internal.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.comments.internal.consulting.Happening;

/** Something that was done with a consultation; never changed. */
@Entity
@Table(name = "happening")
public class HappeningRow {

    @Id
    private String id;

    private String consultation;
    private String what;
    private String person;

    @Column(name = "happened_at")
    private long at;

    private String note;

    protected HappeningRow() {
        id = "";
        consultation = "";
        what = "";
        person = "";
        note = "";
    }

    public HappeningRow(String id, Happening kept) {
        this.id = id;
        consultation = kept.consultation();
        what = kept.what().name();
        person = kept.by();
        at = kept.at().toEpochMilli();
        note = kept.note();
    }

    Happening happening() {
        return new Happening(consultation, Happening.What.valueOf(what), person, Instant.ofEpochMilli(at), note);
    }
}
