package org.planweave.synergies.internal.engine.pairing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.Span;
import org.planweave.synergies.internal.engine.understanding.Facts;
import org.planweave.synergies.internal.engine.understanding.Mention;
import org.planweave.synergies.internal.engine.understanding.Window;

/** Says which facts two lines share, each weighed by how rare it is among the council's lines. */
final class Commons {

    /** A place inside another, named by a longer name, is half the same place. */
    private static final double PART_OF = 0.5;

    /** Plans that run for years meet somewhere in most pairs. */
    private static final double LONG_TIME = 0.2;

    private final Map<Shared, Rarity> rarities = new EnumMap<>(Shared.class);

    Commons(Collection<Facts> council) {
        rarities.put(Shared.PLACE, rarity(council, Facts::places));
        rarities.put(Shared.PARTNER, rarity(council, Facts::partners));
        rarities.put(Shared.NAME, rarity(council, Facts::names));
        rarities.put(Shared.PEOPLE, rarity(council, Facts::people));
        rarities.put(Shared.OUTCOME, new Rarity(council.stream().map(f -> f.line().outcomes()).toList()));
    }

    private static Rarity rarity(Collection<Facts> council, Function<Facts, List<Mention>> what) {
        return new Rarity(council.stream().map(f -> what.apply(f).stream().map(Mention::key).toList()).toList());
    }

    List<Part> of(Facts a, Facts b, @Nullable Window overlap) {
        List<Part> parts = new ArrayList<>();
        best(parts, Shared.PLACE, a.places(), b.places());
        if (parts.isEmpty()) {
            nested(parts, a.places(), b.places());
        }
        best(parts, Shared.PARTNER, a.partners(), b.partners());
        best(parts, Shared.NAME, a.names(), b.names());
        best(parts, Shared.PEOPLE, a.people(), b.people());
        outcome(parts, a, b);
        dates(parts, a, b, overlap);
        return parts;
    }

    private double rarity(Shared what, String key) {
        Rarity rarity = rarities.get(what);
        return rarity == null ? 1 : rarity.of(key);
    }

    /** Keeps the rarest thing both lines mention. */
    private void best(List<Part> parts, Shared what, List<Mention> ofA, List<Mention> ofB) {
        Part best = null;
        for (Mention one : ofA) {
            for (Mention other : ofB) {
                double value = one.key().equals(other.key()) ? rarity(what, one.key()) : 0;
                if (value > (best == null ? 0 : best.value())) {
                    best = new Part(what, one.shown(), one.span(), other.span(), value);
                }
            }
        }
        if (best != null) {
            parts.add(best);
        }
    }

    private void nested(List<Part> parts, List<Mention> ofA, List<Mention> ofB) {
        for (Mention one : ofA) {
            for (Mention other : ofB) {
                boolean inner = (" " + one.key() + " ").contains(" " + other.key() + " ");
                if (parts.isEmpty() && (inner || (" " + other.key() + " ").contains(" " + one.key() + " "))) {
                    String fact = inner ? one.shown() + ", in " + other.shown() : other.shown() + ", in " + one.shown();
                    double value = PART_OF * rarity(Shared.PLACE, inner ? other.key() : one.key());
                    parts.add(new Part(Shared.PLACE, fact, one.span(), other.span(), value));
                }
            }
        }
    }

    private void outcome(List<Part> parts, Facts a, Facts b) {
        a.line().outcomes().stream().filter(b.line().outcomes()::contains).sorted().findFirst().ifPresent(same ->
                parts.add(new Part(Shared.OUTCOME, same, null, null, rarity(Shared.OUTCOME, same))));
    }

    private static void dates(List<Part> parts, Facts a, Facts b, @Nullable Window overlap) {
        boolean bothAsk = overlap != null && a.isConsultation() && b.isConsultation();
        if (bothAsk) {
            parts.add(new Part(Shared.CONSULTATION, "Both ask people for their views", a.asks(), b.asks(), 1));
        }
        if (bothAsk || parts.stream().anyMatch(part -> part.what() == Shared.PLACE)) {
            Window together = overlap == null ? Dates.anyOverlap(a.windows(), b.windows()) : overlap;
            if (together != null) {
                parts.add(new Part(Shared.DATES, "Both " + Dates.inWords(together),
                        Dates.spanMeeting(a.windows(), together), Dates.spanMeeting(b.windows(), together),
                        overlap == null ? LONG_TIME : 1));
            }
        }
    }
}
