package org.planweave.exchange.internal.reading;

/**
 * A file that was not read.
 *
 * @param reason one plain sentence: what is wrong, where, and what to do
 * @param type   why, for programs
 */
public record Refused(String reason, Type type) implements ReadResult {

    /** Why a file was refused; {@link #slug()} is stable and may stand in an address. */
    public enum Type {
        EMPTY, TOO_LARGE, NOT_A_PLAN, UNSUPPORTED_TYPE, NO_TEXT, PASSWORD_PROTECTED, CONTAINS_MACROS, CONTAINS_FORMULAS,
        UNSAFE_CONTENT, DAMAGED, WRONG_ENCODING;

        /** The type in lower case with hyphens. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
