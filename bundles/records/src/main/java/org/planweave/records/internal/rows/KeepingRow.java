package org.planweave.records.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** For how long the council keeps a class, and on what ground. */
@Entity
@Table(name = "keeping")
public class KeepingRow {

    @Id
    @Column(name = "class_code")
    private String code = "";

    private int years;
    private String basis = "";

    @Column(name = "changed_by")
    private String changedBy = "";

    @Column(name = "changed_at")
    private long changedAt;

    protected KeepingRow() {}

    public KeepingRow(String code, int years, String basis, String by, Instant at) {
        this.code = code;
        this.years = years;
        this.basis = basis;
        changedBy = by;
        changedAt = at.toEpochMilli();
    }

    public String code() {
        return code;
    }

    public int years() {
        return years;
    }

    public String basis() {
        return basis;
    }
}
