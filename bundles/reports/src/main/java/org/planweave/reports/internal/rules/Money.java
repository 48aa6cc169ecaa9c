package org.planweave.reports.internal.rules;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Money as people read it. */
final class Money {

    private Money() {}

    /** “£1,250,000” of whole pounds; a text that is no number as it is. */
    static String pounds(String amount) {
        try {
            return "£" + NumberFormat.getIntegerInstance(Locale.UK).format(new BigDecimal(amount));
        } catch (NumberFormatException e) {
            return amount;
        }
    }
}
