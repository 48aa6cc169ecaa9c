package org.planweave.clusters.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.clusters.internal.reorganise.Past;

/** A reorganisation, and how the clusters stood before it. */
@Entity
@Table(name = "reorganisation")
public class ReorganisationRow {

    @Id
    private String id;

    private String round;
    private String words;
    private String stood;
    private boolean undone;

    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "made_by")
    private String madeBy;

    protected ReorganisationRow() {
        this(new Past("", "", "", java.util.List.of(), false, Instant.EPOCH, ""));
    }

    public ReorganisationRow(Past past) {
        this.id = past.id();
        this.round = past.round();
        this.words = past.words();
        this.stood = Json.write(past.stood());
        this.undone = past.undone();
        this.madeAt = past.at().toEpochMilli();
        this.madeBy = past.by();
    }

    public Past past() {
        return new Past(id, round, words, Json.stood(stood), undone, Instant.ofEpochMilli(madeAt), madeBy);
    }

    public void undo() {
        undone = true;
    }
}
