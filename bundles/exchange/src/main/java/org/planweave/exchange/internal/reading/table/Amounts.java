package org.planweave.exchange.internal.reading.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and money as papers write them. */
public final class Amounts {
    /** A sum in pounds: sign or bracket, digits, and a word or letter for its size. */
    public static final Pattern POUNDS = Pattern.compile(
        "(?<sign>[-−(]\\s?)?£\\s?(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d{1,4})?)\\s?"
            + "(?<size>billion|bn|million|mn|m|thousand|k)?(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("([-−+(]?)£?\\s?(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(\\.\\d{1,6})?\\)?\\s?(%|per ?cent)?");

    private Amounts() {
    }

    /** The sum a match of {@link #POUNDS} stands for, in pounds. */
    public static BigDecimal pounds(Matcher match) {
        BigDecimal sum = new BigDecimal(match.group("digits").replace(",", ""));
        String size = match.group("size") == null ? "" : match.group("size").toLowerCase(Locale.ROOT);
        BigDecimal whole = plain(sum.multiply(factor(size)));
        String sign = match.group("sign") == null ? "" : match.group("sign").strip();
        return sign.equals("-") || sign.equals("−") ? whole.negate() : whole;
    }

    private static BigDecimal factor(String size) {
        return switch (size) {
            case "billion", "bn" -> new BigDecimal(1_000_000_000);
            case "million", "mn", "m" -> new BigDecimal(1_000_000);
            case "thousand", "k" -> new BigDecimal(1_000);
            default -> BigDecimal.ONE;
        };
    }

    /** The number a cell holds, or null where it holds words or nothing. */
    public static @Nullable BigDecimal number(String cell) {
        Matcher match = NUMBER.matcher(cell.strip());
        if (!match.matches()) {
            return null;
        }
        String fraction = match.group(3) == null ? "" : match.group(3);
        BigDecimal value = new BigDecimal(match.group(2).replace(",", "") + fraction);
        String sign = match.group(1);
        return sign.equals("-") || sign.equals("−") || sign.equals("(") ? value.negate() : value;
    }

    /** A value as facts keep it: a plain number where the cell holds one, its words else, null where it is empty. */
    public static @Nullable String value(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.matches("(?i)[-–—]|n/?a|not available|tbc|tbd|none|\\.|null")) {
            return null;
        }
        BigDecimal number = number(text);
        return number == null ? text : plain(number).toPlainString();
    }

    /** Without zeros at the end and without an exponent. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
