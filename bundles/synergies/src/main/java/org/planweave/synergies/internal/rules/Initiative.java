package org.planweave.synergies.internal.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;

/**
 * A synergy that its departments carry through together: a plan line that several plans share, with one benefit.
 *
 * <p>Terms are in force once every partner has signed them, and until newer ones are. Only terms in force stand in plans and reports.
 *
 * @param origin the thread that it came from
 * @param round id of the round whose plans carry it
 * @param replaces whether it takes the place of the thread's two lines, rather than standing beside them
 * @param terms the oldest first; at least one once it is kept
 * @param lines the line that carries it, by department
 * @param delivered what came of it, or null
 * @param ended why it was given up, or null
 */
public record Initiative(String id, Origin origin, String round, boolean replaces, List<Terms> terms, List<Signature> signatures,
        Map<String, String> lines, @Nullable Delivered delivered, @Nullable Ended ended) {

    /** @param lineA id of one of the thread's lines, with its department's id */
    public record Origin(String finding, String type, String lineA, String departmentA, String lineB, String departmentB) {

        /** The id of the department's own line in the thread, if it has one. */
        public Optional<String> line(String department) {
            return department.equals(departmentA) ? Optional.of(lineA) : department.equals(departmentB) ? Optional.of(lineB) : Optional.empty();
        }
    }

    /** @param achieved whole pounds a year */
    public record Delivered(long achieved, LocalDate on, String by) {}

    /** Given up, by whom and why. */
    public record Ended(String why, String by, Instant at) {}

    /** How far it has come. */
    public enum State {
        /** a partner has still to sign */
        IDEA,
        /** signed for every partner */
        PROPOSED,
        /** agreed by every partner's director */
        AGREED,
        /** and its benefit confirmed by finance */
        CONFIRMED,
        DELIVERED,
        ENDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Initiative {
        terms = List.copyOf(terms);
        signatures = List.copyOf(signatures);
        lines = Map.copyOf(lines);
    }

    /** The same with newer terms. */
    public Initiative with(Terms newer) {
        List<Terms> all = new ArrayList<>(terms);
        all.add(newer);
        return new Initiative(id, origin, round, replaces, all, signatures, lines, delivered, ended);
    }

    /** The same with one signature more. */
    public Initiative with(Signature signature) {
        List<Signature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new Initiative(id, origin, round, replaces, terms, all, lines, delivered, ended);
    }

    public Terms latest() {
        return terms.get(terms.size() - 1);
    }

    /** The newest terms that every partner has signed. */
    public Optional<Terms> inForce() {
        return terms.stream().filter(this::signedByAll).max(Comparator.comparingInt(Terms::number));
    }

    /** Those in force, or the newest while there are none. */
    public Terms standing() {
        return inForce().orElseGet(this::latest);
    }

    /** Whether newer terms than those in force wait for signatures. */
    public boolean otherWordsWait() {
        return inForce().filter(one -> one.number() < latest().number()).isPresent();
    }

    public State state() {
        if (ended != null) {
            return State.ENDED;
        }
        if (delivered != null) {
            return State.DELIVERED;
        }
        return inForce().map(this::agreement).orElse(State.IDEA);
    }

    private State agreement(Terms now) {
        if (!agreedByAll(now)) {
            return State.PROPOSED;
        }
        return confirmed(now) ? State.CONFIRMED : State.AGREED;
    }

    /** Whether every partner has signed these terms. */
    public boolean signedByAll(Terms one) {
        return one.departments().stream().allMatch(department -> signature(one, department).isPresent());
    }

    /** The department's signature under these terms, its director's before its planner's. */
    public Optional<Signature> signature(Terms under, String department) {
        return signatures.stream().filter(one -> one.number() == under.number() && one.department().equals(department))
                .filter(one -> one.as() != Signature.As.FINANCE).max(Comparator.comparing(Signature::as));
    }

    /** Whether the department's director has agreed to these terms. */
    public boolean agreed(Terms to, String department) {
        return signature(to, department).filter(one -> one.as() == Signature.As.DIRECTOR).isPresent();
    }

    /** Whether every partner's director has agreed to these terms. */
    public boolean agreedByAll(Terms to) {
        return to.departments().stream().allMatch(one -> agreed(to, one));
    }

    /** Whether finance has confirmed the figures of these terms, under these or under earlier ones with the same figures. */
    public boolean confirmed(Terms now) {
        return terms.stream().filter(now::sameMoney).anyMatch(same -> signatures.stream()
                .anyMatch(one -> one.as() == Signature.As.FINANCE && one.number() == same.number()));
    }

    /** All departments that are asked or were, of the newest terms and of those in force. */
    public Set<String> departments() {
        Set<String> all = new TreeSet<>(latest().departments());
        all.addAll(standing().departments());
        return all;
    }

    public boolean isOpen() {
        return ended == null && delivered == null;
    }

    public ResourceRef ref() {
        return ref(id);
    }

    public static ResourceRef ref(String id) {
        return new ResourceRef("synergies", "initiative", id);
    }

    /** What a partner's people are told about and whoever may read its plan may read: its part in the initiative. */
    public ResourceRef part(String department) {
        return new ResourceRef("synergies", "initiative-part", id + '.' + department);
    }
}
