package org.planweave.records.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.FoiRequest.State;
import org.planweave.records.internal.rules.Target;

/** A request for information. Whoever changes anything of it locks this row first. */
@Entity
@Table(name = "request")
public class RequestRow {

    @Id
    private String id = "";

    private String reference = "";
    private String asked = "";
    private String received = "";

    @Column(name = "target_kind")
    private String targetKind = "";

    private String target = "";
    private String title = "";
    private String state = "";

    @Column(name = "closed_on")
    private @Nullable String closedOn;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_why")
    private String closedWhy = "";

    private @Nullable String exemption;

    @Column(name = "gathered_at")
    private long gatheredAt;

    @Column(name = "made_by")
    private String madeBy = "";

    @Column(name = "made_at")
    private long madeAt;

    private long version;

    protected RequestRow() {}

    public RequestRow(FoiRequest request) {
        id = request.id();
        reference = request.reference();
        asked = request.asked();
        received = request.received().toString();
        targetKind = request.target().kind().name();
        target = request.target().words();
        title = request.title();
        state = request.state().name();
        closedWhy = "";
        gatheredAt = request.gatheredAt().toEpochMilli();
        madeBy = request.madeBy();
        madeAt = request.madeAt().toEpochMilli();
        version = request.version();
    }

    public FoiRequest request() {
        return new FoiRequest(id, reference, asked, LocalDate.parse(received), new Target(Target.Kind.valueOf(targetKind), target), title,
                State.valueOf(state), closedOn == null ? null : LocalDate.parse(closedOn), closedBy, closedWhy,
                exemption == null ? null : Exemption.valueOf(exemption), Instant.ofEpochMilli(gatheredAt), madeBy,
                Instant.ofEpochMilli(madeAt), version);
    }

    /** It was answered or refused. */
    public void close(State how, LocalDate day, String by, String why, @Nullable Exemption under) {
        state = how.name();
        closedOn = day.toString();
        closedBy = by;
        closedWhy = why;
        exemption = under == null ? null : under.name();
        version++;
    }

    /** It is at work again. */
    public void reopen() {
        state = State.OPEN.name();
        closedOn = null;
        closedBy = null;
        closedWhy = "";
        exemption = null;
        version++;
    }

    public void gathered(Instant when) {
        gatheredAt = when.toEpochMilli();
        version++;
    }

    /** Something in its pack was decided. */
    public void touch() {
        version++;
    }
}
