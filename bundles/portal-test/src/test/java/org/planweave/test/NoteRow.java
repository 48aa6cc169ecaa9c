package org.planweave.test;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entity with one column of each kind that modules use. */
@Entity
@Table(name = "note")
class NoteRow {

    @Id
    String id = "";
    String title = "";
    String words = "";
    @jakarta.persistence.Column(name = "made_at")
    Instant madeAt = Instant.EPOCH;
    @jakarta.persistence.Column(name = "made_on")
    @Nullable LocalDate madeOn;
    byte @Nullable [] picture;
    @jakarta.persistence.Column(name = "is_open")
    boolean open;
    @Version
    long version;

    protected NoteRow() {}

    NoteRow(String id, String words) {
        this.id = id;
        this.title = "Note " + id;
        this.words = words;
        this.madeAt = Instant.now();
        this.open = true;
    }
}
