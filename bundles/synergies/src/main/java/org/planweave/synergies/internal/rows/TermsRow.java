package org.planweave.synergies.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.planweave.synergies.internal.rules.Terms;

/** One version of an initiative's terms. */
@Entity
@Table(name = "terms")
public class TermsRow {

    @Id
    private String id = "";

    private String initiative = "";

    @Column(name = "terms_number")
    private int number;

    private String title = "";

    @Column(name = "joint_text")
    private String text = "";

    private String kpi = "";

    @Column(name = "by_day")
    private String by = "";

    @Column(name = "lead_department")
    private String lead = "";

    private long benefit;

    @Column(name = "benefit_of")
    private String benefitOf = "";

    private String parts = "";

    @Column(name = "proposed_by")
    private String proposedBy = "";

    @Column(name = "proposed_at")
    private long proposedAt;

    protected TermsRow() {}

    public TermsRow(String initiative, Terms terms) {
        this.id = initiative + '.' + terms.number();
        this.initiative = initiative;
        number = terms.number();
        title = terms.title();
        text = terms.text();
        kpi = terms.kpi();
        by = terms.by().toString();
        lead = terms.lead();
        benefit = terms.benefit();
        benefitOf = terms.benefitOf();
        parts = Texts.of(terms.parts());
        proposedBy = terms.proposedBy();
        proposedAt = terms.proposedAt().toEpochMilli();
    }

    public String initiative() {
        return initiative;
    }

    public Terms terms() {
        return new Terms(number, title, text, kpi, LocalDate.parse(by), lead, benefit, benefitOf, Texts.parts(parts), proposedBy,
                Instant.ofEpochMilli(proposedAt));
    }
}
