package org.planweave.records.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.planweave.records.internal.rules.Erasure;
import org.planweave.records.internal.rules.Erasure.Part;

/** One erasure. It is never changed. */
@Entity
@Table(name = "erasure")
public class ErasureRow {

    @Id
    private String id = "";

    private String person = "";
    private String name = "";
    private String reference = "";
    private String reason = "";
    private String digest = "";

    @Column(name = "erased_by")
    private String by = "";

    @Column(name = "erased_at")
    private long at;

    protected ErasureRow() {}

    public ErasureRow(Erasure one) {
        id = one.id();
        person = one.person();
        name = one.name();
        reference = one.reference();
        reason = one.reason();
        digest = one.digest();
        by = one.by();
        at = one.at().toEpochMilli();
    }

    public String id() {
        return id;
    }

    public Erasure erasure(List<Part> parts) {
        return new Erasure(id, person, name, reference, reason, by, Instant.ofEpochMilli(at), parts);
    }
}
