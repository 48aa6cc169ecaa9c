package org.planweave.plans.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.api.planning.Edition;

/** One edition of a plan. It is never changed. */
@Entity
@Table(name = "edition")
public class EditionRow {

    @Id
    private String id;

    private String plan;
    private int place;
    private String title;

    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "made_by")
    private String madeBy;

    protected EditionRow() {
        this(new Edition("", 0, "", Instant.EPOCH, ""));
    }

    public EditionRow(Edition edition) {
        this.id = id(edition.plan(), edition.number());
        this.plan = edition.plan();
        this.place = edition.number();
        this.title = edition.title();
        this.madeAt = edition.at().toEpochMilli();
        this.madeBy = edition.by();
    }

    public static String id(String plan, int number) {
        return plan + '.' + number;
    }

    public Edition edition() {
        return new Edition(plan, place, title, Instant.ofEpochMilli(madeAt), madeBy);
    }
}
