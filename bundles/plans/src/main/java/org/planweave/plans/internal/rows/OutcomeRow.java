package org.planweave.plans.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.planweave.api.planning.Outcome;
import org.planweave.plans.internal.rules.thread.Target;

/** One outcome of the corporate plan, with the title of the objective it stands under; or one priority of a partnership. */
@Entity
@Table(name = "outcome")
public class OutcomeRow {

    @Id
    private String id;

    private int place;
    private String title;
    private String objective;
    private String partnership;
    private String answerable;

    protected OutcomeRow() {
        this(new Target(new Outcome("", 0, "", ""), "", ""));
    }

    public OutcomeRow(Target target) {
        this.id = target.id();
        this.place = target.outcome().number();
        this.title = target.outcome().title();
        this.objective = target.outcome().objective();
        this.partnership = target.partnership();
        this.answerable = target.owner();
    }

    public Target target() {
        return new Target(new Outcome(id, place, title, objective), partnership, answerable);
    }

    public void answeredFor(String owner) {
        answerable = owner;
    }
}
