package org.planweave.synergies.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which version of another module's detector was switched on or off. */
@Entity
@Table(name = "detector")
public class DetectorRow {

    @Id
    private String id = "";

    private String version = "";

    @Column(name = "switched_on")
    private boolean switchedOn;

    @Column(name = "decided_by")
    private String decidedBy = "";

    @Column(name = "decided_at")
    private long decidedAt;

    protected DetectorRow() {}

    public DetectorRow(String id) {
        this.id = id;
    }

    public void decide(String ofVersion, boolean on, String by, Instant at) {
        version = ofVersion;
        switchedOn = on;
        decidedBy = by;
        decidedAt = at.toEpochMilli();
    }

    public String id() {
        return id;
    }

    /** Whether it was this very version that was decided on. */
    public boolean isOf(String anyVersion) {
        return version.equals(anyVersion);
    }

    public boolean isOn() {
        return switchedOn;
    }
}
