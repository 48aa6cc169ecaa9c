package org.planweave.plans.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.planweave.api.planning.Line;
import org.jspecify.annotations.Nullable;

/** Which version of a line an edition holds, under which number and where. It is never changed. */
@Entity
@Table(name = "edition_line")
public class EditionLineRow {

    @Id
    private String id;

    private String edition;
    private String line;
    private long version;
    private String called;
    private int place;

    protected EditionLineRow() {
        this("", new LineRow());
    }

    /** The line in its newest version. */
    public EditionLineRow(String edition, LineRow line) {
        this(edition, line, line.version());
    }

    public EditionLineRow(String edition, LineRow line, long version) {
        this.id = edition + '.' + line.id();
        this.edition = edition;
        this.line = line.id();
        this.version = version;
        this.called = line.called();
        this.place = line.place();
    }

    /** The line as it stood in the edition. */
    public Line line(VersionRow words, String plan, @Nullable String previous) {
        return words.line(plan, called, place, previous);
    }
}
