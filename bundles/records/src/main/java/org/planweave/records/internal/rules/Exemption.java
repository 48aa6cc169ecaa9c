package org.planweave.records.internal.rules;

import java.util.Locale;
import org.planweave.api.Problem;

/**
 * The exemptions of the Freedom of Information Act 2000, Part II, that a council can need. A qualified one holds only while the public
 * interest in keeping it is greater (section 2), so it needs a reason that says so.
 */
public enum Exemption {
    S21("s.21", "Reasonably accessible by other means", true),
    S22("s.22", "Intended for future publication", false),
    S24("s.24", "National security", false),
    S30("s.30", "Investigations and proceedings", false),
    S31("s.31", "Law enforcement", false),
    S32("s.32", "Court records", true),
    S36("s.36", "Prejudice to the effective conduct of public affairs", false),
    S38("s.38", "Health and safety", false),
    S40("s.40(2)", "Personal information of somebody else", true),
    S41("s.41", "Provided in confidence", true),
    S42("s.42", "Legal professional privilege", false),
    S43("s.43", "Commercial interests", false),
    S44("s.44", "Disclosure forbidden by another law", true);

    private final String section;
    private final String title;
    private final boolean absolute;

    Exemption(String section, String title, boolean absolute) {
        this.section = section;
        this.title = title;
        this.absolute = absolute;
    }

    /** As it is cited: {@code s.40(2)}. */
    public String section() {
        return section;
    }

    public String title() {
        return title;
    }

    /** Whether it holds whatever the public interest is. */
    public boolean absolute() {
        return absolute;
    }

    /** The word of forms and of the API, such as {@code s40}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem 400 for another word */
    public static Exemption of(String word) {
        for (Exemption one : values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        throw Problem.invalid("exemption", "Choose the section of the Act under which it is held back.");
    }
}
