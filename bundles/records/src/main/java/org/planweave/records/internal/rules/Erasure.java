package org.planweave.records.internal.rules;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of an erasure: whose account it was, by its id, and what became of it. Nowhere in it is the name.
 *
 * @param name what the person is called from then on
 * @param reference which request it answers
 */
public record Erasure(String id, String person, String name, String reference, String reason, String by, Instant at, List<Part> parts) {

    /** What a part says: that something went, that something stays and why, or that people wrote the name there. */
    public enum Kind { GONE, STAYS, NAMED }

    /** What somebody decided of a place with the name in it. */
    public enum Decision { KEEP, CHANGED }

    /**
     * One row of the certificate.
     *
     * @param about what is to be looked at, as a reference, or null
     * @param decision null while nobody has decided, and for what needs no decision
     */
    public record Part(int place, Kind kind, String what, @Nullable String about, @Nullable Decision decision, @Nullable String why,
            @Nullable String by, @Nullable Instant decidedAt) {

        public static Part of(int place, Kind kind, String what, @Nullable String about) {
            return new Part(place, kind, what, about, null, null, null, null);
        }

        public boolean waits() {
            return kind == Kind.NAMED && decision == null;
        }
    }

    public Erasure {
        parts = List.copyOf(parts);
    }

    public List<Part> of(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    /** Over all but decisions, which come later: a certificate that was changed in the database does not agree with the audit. */
    public String digest() {
        return Certificate.digest(List.of(id, person, name, reference, reason, by, at.toEpochMilli()) + parts.stream()
                .map(part -> "\u0001" + part.kind() + '\u0002' + part.what() + '\u0002' + part.about()).collect(Collectors.joining()));
    }
}
