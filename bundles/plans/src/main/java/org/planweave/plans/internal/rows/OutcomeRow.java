package org.planweave.plans.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.planweave.api.planning.Outcome;

/** One outcome of the corporate plan, with the title of the objective it stands under. */
@Entity
@Table(name = "outcome")
public class OutcomeRow {

    @Id
    private String id;

    private int place;
    private String title;
    private String objective;

    protected OutcomeRow() {
        this(new Outcome("", 0, "", ""));
    }

    public OutcomeRow(Outcome outcome) {
        this.id = outcome.id();
        this.place = outcome.number();
        this.title = outcome.title();
        this.objective = outcome.objective();
    }

    public Outcome outcome() {
        return new Outcome(id, place, title, objective);
    }
}
