package org.planweave.synergies.internal.rules;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums as people type them: {@code £40,000}, {@code 40k}, {@code 1.2m}; whole pounds from 0 to a thousand million. */
public final class Pounds {

    public static final long MOST = 1_000_000_000L;

    private static final Pattern TYPED = Pattern.compile("£?(\\d{1,3}(?:,\\d{3})+|\\d{1,10})(?:\\.(\\d{1,3}))?([km]?)");
    private static final int THOUSAND = 1_000;

    private Pounds() {}

    /** The sum, or nothing where the text is none. */
    public static OptionalLong typed(String text) {
        Matcher matcher = TYPED.matcher(text.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        long unit = matcher.group(3).equals("m") ? (long) THOUSAND * THOUSAND : matcher.group(3).equals("k") ? THOUSAND : 1;
        long pounds = Long.parseLong(matcher.group(1).replace(",", "")) * unit;
        String parts = matcher.group(2);
        if (parts != null) {
            if (unit == 1 && !parts.matches("0+")) {
                return OptionalLong.empty();
            }
            pounds += unit == 1 ? 0 : Math.round(Double.parseDouble("0." + parts) * unit);
        }
        return pounds > MOST ? OptionalLong.empty() : OptionalLong.of(pounds);
    }

    /** A sum in equal whole parts; what is left over goes to the first. */
    public static long part(long sum, int parts, int place) {
        return sum / parts + (place == 0 ? sum % parts : 0);
    }

    /** As people read it: {@code £40,000}. */
    public static String text(long pounds) {
        return (pounds < 0 ? "−£" : "£") + String.format(Locale.UK, "%,d", Math.abs(pounds));
    }
}
