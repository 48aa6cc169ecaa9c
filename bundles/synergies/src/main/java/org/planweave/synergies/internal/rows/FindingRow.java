package org.planweave.synergies.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.rules.Synergy.Side;
import org.planweave.synergies.internal.rules.Synergy.State;

/** A finding of the newest run. */
@Entity
@Table(name = "finding")
public class FindingRow {

    @Id
    private String id = "";

    @Column(name = "line_a")
    private String lineA = "";

    @Column(name = "line_b")
    private String lineB = "";

    @Column(name = "department_a")
    private String departmentA = "";

    @Column(name = "department_b")
    private String departmentB = "";

    @Column(name = "plan_a")
    private String planA = "";

    @Column(name = "plan_b")
    private String planB = "";

    @Column(name = "version_a")
    private long versionA;

    @Column(name = "version_b")
    private long versionB;

    @Column(name = "words_a")
    private String wordsA = "";

    @Column(name = "words_b")
    private String wordsB = "";

    @Column(name = "type_code")
    private String type = "";

    @Column(name = "conflict_kind")
    private @Nullable String kind;

    private double score;
    private double confidence;
    private boolean faint;
    private String evidence = "";
    private String stamp = "";
    private String state = "";
    private boolean returned;
    private boolean superseded;

    @Column(name = "found_at")
    private long foundAt;

    protected FindingRow() {}

    public FindingRow(Synergy synergy) {
        id = synergy.id();
        foundAt = synergy.foundAt().toEpochMilli();
        write(synergy);
    }

    /** Says anew what was found; when it was found first stays. */
    public void write(Synergy synergy) {
        lineA = synergy.a().line();
        lineB = synergy.b().line();
        departmentA = synergy.a().department();
        departmentB = synergy.b().department();
        planA = synergy.a().plan();
        planB = synergy.b().plan();
        versionA = synergy.a().version();
        versionB = synergy.b().version();
        wordsA = synergy.a().words();
        wordsB = synergy.b().words();
        type = synergy.type();
        kind = synergy.kind();
        score = synergy.score();
        confidence = synergy.confidence();
        faint = synergy.faint();
        evidence = Texts.of(synergy.evidence());
        stamp = Texts.of(synergy.stamp());
        judge(synergy.state(), synergy.returned());
        superseded = false;
    }

    /** Whether the newest run found it otherwise than this says. */
    public boolean differs(Synergy synergy) {
        return superseded || !synergy().equals(synergy.foundAt(Instant.ofEpochMilli(foundAt)));
    }

    /** Says what people made of it. */
    public void judge(State now, boolean cameBack) {
        state = now.name();
        returned = cameBack;
    }

    /** The newest run did not find it any more; it stays because somebody judged it. */
    public void supersede() {
        superseded = true;
    }

    public String id() {
        return id;
    }

    public Synergy synergy() {
        return new Synergy(id, type, kind, new Side(lineA, departmentA, planA, versionA, wordsA),
                new Side(lineB, departmentB, planB, versionB, wordsB), score, confidence, faint, Texts.evidence(evidence),
                Texts.stamp(stamp), State.valueOf(state), returned, Instant.ofEpochMilli(foundAt));
    }
}
