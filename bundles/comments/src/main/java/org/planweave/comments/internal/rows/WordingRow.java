package org.planweave.comments.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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
        this("", 0, "", 0);
    }

    public WordingRow(String comment, long version, String words, long writtenAt) {
        this.id = comment + '.' + version;
        this.spoken = comment;
        this.version = version;
        this.words = words;
        this.writtenAt = writtenAt;
    }

    public String words() {
        return words;
    }

    public long version() {
        return version;
    }

    public long writtenAt() {
        return writtenAt;
    }
}
