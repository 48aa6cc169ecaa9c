package org.planweave.plans.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.plans.internal.setup.SignOff;

/** A signature under a plan, or a refusal to sign. Rows are never changed but to say that they no longer stand. */
@Entity
@Table(name = "sign_off")
public class SignOffRow {

    @Id
    private String id;

    private String plan;
    private String round;
    private String step;
    private boolean agreed;
    private String person;

    @Column(name = "stands_for")
    private @Nullable String standsFor;

    private String note;

    @Column(name = "signed_at")
    private long signedAt;

    @Column(name = "of_changed_at")
    private long ofChangedAt;

    private boolean lapsed;

    protected SignOffRow() {
        this("", new SignOff("", "", false, "", null, "", Instant.EPOCH, Instant.EPOCH), "");
    }

    public SignOffRow(String id, SignOff signOff, String round) {
        this.id = id;
        this.plan = signOff.plan();
        this.round = round;
        this.step = signOff.step();
        this.agreed = signOff.agreed();
        this.person = signOff.person();
        this.standsFor = signOff.standsFor();
        this.note = signOff.note();
        this.signedAt = signOff.at().toEpochMilli();
        this.ofChangedAt = signOff.read().toEpochMilli();
    }

    public SignOff signOff() {
        return new SignOff(
                plan, step, agreed, person, standsFor, note, Instant.ofEpochMilli(signedAt), Instant.ofEpochMilli(ofChangedAt));
    }

    /** It no longer stands: another one took its place, or the plan went back. */
    public void lapse() {
        lapsed = true;
    }
}
