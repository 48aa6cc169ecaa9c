package org.planweave.synergies.internal.rules;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Finding;
import org.planweave.synergies.internal.engine.terms.Stamp;

/**
 * Two lines of different departments that belong together, why, and what people made of it.
 *
 * @param type as in the API, {@code shared-asset} for example
 * @param kind of a conflict, {@code timing} or {@code contradiction}; otherwise null
 * @param faint whether it is kept back until somebody asks for the weaker ones too
 * @param evidence two pieces or more, hard facts first; spans are of the lines' versions that the sides name
 * @param returned whether it was dismissed once and came back because a line changed since
 * @param foundAt when it was first found
 */
public record Synergy(
        String id, String type, @Nullable String kind, Side a, Side b, double score, double confidence, boolean faint,
        List<Evidence> evidence, Stamp stamp, State state, boolean returned, Instant foundAt) {

    /** Divides the type from the name of another module's detector that gave it. */
    public static final String BY = "+";

    /** What people made of it. */
    public enum State {
        OPEN, ACCEPTED, DISMISSED;

        /** As in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One of the lines.
     *
     * @param version the line's version that was read
     * @param words the mark of its words, see {@link WordsMark}
     */
    public record Side(String line, String department, String plan, long version, String words) {}

    public Synergy {
        evidence = List.copyOf(evidence);
    }

    /** A finding that nobody has judged. */
    public static Synergy found(Finding finding, Side a, Side b, Instant at) {
        String type = finding.type().code();
        return new Synergy(WordsMark.id(a.line(), b.line(), type), type, finding.kind(), a, b, finding.score(),
                finding.confidence(), finding.faint(), finding.evidence(), finding.stamp(), State.OPEN, false, at);
    }

    /** As {@link #found}, with what was said of the pair last: an old dismissal no longer holds once the words have changed. */
    public Synergy after(Verdict verdict) {
        if (verdict.accepted()) {
            return judged(State.ACCEPTED, false).called(verdict.rightType());
        }
        return verdict.stillOf(this) ? judged(State.DISMISSED, false) : judged(State.OPEN, true);
    }

    public Synergy judged(State now, boolean cameBack) {
        return new Synergy(id, type, kind, a, b, score, confidence, faint, evidence, stamp, now, cameBack, foundAt);
    }

    /** As somebody who judged it calls it. */
    public Synergy called(String right) {
        return right.equals(type) ? this : new Synergy(id, right, null, a, b, score, confidence, faint, evidence, stamp, state, returned,
                foundAt);
    }

    /** What it was called when it was found, whatever it is called now; with the name of the detector where that is another module's. */
    public String foundType() {
        String detector = stamp.detector();
        return detector.substring(0, detector.indexOf('/'));
    }

    /** The same, shown to those only who ask for it. */
    public Synergy keptBack() {
        return new Synergy(id, type, kind, a, b, score, confidence, true, evidence, stamp, state, returned, foundAt);
    }

    /** The same, first found at another time. */
    public Synergy foundAt(Instant first) {
        return new Synergy(id, type, kind, a, b, score, confidence, faint, evidence, stamp, state, returned, first);
    }

    public ResourceRef ref() {
        return new ResourceRef("synergies", "synergy", id);
    }

    /** The ids of the two lines, divided by a space. */
    public String pair() {
        return a.line() + ' ' + b.line();
    }

    /** The type, or the kind where there is one: what texts are looked up by. */
    public String name() {
        return kind == null ? type : kind;
    }

    public boolean touches(String department) {
        return a.department().equals(department) || b.department().equals(department);
    }

    /** Whether it is shown without being asked for; what somebody judged always is. */
    public boolean isProminent() {
        return !faint || !isOpen();
    }

    /** Whether it counts where threads are counted: shown without being asked for, and not dismissed. */
    public boolean counts() {
        return isProminent() && state != State.DISMISSED;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
