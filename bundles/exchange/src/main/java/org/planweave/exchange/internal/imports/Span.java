package org.planweave.exchange.internal.imports;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planweave.api.planning.Round;

/**
 * The years that a text speaks of. Years of a council run from April to March; a quarter belongs to the year around it.
 *
 * @param text the period in words that every part of the portal understands
 */
record Span(LocalDate starts, LocalDate ends, String text) {

    private static final Pattern YEARS = Pattern.compile(
            "\\b((?:19|20)\\d{2})\\s*(?:[-–—/]|to)\\s*((?:19|20)\\d{2}|\\d{2})(?!\\d)");
    private static final Pattern MONTHS =
            Pattern.compile("\\b([a-z]{3,9})\\.?,? ((?:19|20)\\d{2})\\W+(?:to |until )?"
                    + "(?:\\d{1,2}\\s*(?:st|nd|rd|th)? )?([a-z]{3,9})\\.?,? ((?:19|20)\\d{2})");
    private static final Pattern MONTH = Pattern.compile("\\b([a-z]{3,9})\\.?,? ((?:19|20)\\d{2})\\b");
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d{2})\\b");
    private static final int CENTURY = 100;
    private static final int LONGEST_YEARS = 15;

    /** The period that a text speaks of; empty if there is no year in it. */
    static Optional<Span> of(String period) {
        String plain = period.replaceAll("[\\s\u00a0\u202f]+", " ").toLowerCase(Locale.UK);
        return months(plain).or(() -> years(plain)).or(() -> month(plain)).or(() -> year(plain));
    }

    private static Optional<Span> months(String text) {
        Matcher found = MONTHS.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        Optional<YearMonth> first = month(found.group(1), found.group(2));
        Optional<YearMonth> last = month(found.group(3), found.group(4));
        if (first.isEmpty() || last.isEmpty() || !first.get().plusMonths(5).isBefore(last.get())) {
            return Optional.empty();
        }
        return Optional.of(new Span(
                first.get().atDay(1), last.get().atEndOfMonth(),
                found.group(1) + " " + found.group(2) + " to " + found.group(3) + " " + found.group(4)));
    }

    private static Optional<Span> years(String text) {
        Matcher found = YEARS.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(found.group(1));
        int written = Integer.parseInt(found.group(2));
        int last = written >= CENTURY ? written : first / CENTURY * CENTURY + written;
        int end = last < first ? last + CENTURY : last;
        return end == first || end - first > LONGEST_YEARS ? Optional.empty() : Optional.of(financial(first, end));
    }

    /** A month on its own stands for the council year that it lies in. */
    private static Optional<Span> month(String text) {
        Matcher found = MONTH.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        return month(found.group(1), found.group(2)).map(month -> {
            int year = month.getMonth().compareTo(Month.APRIL) < 0 ? month.getYear() - 1 : month.getYear();
            return financial(year, year + 1);
        });
    }

    private static Optional<Span> year(String text) {
        Matcher found = YEAR.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        return Optional.of(new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), found.group(1)));
    }

    private static Span financial(int first, int last) {
        return new Span(LocalDate.of(first, Month.APRIL, 1), LocalDate.of(last, Month.MARCH, 31),
                String.format(Locale.ROOT, "%d-%02d", first, last % CENTURY));
    }

    private static Optional<YearMonth> month(String word, String year) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.UK).startsWith(word.equals("sept") ? "sep" : word)) {
                return Optional.of(YearMonth.of(Integer.parseInt(year), month));
            }
        }
        return Optional.empty();
    }

    boolean is(Round round) {
        return round.starts().equals(starts) && round.ends().equals(ends);
    }
}
