package org.planweave.exchange.internal.reading.paper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The stretch of time a plan is for, in the paper's own words. */
final class Periods {
    private static final String MONTH =
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
            + "|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY = "(?:\\d{1,2}(?:st|nd|rd|th)? )?";
    private static final Pattern PERIOD = Pattern.compile(
        "(?:(?:quarter|q|period) ?[1-4](?: of)?(?: [-–—:,(]{1,2})?[ ,(]{0,2}(?:20)?\\d\\d ?[-/–] ?\\d{2,4}"
            + "|" + DAY + MONTH + " 20\\d\\d (?:to|until|[-–—]) ?" + DAY + MONTH + " 20\\d\\d"
            + "|" + DAY + MONTH + " 20\\d\\d[-–—]" + DAY + MONTH + " 20\\d\\d"
            + "|(?<![\\d/.-])20\\d\\d ?[-/–—] ?(?:20)?\\d\\d(?![\\d/]|-\\d)|(?<![\\d/.-])20\\d\\d to 20\\d\\d(?!\\d))",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?<![\\d/.£,-])20\\d\\d(?![\\d/,-])");
    private static final Pattern FILE = Pattern.compile("(20\\d\\d)[-_ ]?(\\d\\d)(?:[-_ ]?q([1-4]))?(?!\\d)", Pattern.CASE_INSENSITIVE);

    private Periods() {
    }

    /** The first period in a text, or null. */
    static @Nullable String in(String text) {
        Matcher matcher = PERIOD.matcher(text.length() > 2_000 ? text.substring(0, 2_000) : text);
        return matcher.find() ? matcher.group() : null;
    }

    /** The only year a title names, or null. */
    static @Nullable String year(String title) {
        Matcher matcher = YEAR.matcher(title);
        return matcher.find() ? matcher.group() : null;
    }

    /** The period a file's name tells: "2031-32-q2-…" gives "quarter 2 2031/32". */
    static @Nullable String ofFile(String name) {
        Matcher matcher = FILE.matcher(name);
        if (!matcher.find() || Integer.parseInt(matcher.group(2)) != (Integer.parseInt(matcher.group(1)) + 1) % 100) {
            return null;
        }
        String years = matcher.group(1) + "/" + matcher.group(2);
        return matcher.group(3) == null ? years : "quarter " + matcher.group(3) + " " + years;
    }
}
