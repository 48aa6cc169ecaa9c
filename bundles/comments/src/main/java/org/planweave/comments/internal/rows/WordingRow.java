package org.planweave.comments.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Wording;

/** Words of a comment that its author edited away. */
@Entity
@Table(name = "wording")
public class WordingRow {

    @Id
    private String id;

    private String spoken;
    private long version;
    private String words;

    @Column(name = "written_at")
    private long writtenAt;

    protected WordingRow() {
        id = "";
        spoken = "";
        words = "";
    }

    /** The words of the comment as they are before they change. */
    public WordingRow(Comment comment) {
        Instant written = comment.editedAt() == null ? comment.at() : comment.editedAt();
        id = comment.id() + '.' + comment.version();
        spoken = comment.id();
        version = comment.version();
        words = comment.text();
        writtenAt = written.toEpochMilli();
    }

    public Wording wording() {
        return new Wording(spoken, version, words, Instant.ofEpochMilli(writtenAt));
    }
}
