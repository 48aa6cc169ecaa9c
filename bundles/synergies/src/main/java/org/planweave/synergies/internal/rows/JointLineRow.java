package org.planweave.synergies.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The line of a department's plan that carries an initiative. */
@Entity
@Table(name = "joint_line")
public class JointLineRow {

    @Id
    private String id = "";

    private String initiative = "";
    private String department = "";
    private String line = "";

    protected JointLineRow() {}

    public JointLineRow(String initiative, String department, String line) {
        this.id = initiative + '.' + department;
        this.initiative = initiative;
        this.department = department;
        this.line = line;
    }

    public String initiative() {
        return initiative;
    }

    public String department() {
        return department;
    }

    public String line() {
        return line;
    }
}
