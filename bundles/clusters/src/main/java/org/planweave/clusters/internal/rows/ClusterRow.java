package org.planweave.clusters.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Extras;
import org.planweave.clusters.internal.rules.Field;

/** One cluster in one round, with what its bundle last said of it. */
@Entity
@Table(name = "cluster")
public class ClusterRow {

    /** Why a cluster is closed. */
    public enum Closed {
        /** it is not */
        NO,
        /** a person closed it */
        BY_PERSON,
        /** its bundle was removed */
        WITH_BUNDLE
    }

    @Id
    private String id;

    private String round;
    private String charter;

    @Column(name = "is_open")
    private boolean open;

    @Column(name = "closed_why")
    private String closedWhy;

    private @Nullable String previous;
    private @Nullable String origin;
    private String brought;

    @Column(name = "own_fields")
    private String ownFields;

    private String extras;
    private String refusals;
    private long version;

    @Column(name = "changed_at")
    private long changedAt;

    protected ClusterRow() {
        this("", "", Charter.EMPTY, null, null);
    }

    public ClusterRow(String id, String round, Charter charter, @Nullable String previous, @Nullable String origin) {
        this.id = id;
        this.round = round;
        this.charter = Json.write(charter);
        this.open = true;
        this.closedWhy = Closed.NO.name();
        this.previous = previous;
        this.origin = origin;
        this.brought = this.charter;
        this.ownFields = "[]";
        this.extras = Json.write(Extras.NONE);
        this.refusals = "[]";
    }

    public Cluster cluster() {
        return new Cluster(
                id, round, charter(), open, previous, origin, own(), Json.extras(extras), Json.texts(refusals), version,
                Instant.ofEpochMilli(changedAt));
    }

    public String id() {
        return id;
    }

    public Charter charter() {
        return Json.charter(charter);
    }

    public void setCharter(Charter now) {
        charter = Json.write(now);
    }

    /** What the bundle last said. */
    public Charter brought() {
        return Json.charter(brought);
    }

    /** Whether this is what the bundle last said, and it could be taken. */
    public boolean says(Charter said, Extras more) {
        return brought().equals(said) && Json.extras(extras).equals(more) && refusals.equals("[]");
    }

    public void setBrought(Charter said, Extras more) {
        brought = Json.write(said);
        extras = Json.write(more);
        refusals = "[]";
    }

    public void setRefusals(List<String> sentences) {
        refusals = Json.write(sentences);
    }

    public Set<Field> own() {
        return Json.fields(ownFields);
    }

    public void setOwn(Set<Field> fields) {
        ownFields = Json.write(fields);
    }

    public boolean open() {
        return open;
    }

    public Closed closed() {
        return Closed.valueOf(closedWhy);
    }

    public void setClosed(Closed why) {
        open = why == Closed.NO;
        closedWhy = why.name();
    }

    public long version() {
        return version;
    }

    /** Counts a change. */
    public void changed(Instant now) {
        version++;
        changedAt = now.toEpochMilli();
    }
}
