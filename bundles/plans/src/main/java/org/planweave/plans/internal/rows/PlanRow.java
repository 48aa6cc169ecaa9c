package org.planweave.plans.internal.rows;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.PlanState;

/** One plan. Whoever changes anything of a plan locks this row first, so that changes of one plan come one after another. */
@Entity
@Table(name = "department_plan")
public class PlanRow {

    @Id
    private String id;

    private String department;
    private String round;
    private String kind;
    private String title;
    private String state;
    private int edition;
    private String sections;

    @Column(name = "changed_at")
    private long changedAt;

    private @Nullable String previous;

    protected PlanRow() {
        this("", new PlanDraft("", "", "", "", null), List.of(), Instant.EPOCH);
    }

    public PlanRow(String id, PlanDraft draft, List<String> sections, Instant now) {
        this.id = id;
        this.department = draft.department();
        this.round = draft.round();
        this.kind = draft.kind();
        this.title = draft.title();
        this.state = PlanState.DRAFT.name();
        this.sections = Json.write(sections);
        this.changedAt = now.toEpochMilli();
        this.previous = draft.previous();
    }

    public Plan plan() {
        return new Plan(
                id, department, round, kind, title, PlanState.valueOf(state), edition, Instant.ofEpochMilli(changedAt), previous);
    }

    public List<String> sections() {
        return Json.read(sections, new TypeReference<>() {});
    }

    public void setSections(List<String> names) {
        sections = Json.write(names);
    }

    public void moveTo(PlanState to) {
        state = to.name();
    }

    /** Counts a new edition and gives its number. */
    public int nextEdition() {
        edition++;
        return edition;
    }
}
