package org.planweave.records.internal.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.records.internal.retention.Disposals.Dues;
import org.planweave.records.internal.rules.Certificate;
import org.planweave.records.internal.rules.Certificate.Gone;
import org.planweave.records.internal.rules.Clock;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.Hold;
import org.planweave.records.internal.rules.Item;
import org.planweave.records.internal.rules.Mark;

/** The forms that requests, items and marks have in the API. */
final class Json {

    private Json() {}

    /** A request with its clock. */
    public record RequestJson(
            String id, String reference, String asked, LocalDate received, LocalDate due, int workingDaysLeft, String kind, String target,
            String title, String state, @Nullable LocalDate closedOn, String why, @Nullable String exemption, Instant gatheredAt,
            String href) {

        static RequestJson of(FoiRequest one, Clock clock, LocalDate today) {
            LocalDate due = clock.due(one.received());
            LocalDate closed = one.closedOn();
            return new RequestJson(one.id(), one.reference(), one.asked(), one.received(), due, clock.left(closed == null ? today : closed, due),
                    one.target().kind().word(), one.target().words(), one.title(), one.state().word(), closed, one.why(),
                    word(one.exemption()), one.gatheredAt(), "/records/requests/" + one.id());
        }
    }

    /** One thing that is held. */
    public record ItemJson(
            int place, String module, String about, String kind, String title, @Nullable Instant at, String by, List<Passage> passages,
            String classification, String why, boolean thirdParty) {

        static ItemJson of(Item one) {
            return new ItemJson(one.place(), one.module(), one.about().toString(), one.kind(), one.title(), one.at(), one.by(), one.passages(),
                    one.classification().name().toLowerCase(Locale.ROOT), one.why(), one.thirdParty());
        }
    }

    /** One mark; {@code passage} is -1 where it is on all of its item. */
    public record MarkJson(
            String id, int item, int passage, int from, int to, String words, String cause, String decision, @Nullable String exemption,
            String reason, @Nullable String by, @Nullable Instant at) {

        static MarkJson of(Mark one, int item) {
            return new MarkJson(one.id(), item, one.passage(), one.from(), one.to(), one.words(), one.cause().word(),
                    one.decision().name().toLowerCase(Locale.ROOT), word(one.exemption()), one.reason(), one.by(), one.at());
        }
    }

    /** A class: for how long it is kept, and how much of it is due now and how much is under hold. */
    public record ClassJson(String code, String title, int years, String counts, String basis, int due, int held) {

        static ClassJson of(Dues one) {
            return new ClassJson(one.schedule().records().code(), one.schedule().records().title(), one.schedule().years(),
                    one.schedule().records().counts(), one.schedule().basis(), one.due().size(), one.held().size());
        }
    }

    /** A legal hold. */
    public record HoldJson(
            String id, String target, String title, String reason, String by, Instant at, @Nullable String liftedWhy, @Nullable String liftedBy,
            @Nullable Instant liftedAt) {

        static HoldJson of(Hold one) {
            return new HoldJson(one.id(), one.target().toString(), one.title(), one.reason(), one.by(), one.at(), one.liftedWhy(), one.liftedBy(),
                    one.liftedAt());
        }
    }

    /** A certificate of disposal; in lists without what is gone. */
    public record CertificateJson(
            String id, String code, String title, int years, String basis, String reason, String by, Instant at, List<Gone> gone,
            @Nullable String sha256) {

        static CertificateJson of(Certificate one) {
            return new CertificateJson(one.id(), one.code(), one.title(), one.years(), one.basis(), one.reason(), one.by(), one.at(), one.gone(),
                    one.gone().isEmpty() ? null : one.digest());
        }
    }

    private static @Nullable String word(@Nullable Exemption exemption) {
        return exemption == null ? null : exemption.word();
    }
}
