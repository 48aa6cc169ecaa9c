package org.planweave.plans.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;

/** Where a line stands now: its place, its number and which of its versions is the newest. */
@Entity
@Table(name = "line")
public class LineRow {

    @Id
    private String id;

    private String plan;
    private String kind;
    private String called;
    private String part;
    private int place;
    private long version;
    private boolean removed;
    private @Nullable String previous;

    protected LineRow() {
        this("", "", LineDraft.of("", "", ""), null);
    }

    public LineRow(String id, String plan, LineDraft draft, @Nullable String previous) {
        this.id = id;
        this.plan = plan;
        this.kind = draft.kind();
        this.called = "";
        this.part = draft.section();
        this.version = 1;
        this.place = Integer.MAX_VALUE;
        this.previous = previous;
    }

    /** The line in one of its versions. */
    public Line line(VersionRow words) {
        return words.line(plan, called, place, previous);
    }

    public String id() {
        return id;
    }

    public String plan() {
        return plan;
    }

    public String kind() {
        return kind;
    }

    public String part() {
        return part;
    }

    public int place() {
        return place;
    }

    public String called() {
        return called;
    }

    public long version() {
        return version;
    }

    public @Nullable String previous() {
        return previous;
    }

    public boolean removed() {
        return removed;
    }

    /** Its newest version, for a line that comes with several. */
    public void atVersion(long newest) {
        version = newest;
    }

    public void standAt(int newPlace, String number) {
        place = newPlace;
        called = number;
    }

    /** A line that changes its section goes to the end of the new one. */
    public void nowAs(LineDraft draft) {
        if (!part.equals(draft.section())) {
            place = Integer.MAX_VALUE;
        }
        kind = draft.kind();
        part = draft.section();
    }

    public void setRemoved(boolean gone) {
        removed = gone;
    }
}
