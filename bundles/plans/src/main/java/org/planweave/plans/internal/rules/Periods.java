package org.planweave.plans.internal.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the periods that councils write: {@code 2019-20}, {@code 2014 -17}, {@code April 2011 to March 2014}, {@code 2027}. */
public final class Periods {

    private static final String BETWEEN = "\\s*(?:-|/|to|until|and)\\s*";
    private static final Pattern YEARS = Pattern.compile("(\\d{4})" + BETWEEN + "(\\d{4}|\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final String DAY = "(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?";
    private static final Pattern DATES = Pattern.compile(
            DAY + "([a-z]+)\\.?,?\\s+(\\d{4})" + BETWEEN + DAY + "([a-z]+)\\.?,?\\s+(\\d{4}|\\d{2})");
    private static final Pattern DATES_OF_ONE_YEAR = Pattern.compile(
            DAY + "([a-z]+)\\.?" + BETWEEN + DAY + "([a-z]+)\\.?,?\\s+(\\d{4})");
    /** A period is a few words; what is far longer is none, and is not looked through for one. */
    private static final int LONGEST = 200;
    private static final int LONGEST_YEARS = 15;
    private static final int CENTURY = 100;

    private Periods() {}

    /** The period that a text names; empty if it names none, or one longer than fifteen years. */
    public static Optional<Period> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(text);
        try {
            Optional<Period> found = dates(plain).or(() -> datesOfOneYear(plain)).or(() -> years(plain)).or(() -> year(plain));
            return found.filter(period -> period.starts().plusYears(LONGEST_YEARS).isAfter(period.ends()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .strip()
                .toLowerCase(Locale.UK)
                .replaceFirst("^(?:for |the )*(?:financial |plan(?:ning)? )?(?:years? |period |fy ?)?(?:from )?", "");
    }

    private static Optional<Period> years(String text) {
        Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(years.group(1));
        return Optional.of(financial(first, lastYear(first, years.group(2))));
    }

    private static Optional<Period> year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.matches()
                ? Optional.of(new Period(LocalDate.of(Integer.parseInt(text), 1, 1), LocalDate.of(Integer.parseInt(text), 12, 31)))
                : Optional.empty();
    }

    private static Optional<Period> dates(String text) {
        Matcher found = DATES.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(found.group(3));
        return period(found.group(1), found.group(2), first, found.group(4), found.group(5), lastYear(first, found.group(6)));
    }

    private static Optional<Period> datesOfOneYear(String text) {
        Matcher found = DATES_OF_ONE_YEAR.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(5));
        return period(found.group(1), found.group(2), year, found.group(3), found.group(4), year);
    }

    private static Optional<Period> period(
            @Nullable String firstDay, String firstMonth, int firstYear, @Nullable String lastDay, String lastMonth, int lastYear) {
        Optional<Month> first = month(firstMonth);
        Optional<Month> last = month(lastMonth);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        YearMonth end = YearMonth.of(lastYear, last.get());
        LocalDate starts = LocalDate.of(firstYear, first.get(), firstDay == null ? 1 : Integer.parseInt(firstDay));
        LocalDate ends = lastDay == null ? end.atEndOfMonth() : end.atDay(Integer.parseInt(lastDay));
        return Optional.of(new Period(starts, ends));
    }

    /** Council years run from April to March; {@code 2019-20} ends in March 2020. */
    private static Period financial(int first, int last) {
        return new Period(LocalDate.of(first, Month.APRIL, 1), LocalDate.of(last, Month.MARCH, 31));
    }

    private static int lastYear(int first, String written) {
        int last = Integer.parseInt(written);
        if (written.length() > 2) {
            return last;
        }
        int sameCentury = first / CENTURY * CENTURY + last;
        return sameCentury < first ? sameCentury + CENTURY : sameCentury;
    }

    private static Optional<Month> month(String word) {
        if (word.length() < 3) {
            return Optional.empty();
        }
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.UK).startsWith(word) || word.equals("sept") && month == Month.SEPTEMBER) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }
}
