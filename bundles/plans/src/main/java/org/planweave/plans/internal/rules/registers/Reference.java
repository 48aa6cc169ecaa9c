package org.planweave.plans.internal.rules.registers;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells addresses that people may follow from other references, and dates from other texts. */
public final class Reference {

    private static final Pattern SCHEME = Pattern.compile("(?i)\\s*[a-z][a-z0-9+.-]*:\\S.*|\\s*//.*|\\s*www\\..*", Pattern.DOTALL);

    private Reference() {}

    /** Whether a browser could take it for an address, of whatever kind. */
    public static boolean isAddress(String text) {
        return SCHEME.matcher(text).matches();
    }

    /** Whether it is an http or https address with a host; only these become links. */
    public static boolean opens(String text) {
        try {
            URI uri = new URI(text);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static boolean isDate(String value) {
        return lastDay(value).isPresent();
    }

    /** The last day that a date means, {@code 2027-10-31} or {@code 2027-10}; empty if it is none. */
    public static Optional<LocalDate> lastDay(String value) {
        try {
            return Optional.of(value.length() == "2027-10".length() ? YearMonth.parse(value).atEndOfMonth() : LocalDate.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
