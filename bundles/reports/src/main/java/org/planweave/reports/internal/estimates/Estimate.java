package org.planweave.reports.internal.estimates;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * One heading of a department's estimates.
 *
 * @param heading the service or subjective heading, as the file has it
 * @param kind which money, such as {@code revenue} or {@code capital}; kinds are never added together
 * @param original this year's original budget
 * @param revised this year's revised budget
 * @param next the estimate for the year of the plan, which the plan's figures must meet
 */
public record Estimate(String heading, String kind, BigDecimal original, BigDecimal revised, BigDecimal next) {

    /** By this a plan's figure finds its heading: capitals, spaces and “&amp;” do not count. */
    static String key(String heading) {
        return heading.toLowerCase(Locale.UK).replace("&", " and ").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
