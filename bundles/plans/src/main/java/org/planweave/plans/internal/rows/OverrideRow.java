package org.planweave.plans.internal.rows;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.PlanState;

/** A named officer lets a plan pass although something holds it. Kept for good. */
@Entity
@Table(name = "gate_override")
public class OverrideRow {

    @Id
    private String id;

    private String plan;

    @Column(name = "to_state")
    private String toState;

    private String conditions;
    private String officer;
    private String reason;

    @Column(name = "made_at")
    private long madeAt;

    private boolean used;
    private @Nullable String attached;

    protected OverrideRow() {
        this("", "", PlanState.DRAFT, List.of());
    }

    public OverrideRow(String id, String plan, PlanState to, List<String> conditions) {
        this.id = id;
        this.plan = plan;
        this.toState = to.name();
        this.conditions = Json.write(conditions);
        this.officer = "";
        this.reason = "";
    }

    public void made(String by, String why, Instant at) {
        officer = by;
        reason = why;
        madeAt = at.toEpochMilli();
    }

    public String plan() {
        return plan;
    }

    public PlanState to() {
        return PlanState.valueOf(toState);
    }

    /** The codes of what it lets pass. */
    public List<String> conditions() {
        return Json.read(conditions, new TypeReference<>() {});
    }

    /** What held the plan then, as sentences. */
    public List<String> attached() {
        return attached == null ? List.of() : Json.read(attached, new TypeReference<>() {});
    }

    public void attach(List<String> sentences) {
        attached = Json.write(sentences);
    }

    public String officer() {
        return officer;
    }

    public String reason() {
        return reason;
    }

    public Instant madeAt() {
        return Instant.ofEpochMilli(madeAt);
    }

    public void use() {
        used = true;
    }
}
