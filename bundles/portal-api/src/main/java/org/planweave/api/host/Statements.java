package org.planweave.api.host;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/**
 * What the council says of the portal to everybody, in its own words: each text with all its versions. Where there is none, the portal's own words
 * stand.
 */
@ProviderType
public interface Statements {

    /** The texts that there are. */
    enum Kind {
        ACCESSIBILITY,
        PRIVACY,
        COOKIES,
        TERMS;

        /** As addresses have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return List.of(values()).stream().filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /**
     * A text as it was published.
     *
     * @param number from 1 on
     * @param text with headings, lists, bold words and links, as {@code Prose} reads it
     * @param why what was changed, or that it was reviewed; may be empty
     * @param by the id of a person
     */
    record Version(int number, String text, String why, String by, Instant at) {}

    /** Who writes them: administrators, and those who answer for records. */
    static boolean mayWrite(CurrentUser user) {
        return user.isPortal() || user.person().filter(Statements::mayWrite).isPresent();
    }

    private static boolean mayWrite(Person person) {
        return person.has(Role.ADMINISTRATOR) || person.has(Role.DEMOCRATIC_SERVICES);
    }

    /** What stands now; empty while the portal's own words do. */
    Optional<Version> now(Kind kind);

    /** The newest first. @throws org.planweave.api.Problem (403) for whoever may not write them */
    List<Version> versions(Kind kind);

    /**
     * Publishes a text as the next version; the same text again says that it was reviewed.
     *
     * @param from the number of the version that it goes out from, 0 for the portal's own words
     * @throws org.planweave.api.Problem (400) for no text or more than 20,000 characters, 403 for whoever may not write them, 409 where
     *     somebody else has published meanwhile
     */
    Version publish(Kind kind, String text, int from, String why);
}
