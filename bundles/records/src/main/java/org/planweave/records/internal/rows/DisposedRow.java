package org.planweave.records.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.records.internal.rules.Certificate.Gone;

/** One thing that was disposed of: what it was called, not what it said. */
@Entity
@Table(name = "disposed")
public class DisposedRow {

    @Id
    private String id = "";

    private String disposal = "";
    private int place;
    private String what = "";
    private String title = "";
    private long since;

    protected DisposedRow() {}

    public DisposedRow(String disposal, int place, Gone one) {
        id = disposal + '.' + place;
        this.disposal = disposal;
        this.place = place;
        what = one.what();
        title = one.title();
        since = one.since().toEpochMilli();
    }

    public Gone gone() {
        return new Gone(what, title, Instant.ofEpochMilli(since));
    }
}
