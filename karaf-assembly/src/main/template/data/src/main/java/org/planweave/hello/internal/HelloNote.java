package org.planweave.hello.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A note as it is kept. It does not leave the transaction that read it. */
@Entity
@Table(name = "note")
public class HelloNote {

    @Id
    private String id = "";

    private String words = "";

    @Column(name = "written_by")
    private String writtenBy = "";

    protected HelloNote() {}

    public HelloNote(String id, String words, String writtenBy) {
        this.id = id;
        this.words = words;
        this.writtenBy = writtenBy;
    }

    public String words() {
        return words;
    }
}
