package org.planweave.synergies.internal.engine.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.Span;

/** Reads sums of money as councils write them: £1,200, £1.2m, £140k, £3 million, £31bn. */
public final class MoneyReader {

    private static final Pattern SUM = Pattern.compile(
            "(-?)£\\s?(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(\\.\\d{1,3})?"
            + "\\s?(k|m|bn|thousand|million|billion)?(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    /** Every sum in the text, in order. */
    List<Money> in(String text) {
        List<Money> found = new ArrayList<>();
        Matcher sum = SUM.matcher(text);
        while (sum.find()) {
            found.add(new Money(pounds(sum), new Span(sum.start(), sum.end())));
        }
        return found;
    }

    /** The sum a budget field names, or null when it names none. */
    public static @Nullable Long pounds(@Nullable String field) {
        Matcher sum = SUM.matcher(field == null ? "" : field);
        return sum.find() ? Long.valueOf(pounds(sum)) : null;
    }

    private static long pounds(Matcher sum) {
        String fraction = sum.group(3) == null ? "" : sum.group(3);
        String unit = sum.group(4) == null ? "" : sum.group(4).toLowerCase(Locale.ROOT);
        int zeros = switch (unit) {
            case "k", "thousand" -> 3;
            case "m", "million" -> 6;
            case "bn", "billion" -> 9;
            default -> 0;
        };
        long pounds = new BigDecimal(sum.group(2).replace(",", "") + fraction).scaleByPowerOfTen(zeros).longValue();
        return sum.group(1).isEmpty() ? pounds : -pounds;
    }
}
