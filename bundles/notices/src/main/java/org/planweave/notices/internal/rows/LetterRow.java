package org.planweave.notices.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.notices.internal.rules.Letter;
import org.planweave.notices.internal.rules.Letter.State;
import org.planweave.notices.internal.rules.Way;

/** A letter to one person: what it holds are the notices that name it. */
@Entity
@Table(name = "letter")
public class LetterRow {

    @Id
    private String id = "";

    private String person = "";
    private String way = "";

    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "send_at")
    private long sendAt;

    private String state = "";
    private int tries;

    @Column(name = "done_at")
    private @Nullable Long doneAt;

    private @Nullable String failure;

    protected LetterRow() {}

    public LetterRow(Letter letter) {
        id = letter.id();
        person = letter.person();
        way = letter.way().name();
        madeAt = letter.madeAt().toEpochMilli();
        write(letter);
    }

    public void write(Letter letter) {
        sendAt = letter.sendAt().toEpochMilli();
        state = letter.state().name();
        tries = letter.tries();
        doneAt = letter.doneAt() == null ? null : letter.doneAt().toEpochMilli();
        failure = letter.failure();
    }

    public Letter letter() {
        return new Letter(id, person, Way.valueOf(way), Instant.ofEpochMilli(madeAt), Instant.ofEpochMilli(sendAt),
                State.valueOf(state), tries, doneAt == null ? null : Instant.ofEpochMilli(doneAt), failure);
    }
}
