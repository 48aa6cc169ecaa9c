package org.planweave.synergies.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.synergies.internal.rules.StruckFact;

/** A fact that a person said is not so in a line, whatever becomes of the line's words. */
@Entity
@Table(name = "struck_fact")
public class StruckFactRow {

    @Id
    private String id = "";

    private String line = "";
    private String kind = "";
    private String words = "";

    @Column(name = "struck_by")
    private String by = "";

    @Column(name = "struck_at")
    private long at;

    protected StruckFactRow() {}

    public StruckFactRow(StruckFact fact) {
        id = fact.id();
        line = fact.line();
        kind = fact.kind();
        words = fact.words();
        by = fact.by();
        at = fact.at().toEpochMilli();
    }

    public StruckFact fact() {
        return new StruckFact(id, line, kind, words, by, Instant.ofEpochMilli(at));
    }
}
