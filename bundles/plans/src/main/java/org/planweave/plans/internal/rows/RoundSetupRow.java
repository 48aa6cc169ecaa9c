package org.planweave.plans.internal.rows;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.plans.internal.calendar.RoundDate;
import org.planweave.plans.internal.setup.GateRules;
import org.planweave.plans.internal.setup.RoundSetup;
import org.planweave.plans.internal.setup.RoundSetup.Decision;

/** How one round is set up. */
@Entity
@Table(name = "round_setup")
public class RoundSetupRow {

    @Id
    private String round;

    private long version;
    private String guidance;
    private String template;
    private String dates;
    private String rules;

    @Column(name = "budget_on")
    private @Nullable LocalDate budgetOn;

    @Column(name = "budget_minute")
    private @Nullable String budgetMinute;

    @Column(name = "budget_by")
    private @Nullable String budgetBy;

    @Column(name = "changed_at")
    private long changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected RoundSetupRow() {
        this("");
    }

    public RoundSetupRow(String round) {
        this.round = round;
        this.guidance = "";
        this.template = "{}";
        this.dates = "[]";
        this.rules = "{}";
        this.changedBy = "";
    }

    /** Begins with this setup, as version 0. */
    public void start(RoundSetup setup) {
        template = Json.write(setup.template());
        rules = Json.write(setup.rules());
    }

    /** Writes the setup down as the version after the one it holds. */
    public void put(RoundSetup setup, Instant now, String who) {
        version = setup.version() + 1;
        guidance = setup.guidance();
        template = Json.write(setup.template());
        dates = Json.write(setup.dates());
        rules = Json.write(setup.rules());
        Decision budget = setup.budget();
        budgetOn = budget == null ? null : budget.day();
        budgetMinute = budget == null ? null : budget.minute();
        budgetBy = budget == null ? null : budget.by();
        changedAt = now.toEpochMilli();
        changedBy = who;
    }

    public RoundSetup setup() {
        Decision budget = budgetOn == null || budgetMinute == null || budgetBy == null
                ? null
                : new Decision(budgetOn, budgetMinute, budgetBy);
        return new RoundSetup(
                round, version, guidance, Json.read(template, new TypeReference<PlanTemplate>() {}),
                Json.read(dates, new TypeReference<List<RoundDate>>() {}), Json.read(rules, new TypeReference<GateRules>() {}), budget);
    }
}
