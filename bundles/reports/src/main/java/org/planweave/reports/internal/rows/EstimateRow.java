package org.planweave.reports.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.planweave.reports.internal.estimates.Estimate;

/** One heading of one import. */
@Entity
@Table(name = "estimate")
public class EstimateRow {

    @Id
    private String id;

    @Column(name = "estimate_set")
    private String setId;

    private int place;
    private String heading;
    private String kind;
    private BigDecimal original;
    private BigDecimal revised;

    @Column(name = "next_year")
    private BigDecimal next;

    protected EstimateRow() {
        this("", 0, new Estimate("", "", BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    public EstimateRow(String set, int place, Estimate of) {
        this.id = set + '/' + place;
        this.setId = set;
        this.place = place;
        this.heading = of.heading();
        this.kind = of.kind();
        this.original = of.original();
        this.revised = of.revised();
        this.next = of.next();
    }

    public String set() {
        return setId;
    }

    public int place() {
        return place;
    }

    Estimate estimate() {
        return new Estimate(heading, kind, original, revised, next);
    }
}
