package org.planweave.plans.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** The final figure of the year before, beside a target that waited for it. */
@Entity
@Table(name = "outturn")
public class OutturnRow {

    @Id
    private String line;

    private String plan;
    private String figure;

    @Column(name = "known_on")
    private LocalDate knownOn;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private long recordedAt;

    private boolean settled;

    protected OutturnRow() {
        this("", "");
    }

    public OutturnRow(String line, String plan) {
        this.line = line;
        this.plan = plan;
        this.figure = "";
        this.knownOn = LocalDate.EPOCH;
        this.recordedBy = "";
    }

    public void record(String known, LocalDate day, String by, Instant at) {
        figure = known;
        knownOn = day;
        recordedBy = by;
        recordedAt = at.toEpochMilli();
        settled = false;
    }

    public String line() {
        return line;
    }

    public String plan() {
        return plan;
    }

    public String figure() {
        return figure;
    }

    public LocalDate knownOn() {
        return knownOn;
    }

    public boolean settled() {
        return settled;
    }

    public void settle() {
        settled = true;
    }
}
