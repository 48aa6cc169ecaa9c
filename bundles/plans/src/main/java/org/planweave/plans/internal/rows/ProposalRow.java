package org.planweave.plans.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.plans.internal.rules.thread.Proposal;

/** What a department asks to be changed in the corporate plan, and the answer. */
@Entity
@Table(name = "proposal")
public class ProposalRow {

    @Id
    private String id;

    private String round;
    private @Nullable String outcome;
    private String department;
    private String words;
    private String why;
    private String state;

    @Column(name = "proposed_at")
    private long proposedAt;

    @Column(name = "proposed_by")
    private String proposedBy;

    private String answer;

    @Column(name = "answered_at")
    private long answeredAt;

    @Column(name = "answered_by")
    private String answeredBy;

    protected ProposalRow() {
        this(Proposal.made("", "", null, "", "", "", Instant.EPOCH, ""));
    }

    public ProposalRow(Proposal proposal) {
        this.id = proposal.id();
        this.round = proposal.round();
        this.outcome = proposal.outcome();
        this.department = proposal.department();
        this.words = proposal.words();
        this.why = proposal.why();
        this.state = proposal.state().name();
        this.proposedAt = proposal.at().toEpochMilli();
        this.proposedBy = proposal.by();
        this.answer = proposal.answer();
        this.answeredAt = proposal.answeredAt().toEpochMilli();
        this.answeredBy = proposal.answeredBy();
    }

    public Proposal proposal() {
        return new Proposal(
                id, round, outcome, department, words, why, Proposal.State.valueOf(state), Instant.ofEpochMilli(proposedAt), proposedBy,
                answer, Instant.ofEpochMilli(answeredAt), answeredBy);
    }
}
