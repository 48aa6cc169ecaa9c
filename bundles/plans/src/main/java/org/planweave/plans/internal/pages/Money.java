package org.planweave.plans.internal.pages;

import java.text.NumberFormat;
import java.util.Locale;

/** Whole pounds as people read them. */
public final class Money {

    private Money() {}

    /** {@code £640,000}; what is no amount comes back as it is. */
    public static String of(String amount) {
        return amount.matches("-?\\d{1,15}") ? of(Long.parseLong(amount)) : amount;
    }

    public static String of(long pounds) {
        String digits = NumberFormat.getIntegerInstance(Locale.UK).format(Math.abs(pounds));
        return (pounds < 0 ? "−£" : "£") + digits;
    }
}
