package org.planweave.notices.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody's calendar address; what stands in it is not kept, only its hash. */
@Entity
@Table(name = "calendar")
public class CalendarRow {

    @Id
    private String person = "";

    @Column(name = "secret_hash")
    private String hash = "";

    @Column(name = "made_at")
    private long at;

    protected CalendarRow() {}

    public CalendarRow(String person, String hash, long at) {
        this.person = person;
        this.hash = hash;
        this.at = at;
    }

    public String person() {
        return person;
    }

    public long at() {
        return at;
    }
}
