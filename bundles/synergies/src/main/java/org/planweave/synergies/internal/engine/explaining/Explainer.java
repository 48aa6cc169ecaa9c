package org.planweave.synergies.internal.engine.explaining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.encoding.Encoder;
import org.planweave.synergies.internal.engine.encoding.PackedTokens;
import org.planweave.synergies.internal.engine.encoding.Vectors;
import org.planweave.synergies.internal.engine.pairing.Pair;
import org.planweave.synergies.internal.engine.pairing.Part;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Span;
import org.planweave.synergies.internal.engine.understanding.Services;

/**
 * Gives the reasons for pairs of one council. What the texts' closeness adds to the score is shared out among the
 * words that are alike; only when there are none does the text as a whole stand for it.
 */
public final class Explainer {

    /** From here on, that two whole texts are close is a reason that a reader sees at once. */
    public static final double CLOSE_TEXTS = 3;

    /** From here on it is one beside another. */
    private static final double SOMEWHAT_CLOSE = 1.5;

    /** At about 8 KB a text. */
    private static final int MOST_KEPT = 10_000;

    private static final List<String> ORDER = List.of("place", "dates", "consultation", "partner", "name", "people",
            "subject", "bearing", "words", "meaning", "outcome", "text");

    private static final Comparator<Evidence> HARD_FACTS_FIRST =
            Comparator.<Evidence>comparingInt(piece -> ORDER.indexOf(piece.kind()))
                    .thenComparing(Comparator.comparingDouble(Evidence::contribution).reversed());

    private final Encoder encoder;
    private final Alignment alignment;
    private final List<float[]> services;
    private final Map<String, PackedTokens> seen = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PackedTokens> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /**
     * @param council  all lines, to know which words are common here
     * @param services this encoder's vector of the description of each of {@link Services#all}
     */
    public Explainer(Encoder encoder, Collection<EngineLine> council, List<float[]> services) {
        this.encoder = encoder;
        this.services = List.copyOf(services);
        alignment = new Alignment(telling(council));
    }

    private static Map<String, Double> telling(Collection<EngineLine> council) {
        Map<String, Integer> lines = new HashMap<>();
        council.forEach(line -> new HashSet<>(Words.in(line.beginning()).stream().map(Words.Word::stem).toList())
                .forEach(stem -> lines.merge(stem, 1, Integer::sum)));
        Map<String, Double> telling = new HashMap<>();
        double most = Math.log(Math.max(2, council.size()));
        lines.forEach((stem, count) -> telling.put(stem, count <= 2 ? 1 : Math.log(council.size() / (double) count)
                / most));
        return telling;
    }

    /** Whether these are enough reasons: two that point at different things, of which one may be the texts as a whole. */
    public static boolean isEnough(List<Evidence> evidence) {
        List<Evidence> counted = new ArrayList<>();
        for (Evidence piece : evidence) {
            boolean whole = piece.kind().equals("text");
            boolean again = counted.stream().anyMatch(other -> meet(piece.spanA(), other.spanA())
                    && meet(piece.spanB(), other.spanB()));
            if (whole ? piece.contribution() >= SOMEWHAT_CLOSE : !again) {
                counted.add(piece);
            }
        }
        return counted.size() >= 2;
    }

    private static boolean meet(@Nullable Span one, @Nullable Span other) {
        return one != null && one.meets(other);
    }

    /**
     * The reasons: hard facts, then words, each the strongest first; their contributions, of four decimals each, sum to
     * the score.
     */
    public List<Evidence> explain(Pair pair) {
        List<Evidence> evidence = new ArrayList<>();
        for (Part part : pair.parts()) {
            evidence.add(new Evidence(part.what().code(), span(part, 0, part.spanA(), pair.a().line().text()),
                    span(part, 1, part.spanB(), pair.b().line().text()), part.fact(),
                    round(part.value()), round(part.contribution())));
        }
        evidence.addAll(texts(pair, evidence));
        evidence.sort(HARD_FACTS_FIRST);
        return evidence;
    }

    /** The words that say it; of a service that no word names, those nearest to its description. */
    private @Nullable Span span(Part part, int side, @Nullable Span said, String text) {
        if (said != null || part.services().isEmpty()) {
            return said;
        }
        float[] service = services.get(part.services().get(side).number());
        PackedTokens tokens = vectors(text);
        return Phrase.in(text.substring(0, tokens.end())).stream().map(Phrase::span)
                .max(Comparator.comparingDouble(span -> Vectors.dot(service, tokens.mean(span.start(), span.end()))))
                .orElse(null);
    }

    private List<Evidence> texts(Pair pair, List<Evidence> told) {
        String textA = pair.a().line().text();
        String textB = pair.b().line().text();
        List<Aligned> aligned = alignment.of(textA, vectors(textA), textB, vectors(textB), List.copyOf(told));
        double sum = aligned.stream().mapToDouble(Aligned::value).sum();
        List<Evidence> evidence = new ArrayList<>();
        boolean shared = pair.closeness() > 0 && sum > 0;
        for (Aligned one : aligned) {
            evidence.add(new Evidence(one.same() ? "words" : "meaning", one.spanA(), one.spanB(), null,
                    round(one.value()), shared ? round(pair.closeness() * one.value() / sum) : 0));
        }
        if (!shared && round(pair.closeness()) != 0) {
            evidence.add(new Evidence("text", new Span(0, textA.length()), new Span(0, textB.length()),
                    pair.closeness() < 0 ? "The texts as a whole are less alike than usual"
                            : "The texts as a whole are more alike than usual", 0, round(pair.closeness())));
        }
        return evidence;
    }

    private PackedTokens vectors(String text) {
        synchronized (seen) {
            PackedTokens kept = seen.get(text);
            if (kept != null) {
                return kept;
            }
        }
        PackedTokens made = PackedTokens.of(encoder.tokens(text));
        synchronized (seen) {
            seen.put(text, made);
        }
        return made;
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
