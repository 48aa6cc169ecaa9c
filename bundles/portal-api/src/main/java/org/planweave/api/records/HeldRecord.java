package org.planweave.api.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;

/**
 * One thing that is held: a version of a line, a comment, a decision, a notice. Names of people and all that somebody wrote stand in
 * passages and nowhere else: kind and title go out even where everything in the passages is held back.
 *
 * @param about what it is, or is about: of a version its line, of an answer its comment
 * @param kind what it is, as people read it, in the singular: “Version of a line”
 * @param title which one, such as “A1.1, version 3”; nobody's name, nobody's words
 * @param at when it was written, or null where nobody knows
 * @param by the id of the person who wrote it, {@code portal}, or empty where it was somebody without an account
 * @param passages what it says, in order
 * @param plan the id of the plan that it belongs to, or null
 * @param line the id of the line that it is about, or null
 * @param classification who it may go to, as its owner decided
 * @param why of what is exempt, the paragraph and the reason; empty where none was given
 * @param thirdParty whether it holds what somebody outside the council said or gave
 */
public record HeldRecord(
        ResourceRef about,
        String kind,
        String title,
        @Nullable Instant at,
        String by,
        List<Passage> passages,
        @Nullable String plan,
        @Nullable String line,
        Classification classification,
        String why,
        boolean thirdParty) {

    /**
     * A part of what a record says.
     *
     * @param label what it is: “Text”, “Reason”, “Before”
     * @param text the words, plain; line breaks kept
     */
    public record Passage(String label, String text) {}

    public HeldRecord {
        passages = List.copyOf(passages);
    }

    /** An open record of somebody in the council. */
    public static HeldRecord of(
            ResourceRef about, String kind, String title, @Nullable Instant at, String by, List<Passage> passages,
            @Nullable String plan, @Nullable String line) {
        return new HeldRecord(about, kind, title, at, by, passages, plan, line, Classification.OPEN, "", false);
    }

    /** The same with another classification, and why. */
    public HeldRecord classified(Classification how, String reason) {
        return new HeldRecord(about, kind, title, at, by, passages, plan, line, how, reason, thirdParty);
    }

    /** The same, from somebody outside the council. */
    public HeldRecord fromOutside() {
        return new HeldRecord(about, kind, title, at, by, passages, plan, line, classification, why, true);
    }
}
