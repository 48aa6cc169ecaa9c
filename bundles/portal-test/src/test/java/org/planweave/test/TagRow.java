package org.planweave.test;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** An entity that hangs on another. */
@Entity
@Table(name = "tag")
class TagRow {

    @Id
    String id = "";
    String label = "";
    @ManyToOne
    @JoinColumn(name = "note")
    NoteRow note = new NoteRow();

    protected TagRow() {}

    TagRow(String id, NoteRow note, String label) {
        this.id = id;
        this.note = note;
        this.label = label;
    }
}
