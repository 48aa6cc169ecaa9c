package org.planweave.comments.internal.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.consulting.Meeting;

/** A minuted meeting; never changed. */
@Entity
@Table(name = "meeting")
public class MeetingRow {

    @Id
    private String id;

    @Column(name = "about_plan")
    private String plan;

    private String consultee;
    private String held;
    private String minuted;
    private String person;

    @Column(name = "noted_at")
    private long at;

    protected MeetingRow() {
        id = "";
        plan = "";
        consultee = "";
        held = "";
        minuted = "";
        person = "";
    }

    public MeetingRow(Meeting kept) {
        id = kept.id();
        plan = kept.plan();
        consultee = kept.consultee().name();
        held = kept.held().toString();
        minuted = kept.minute();
        person = kept.by();
        at = kept.at().toEpochMilli();
    }

    Meeting meeting() {
        return new Meeting(
                id, plan, Consultee.valueOf(consultee), LocalDate.parse(held), minuted, person, Instant.ofEpochMilli(at));
    }
}
