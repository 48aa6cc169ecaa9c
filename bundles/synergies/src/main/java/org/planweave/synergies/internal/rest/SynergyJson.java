package org.planweave.synergies.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Line;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Span;
import org.planweave.synergies.internal.engine.terms.Stamp;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.rules.Synergy.Side;

/** A synergy as the API gives it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SynergyJson(
        String id, String type, @Nullable String kind, List<LineJson> lines, List<EvidenceJson> evidence, double score,
        double confidence, boolean faint, String state, boolean returned, Instant foundAt, Stamp stamp) {

    /** One of its lines, in the version that the evidence speaks of. */
    record LineJson(String ref, String department, String plan, String number, String text, long version) {

        static LineJson of(Line line, Side side) {
            return new LineJson(line.ref().toString(), side.department(), side.plan(), line.number(), line.text(), line.version());
        }
    }

    /** One reason: words of the lines, a fact, or both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvidenceJson(String kind, List<SpanJson> spans, @Nullable String fact, double value, double contribution) {

        static EvidenceJson of(Evidence piece, Shown shown) {
            List<SpanJson> spans = new ArrayList<>();
            add(spans, piece.spanA(), shown.a());
            add(spans, piece.spanB(), shown.b());
            return new EvidenceJson(piece.kind(), spans, piece.fact(), piece.value(), piece.contribution());
        }

        private static void add(List<SpanJson> spans, @Nullable Span span, Line line) {
            if (span != null) {
                spans.add(new SpanJson(line.ref().toString(), span.start(), span.end(), span.of(line.text())));
            }
        }
    }

    /** Words of a line: from {@code start} to before {@code end}, in UTF-16 units. */
    record SpanJson(String line, int start, int end, String text) {}

    static SynergyJson of(Shown shown) {
        Synergy one = shown.synergy();
        return new SynergyJson(one.id(), one.type(), one.kind(),
                List.of(LineJson.of(shown.a(), one.a()), LineJson.of(shown.b(), one.b())),
                one.evidence().stream().map(piece -> EvidenceJson.of(piece, shown)).toList(),
                one.score(), one.confidence(), one.faint(), one.state().word(), one.returned(), one.foundAt(), one.stamp());
    }
}
