package org.planweave.plans.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A person who does not want hints on wording. */
@Entity
@Table(name = "hints_off")
public class HintsOffRow {

    @Id
    private String person;

    protected HintsOffRow() {
        this("");
    }

    public HintsOffRow(String person) {
        this.person = person;
    }
}
