package org.planweave.reports.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.planweave.reports.internal.estimates.Estimates;

/** One import of a department's estimates, without its rows. */
@Entity
@Table(name = "estimate_set")
public class EstimateSetRow {

    @Id
    private String id;

    private String department;
    private String round;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "imported_at")
    private long importedAt;

    @Column(name = "imported_by")
    private String importedBy;

    protected EstimateSetRow() {
        this(new Estimates("", "", "", "", Instant.EPOCH, "", List.of()));
    }

    public EstimateSetRow(Estimates of) {
        this.id = of.id();
        this.department = of.department();
        this.round = of.round();
        this.fileName = of.file();
        this.importedAt = of.at().toEpochMilli();
        this.importedBy = of.by();
    }

    public String id() {
        return id;
    }

    public String department() {
        return department;
    }

    /** @param rows in the order of the file */
    public Estimates estimates(List<EstimateRow> rows) {
        return new Estimates(id, department, round, fileName, Instant.ofEpochMilli(importedAt), importedBy,
                rows.stream().map(EstimateRow::estimate).toList());
    }
}
