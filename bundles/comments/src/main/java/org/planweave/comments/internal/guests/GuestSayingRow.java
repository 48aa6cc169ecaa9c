package org.planweave.comments.internal.guests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.comments.internal.guests.GuestSaying.State;

/** Something that was said through a link; its words are never changed. */
@Entity
@Table(name = "guest_saying")
public class GuestSayingRow {

    @Id
    private String id;

    private String link;

    @Column(name = "about_plan")
    private String plan;

    private @Nullable String line;

    @Column(name = "line_version")
    private long lineVersion;

    private @Nullable String name;
    private String words;

    @Column(name = "said_at")
    private long at;

    private String state;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Long decidedAt;

    private @Nullable String reason;

    protected GuestSayingRow() {
        id = "";
        link = "";
        plan = "";
        words = "";
        state = "";
    }

    GuestSayingRow(GuestSaying kept) {
        id = kept.id();
        link = kept.link();
        plan = kept.plan();
        line = kept.line();
        lineVersion = kept.lineVersion();
        name = kept.name();
        words = kept.words();
        at = kept.at().toEpochMilli();
        state = kept.state().name();
    }

    void decide(State what, String by, Instant when, @Nullable String why) {
        state = what.name();
        decidedBy = by;
        decidedAt = when.toEpochMilli();
        reason = why;
    }

    GuestSaying saying() {
        return new GuestSaying(id, link, plan, line, lineVersion, name, words, Instant.ofEpochMilli(at), State.valueOf(state), decidedBy,
                decidedAt == null ? null : Instant.ofEpochMilli(decidedAt), reason);
    }
}
