package org.planweave.clusters.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Happening;

/** Something that became of a cluster. Never changed. */
@Entity
@Table(name = "history")
public class HistoryRow {

    @Id
    private String id;

    private String cluster;
    private long version;
    private String happened;
    private String fields;
    private String reason;
    private String charter;

    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "made_by")
    private String madeBy;

    protected HistoryRow() {
        this("", 0, new Happening("", java.util.Set.of(), "", Charter.EMPTY, Instant.EPOCH, ""));
    }

    public HistoryRow(String cluster, long version, Happening what) {
        this.id = cluster + '.' + version;
        this.cluster = cluster;
        this.version = version;
        this.happened = what.what();
        this.fields = Json.write(what.fields());
        this.reason = what.reason();
        this.charter = Json.write(what.charter());
        this.madeAt = what.at().toEpochMilli();
        this.madeBy = what.by();
    }

    public Happening happening() {
        return new Happening(
                happened, Json.fields(fields), reason, Json.charter(charter), Instant.ofEpochMilli(madeAt), madeBy);
    }
}
