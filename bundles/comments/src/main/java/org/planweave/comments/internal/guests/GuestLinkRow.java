package org.planweave.comments.internal.guests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.comments.internal.consulting.Consultee;

/** A link; what stands in it is not kept, only its hash. */
@Entity
@Table(name = "guest_link")
public class GuestLinkRow {

    @Id
    private String id;

    private String consultation;

    @Column(name = "about_plan")
    private String plan;

    @Column(name = "secret_hash")
    private String hash;

    @Column(name = "for_whom")
    private String forWhom;

    private String consultee;

    @Column(name = "made_by")
    private String by;

    @Column(name = "made_at")
    private long at;

    @Column(name = "taken_back_at")
    private @Nullable Long takenBack;

    protected GuestLinkRow() {
        id = "";
        consultation = "";
        plan = "";
        hash = "";
        forWhom = "";
        consultee = "";
        by = "";
    }

    GuestLinkRow(GuestLink kept, String hash) {
        id = kept.id();
        consultation = kept.consultation();
        plan = kept.plan();
        this.hash = hash;
        forWhom = kept.forWhom();
        consultee = kept.group().name();
        by = kept.by();
        at = kept.at().toEpochMilli();
    }

    void takeBack(Instant when) {
        takenBack = when.toEpochMilli();
    }

    GuestLink link() {
        return new GuestLink(id, consultation, plan, forWhom, Consultee.valueOf(consultee), by, Instant.ofEpochMilli(at),
                takenBack == null ? null : Instant.ofEpochMilli(takenBack));
    }
}
