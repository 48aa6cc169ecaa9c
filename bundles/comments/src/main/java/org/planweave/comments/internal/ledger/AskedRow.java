package org.planweave.comments.internal.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.comments.internal.consulting.Asked;
import org.planweave.comments.internal.consulting.Consultee;

/** Somebody who was asked. */
@Entity
@Table(name = "asked")
public class AskedRow {

    @Id
    private String id;

    private String consultation;
    private String person;
    private String consultee;

    @Column(name = "asked_at")
    private long at;

    @Column(name = "nothing_at")
    private @Nullable Long nothingAt;

    protected AskedRow() {
        id = "";
        consultation = "";
        person = "";
        consultee = "";
    }

    public AskedRow(String consultation, String person, Consultee consultee, Instant at) {
        this.id = id(consultation, person);
        this.consultation = consultation;
        this.person = person;
        this.consultee = consultee.name();
        this.at = at.toEpochMilli();
    }

    static String id(String consultation, String person) {
        return consultation + '.' + person;
    }

    String consultation() {
        return consultation;
    }

    String person() {
        return person;
    }

    void nothing(Instant said) {
        nothingAt = said.toEpochMilli();
    }

    Asked asked(@Nullable Instant spokeAt) {
        return new Asked(
                consultation, person, Consultee.valueOf(consultee), Instant.ofEpochMilli(at),
                nothingAt == null ? null : Instant.ofEpochMilli(nothingAt), spokeAt);
    }
}
