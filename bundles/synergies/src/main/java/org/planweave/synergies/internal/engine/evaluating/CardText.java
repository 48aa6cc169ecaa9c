package org.planweave.synergies.internal.engine.evaluating;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.evaluating.JudgedLines.Judged;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Finding;
import org.planweave.synergies.internal.engine.terms.Span;

/** A finding as plain text, with what judges said of the pair. */
final class CardText {

    private CardText() {
    }

    static String of(Finding card, JudgedLines truth) {
        Map<String, String> texts = truth.lines().stream()
                .collect(Collectors.toMap(EngineLine::id, EngineLine::text, (one, other) -> one));
        Judged judged = truth.judged().get(PairKey.of(card.lineA(), card.lineB()));
        Function<Evidence, String> reason = piece -> String.format(Locale.UK, "    %-12s %+.2f  %s %s / %s",
                piece.kind(), piece.contribution(), piece.fact() == null ? "" : piece.fact(),
                words(piece.spanA(), texts.get(card.lineA())), words(piece.spanB(), texts.get(card.lineB())));
        return String.format(Locale.UK, "%s %s %s %.2f (%.0f%%) judged %s%n  %s%n  %s%n%s", card.lineA(), card.lineB(),
                card.type().code(), card.score(), card.confidence() * 100,
                judged == null ? "0" : judged.grade() + " " + judged.types(), texts.get(card.lineA()),
                texts.get(card.lineB()), card.evidence().stream().map(reason).collect(Collectors.joining("\n")));
    }

    private static String words(@Nullable Span span, @Nullable String text) {
        return span == null || text == null ? "-" : "\"" + span.of(text) + "\"";
    }
}
