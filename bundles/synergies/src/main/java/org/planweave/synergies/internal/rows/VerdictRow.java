package org.planweave.synergies.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.synergies.internal.rules.Verdict;

/** What somebody said of a finding. It stays, whatever becomes of the finding. */
@Entity
@Table(name = "verdict")
public class VerdictRow {

    @Id
    private String id = "";

    private String finding = "";

    @Column(name = "line_a")
    private String lineA = "";

    @Column(name = "line_b")
    private String lineB = "";

    @Column(name = "version_a")
    private long versionA;

    @Column(name = "version_b")
    private long versionB;

    @Column(name = "words_a")
    private String wordsA = "";

    @Column(name = "words_b")
    private String wordsB = "";

    private String answer = "";
    private String reason = "";

    @Column(name = "found_type")
    private String foundType = "";

    @Column(name = "right_type")
    private String rightType = "";

    @Column(name = "given_by")
    private String givenBy = "";

    @Column(name = "given_at")
    private long givenAt;

    protected VerdictRow() {}

    public VerdictRow(Verdict verdict) {
        String[] lines = verdict.pair().split(" ", 2);
        id = verdict.id();
        finding = verdict.finding();
        lineA = lines[0];
        lineB = lines[1];
        versionA = verdict.versionA();
        versionB = verdict.versionB();
        wordsA = verdict.wordsA();
        wordsB = verdict.wordsB();
        answer = verdict.accepted() ? "accept" : "dismiss";
        reason = verdict.reason();
        foundType = verdict.foundType();
        rightType = verdict.rightType();
        givenBy = verdict.by();
        givenAt = verdict.at().toEpochMilli();
    }

    public Verdict verdict() {
        return new Verdict(id, finding, lineA + ' ' + lineB, versionA, versionB, wordsA, wordsB, answer.equals("accept"), reason,
                foundType, rightType, givenBy, Instant.ofEpochMilli(givenAt));
    }
}
