package org.planweave.records.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.records.internal.rules.Hold;

/** A legal hold. It stays when it is lifted. */
@Entity
@Table(name = "legal_hold")
public class HoldRow {

    @Id
    private String id = "";

    private String target = "";
    private String title = "";
    private String reason = "";

    @Column(name = "held_by")
    private String heldBy = "";

    @Column(name = "held_at")
    private long heldAt;

    @Column(name = "lifted_why")
    private @Nullable String liftedWhy;

    @Column(name = "lifted_by")
    private @Nullable String liftedBy;

    @Column(name = "lifted_at")
    private @Nullable Long liftedAt;

    protected HoldRow() {}

    public HoldRow(Hold hold) {
        id = hold.id();
        target = hold.target().toString();
        title = hold.title();
        reason = hold.reason();
        heldBy = hold.by();
        heldAt = hold.at().toEpochMilli();
    }

    public void lift(String why, String by, Instant at) {
        liftedWhy = why;
        liftedBy = by;
        liftedAt = at.toEpochMilli();
    }

    public Hold hold() {
        return new Hold(id, ResourceRef.parse(target), title, reason, heldBy, Instant.ofEpochMilli(heldAt), liftedWhy, liftedBy,
                liftedAt == null ? null : Instant.ofEpochMilli(liftedAt));
    }
}
