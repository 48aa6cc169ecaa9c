package org.planweave.synergies.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Signature;
import org.planweave.synergies.internal.rules.Terms;

/** A joint initiative, but for its terms, signatures and lines. */
@Entity
@Table(name = "initiative")
public class InitiativeRow {

    @Id
    private String id = "";

    private String finding = "";

    @Column(name = "type_code")
    private String type = "";

    @Column(name = "line_a")
    private String lineA = "";

    @Column(name = "department_a")
    private String departmentA = "";

    @Column(name = "line_b")
    private String lineB = "";

    @Column(name = "department_b")
    private String departmentB = "";

    @Column(name = "round_id")
    private String round = "";

    private boolean replaces;
    private @Nullable Long achieved;

    @Column(name = "delivered_on")
    private @Nullable String deliveredOn;

    @Column(name = "delivered_by")
    private @Nullable String deliveredBy;

    @Column(name = "ended_why")
    private @Nullable String endedWhy;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Long endedAt;

    protected InitiativeRow() {}

    public InitiativeRow(String id, Initiative.Origin origin, String round, boolean replaces) {
        this.id = id;
        this.finding = origin.finding();
        this.type = origin.type();
        this.lineA = origin.lineA();
        this.departmentA = origin.departmentA();
        this.lineB = origin.lineB();
        this.departmentB = origin.departmentB();
        this.round = round;
        this.replaces = replaces;
    }

    public void deliver(Initiative.Delivered what) {
        achieved = what.achieved();
        deliveredOn = what.on().toString();
        deliveredBy = what.by();
    }

    public void end(Initiative.Ended how) {
        endedWhy = how.why();
        endedBy = how.by();
        endedAt = how.at().toEpochMilli();
    }

    public String id() {
        return id;
    }

    public Initiative initiative(List<Terms> terms, List<Signature> signatures, Map<String, String> lines) {
        return new Initiative(id, new Initiative.Origin(finding, type, lineA, departmentA, lineB, departmentB), round, replaces, terms,
                signatures, lines, delivered(), ended());
    }

    private Initiative.@Nullable Delivered delivered() {
        return achieved == null || deliveredOn == null || deliveredBy == null ? null
                : new Initiative.Delivered(achieved, LocalDate.parse(deliveredOn), deliveredBy);
    }

    private Initiative.@Nullable Ended ended() {
        return endedWhy == null || endedBy == null || endedAt == null ? null
                : new Initiative.Ended(endedWhy, endedBy, Instant.ofEpochMilli(endedAt));
    }
}
