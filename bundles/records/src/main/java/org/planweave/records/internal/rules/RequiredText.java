package org.planweave.records.internal.rules;

import org.planweave.api.Problem;

/** What somebody has to write, such as why. */
public final class RequiredText {

    private RequiredText() {}

    /**
     * The text as it is kept.
     *
     * @param wrong what is said if there is none, or more than so many characters, or one that a database does not keep
     * @throws Problem 400 about the field
     */
    public static String of(String field, String typed, int longest, String wrong) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > longest || text.indexOf('\0') >= 0) {
            throw Problem.invalid(field, wrong);
        }
        return text;
    }
}
