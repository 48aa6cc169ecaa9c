package org.planweave.records.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.records.internal.rules.Erasure.Decision;
import org.planweave.records.internal.rules.Erasure.Kind;
import org.planweave.records.internal.rules.Erasure.Part;

/** One row of a certificate of erasure. Only a decision is added to it. */
@Entity
@Table(name = "erasure_part")
public class ErasurePartRow {

    @Id
    private String id = "";

    private String erasure = "";
    private int place;
    private String kind = "";
    private String what = "";
    private @Nullable String about;
    private @Nullable String decision;

    @Column(name = "decided_why")
    private @Nullable String why;

    @Column(name = "decided_by")
    private @Nullable String by;

    @Column(name = "decided_at")
    private @Nullable Long at;

    protected ErasurePartRow() {}

    public ErasurePartRow(String erasure, Part part) {
        id = id(erasure, part.place());
        this.erasure = erasure;
        place = part.place();
        kind = part.kind().name();
        what = part.what();
        about = part.about();
    }

    public static String id(String erasure, int place) {
        return erasure + '.' + place;
    }

    public void decide(Decision made, String reason, String person, Instant now) {
        decision = made.name();
        why = reason;
        by = person;
        at = now.toEpochMilli();
    }

    public Part part() {
        return new Part(place, Kind.valueOf(kind), what, about, decision == null ? null : Decision.valueOf(decision), why, by,
                at == null ? null : Instant.ofEpochMilli(at));
    }
}
