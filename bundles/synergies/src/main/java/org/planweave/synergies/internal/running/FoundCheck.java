package org.planweave.synergies.internal.running;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.synergies.ComparedLine;
import org.planweave.api.synergies.FoundTogether;
import org.planweave.api.synergies.FoundTogether.Reason;
import org.planweave.api.synergies.FoundTogether.Words;

/** Whether what another module's detector found can be shown: its lines are there, its evidence is in them. */
final class FoundCheck {

    private static final int MOST = 2_000;
    private static final int FEWEST_REASONS = 2;
    private static final int LONGEST_FACT = 200;
    private static final Set<String> KINDS =
            Set.of("place", "partner", "outcome", "dates", "consultation", "name", "people", "subject", "words", "meaning");

    private final Map<String, ComparedLine> lines;
    private final Set<String> pairs = new HashSet<>();

    FoundCheck(Map<String, ComparedLine> lines) {
        this.lines = lines;
    }

    /** What is wrong with it, in a sentence; nothing if it holds. */
    Optional<String> fault(FoundTogether found, int before) {
        ComparedLine a = lines.get(found.lineA());
        ComparedLine b = lines.get(found.lineB());
        String pair = found.lineA() + " and " + found.lineB();
        if (a == null || b == null) {
            return Optional.of(pair + ": it names a line that it was not given.");
        }
        if (a.department().equals(b.department())) {
            return Optional.of(pair + ": both are lines of one department.");
        }
        if (before >= MOST) {
            return Optional.of(pair + ": it is one of more than " + MOST + ".");
        }
        if (!pairs.add(found.lineA().compareTo(found.lineB()) < 0 ? pair : found.lineB() + " and " + found.lineA())) {
            return Optional.of(pair + ": it is found twice.");
        }
        if (!(found.likely() >= 0 && found.likely() <= 1)) {
            return Optional.of(pair + ": how likely it is has to be a number from 0 to 1.");
        }
        return found.reasons().size() < FEWEST_REASONS ? Optional.of(pair + ": it has fewer than two reasons.")
                : reasons(found.reasons(), a, b).map(why -> pair + ": " + why);
    }

    private static Optional<String> reasons(List<Reason> reasons, ComparedLine a, ComparedLine b) {
        for (Reason reason : reasons) {
            if (!KINDS.contains(reason.kind()) || !(reason.weight() > 0 && reason.weight() < Double.MAX_VALUE)) {
                return Optional.of("a reason has no kind that is known, or no weight.");
            }
            if (!within(reason.a(), a) || !within(reason.b(), b)) {
                return Optional.of("a reason points at words that are not in the text.");
            }
            String fact = reason.fact();
            if (fact == null ? reason.a() == null || reason.b() == null : fact.isBlank() || fact.length() > LONGEST_FACT) {
                return Optional.of("a reason has neither words of both lines nor a short fact.");
            }
        }
        return Optional.empty();
    }

    private static boolean within(@Nullable Words words, ComparedLine line) {
        return words == null || words.start() >= 0 && words.start() < words.end() && words.end() <= line.text().length();
    }
}
