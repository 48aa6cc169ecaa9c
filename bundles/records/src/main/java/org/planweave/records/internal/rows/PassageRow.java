package org.planweave.records.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.planweave.api.records.HeldRecord.Passage;

/** A part of what an item says. It is never changed. */
@Entity
@Table(name = "passage")
public class PassageRow {

    @Id
    private String id = "";

    private String request = "";
    private String item = "";
    private int place;
    private String label = "";
    private String words = "";

    protected PassageRow() {}

    public PassageRow(String request, String item, int place, Passage passage) {
        this.request = request;
        this.item = item;
        this.place = place;
        id = item + '.' + place;
        label = passage.label();
        words = passage.text();
    }

    public String item() {
        return item;
    }

    public Passage passage() {
        return new Passage(label, words);
    }
}
