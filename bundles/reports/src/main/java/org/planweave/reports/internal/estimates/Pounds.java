package org.planweave.reports.internal.estimates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Money to the penny: never a floating number, never rounded unless the person who reads it is told. */
public final class Pounds {

    private static final Pattern AMOUNT = Pattern.compile("-?(?:\\d{1,13}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.\\d{1,2})?");

    private Pounds() {}

    /** “1234567”, “£1,234,567.50”, “-12,000” or “(12,000)”; nothing if it is no such amount. */
    public static Optional<BigDecimal> read(String text) {
        String plain = text.replaceAll("[£\\s\u00A0]", "").replace('−', '-');
        if (plain.matches("\\(.*\\)")) {
            plain = "-" + plain.substring(1, plain.length() - 1);
        }
        return AMOUNT.matcher(plain).matches() ? Optional.of(new BigDecimal(plain.replace(",", "")).setScale(2, RoundingMode.UNNECESSARY))
                : Optional.empty();
    }

    /** “£1,234,567”, with pence only where there are some; “-£12,000” below nothing. */
    public static String exact(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        DecimalFormat format = new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK));
        return (amount.signum() < 0 ? "-£" : "£") + format.format(amount.abs());
    }
}
