package org.planweave.clusters.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.clusters.internal.rules.Meeting;
import org.planweave.clusters.internal.rules.Meeting.Paper;

/** A meeting of a cluster. */
@Entity
@Table(name = "meeting")
public class MeetingRow {

    @Id
    private String id;

    private String cluster;
    private String title = "";

    @Column(name = "held_on")
    private String heldOn = "";

    private String begins = "";
    private String place = "";
    private String agenda = "";
    private String minuted = "";
    private long version;

    @Column(name = "changed_at")
    private long changedAt;

    @Column(name = "changed_by")
    private String changedBy = "";

    protected MeetingRow() {
        this("", "");
    }

    public MeetingRow(String id, String cluster) {
        this.id = id;
        this.cluster = cluster;
    }

    public Meeting meeting() {
        return new Meeting(id, cluster, new Paper(title, heldOn, begins, place, agenda, minuted), version,
                Instant.ofEpochMilli(changedAt), changedBy);
    }

    public long version() {
        return version;
    }

    /** Writes it as it now is, and counts the change. */
    public void write(Paper paper, Instant now, String by) {
        title = paper.title();
        heldOn = paper.date();
        begins = paper.time();
        place = paper.place();
        agenda = paper.agenda();
        minuted = paper.minutes();
        version++;
        changedAt = now.toEpochMilli();
        changedBy = by;
    }
}
