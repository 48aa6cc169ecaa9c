package org.planweave.plans.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.setup.Reminder;

/** A reminder that somebody sent to somebody. */
@Entity
@Table(name = "reminder")
public class ReminderRow {

    @Id
    private String id;

    private String round;
    private String department;
    private String person;

    @Column(name = "gate_state")
    private String gateState;

    @Column(name = "gate_title")
    private String gateTitle;

    private LocalDate due;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "sent_at")
    private long sentAt;

    protected ReminderRow() {
        this("", "", new Reminder("", "", PlanState.DRAFT, "", LocalDate.EPOCH, "", Instant.EPOCH));
    }

    public ReminderRow(String id, String round, Reminder reminder) {
        this.id = id;
        this.round = round;
        this.department = reminder.department();
        this.person = reminder.person();
        this.gateState = reminder.state().name();
        this.gateTitle = reminder.gate();
        this.due = reminder.due();
        this.sentBy = reminder.by();
        this.sentAt = reminder.at().toEpochMilli();
    }

    public Reminder reminder() {
        return new Reminder(
                department, person, PlanState.valueOf(gateState), gateTitle, due, sentBy, Instant.ofEpochMilli(sentAt));
    }
}
