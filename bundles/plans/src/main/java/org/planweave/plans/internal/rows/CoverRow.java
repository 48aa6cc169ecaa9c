package org.planweave.plans.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.planweave.plans.internal.setup.Cover;

/** Who signs for somebody who is away. */
@Entity
@Table(name = "absence_cover")
public class CoverRow {

    @Id
    private String id;

    private String person;
    private String delegate;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String reason;
    private boolean ended;

    protected CoverRow() {
        this("", new Cover("", "", LocalDate.EPOCH, LocalDate.EPOCH, ""));
    }

    public CoverRow(String id, Cover cover) {
        this.id = id;
        this.person = cover.person();
        this.delegate = cover.delegate();
        this.firstDay = cover.first();
        this.lastDay = cover.last();
        this.reason = cover.reason();
    }

    public String id() {
        return id;
    }

    public Cover cover() {
        return new Cover(person, delegate, firstDay, lastDay, reason);
    }

    public void end() {
        ended = true;
    }
}
