package org.planweave.synergies.internal.engine.understanding;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.Span;

/**
 * Reads when things happen: days, months, quarters, seasons and financial years (April to March). A month or season
 * without a year means each year in which the line runs.
 */
final class WindowReader {

    private static final String MONTH = "(January|February|March|April|May|June|July|August|September|October"
            + "|November|December)";
    private static final String YEAR = "(20\\d\\d)";
    private static final String RANGE = "\\s*(?:to|until|and|through|[-–])\\s*";
    private static final Pattern MONTHS = pattern("(?:(\\d{1,2})\\s+)?" + MONTH + "(?:\\s+" + YEAR + ")?" + RANGE
            + "(?:(\\d{1,2})\\s+)?" + MONTH + "(?:\\s+" + YEAR + ")?");
    private static final Pattern MONTH_ONLY = pattern("(?:(\\d{1,2})\\s+)?" + MONTH + "(?:\\s+" + YEAR + ")?");
    private static final Pattern QUARTER = pattern("(?:Q|quarter )([1-4])(?:,? of)?,? " + YEAR
            + "\\s?[/-]\\s?\\d{2,4}");
    private static final Pattern FINANCIAL_YEAR = pattern(YEAR + "\\s?[/–-]\\s?(\\d{2}|20\\d\\d)");
    private static final Pattern SEASON = pattern("(spring|summer|autumn|winter)(?:\\s+(?:of\\s+)?" + YEAR + ")?");
    private static final int MOST_YEARS = 5;

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?<![\\p{L}\\d])" + regex + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
    }

    /** @param start when the line begins, for months without a year */
    List<Window> in(String text, @Nullable LocalDate start, @Nullable LocalDate end) {
        Reading reading = new Reading(text, start, end);
        reading.each(MONTHS, reading::months);
        reading.each(QUARTER, reading::quarter);
        reading.each(FINANCIAL_YEAR, reading::financialYear);
        reading.each(MONTH_ONLY, reading::month);
        reading.each(SEASON, reading::season);
        reading.found.sort(Comparator.comparing((Window window) -> start(window)).thenComparing(Window::from));
        return reading.found;
    }

    private static int start(Window window) {
        return window.span() == null ? 0 : window.span().start();
    }

    private interface Rule {
        void read(Matcher match, Span span);
    }

    /** One text being read; what one rule has taken the next leaves alone. */
    private static final class Reading {
        private final String text;
        private final @Nullable LocalDate start;
        private final @Nullable LocalDate end;
        private final List<Window> found = new ArrayList<>();
        private final List<Span> taken = new ArrayList<>();

        Reading(String text, @Nullable LocalDate start, @Nullable LocalDate end) {
            this.text = text;
            this.start = start;
            this.end = end;
        }

        void each(Pattern pattern, Rule rule) {
            Matcher match = pattern.matcher(text);
            while (match.find()) {
                Span span = new Span(match.start(), match.end());
                if (taken.stream().noneMatch(span::meets)) {
                    taken.add(span);
                    rule.read(match, span);
                }
            }
        }

        void months(Matcher m, Span span) {
            Month from = monthOf(m.group(2));
            Month to = monthOf(m.group(5));
            if (m.group(6) != null) {
                int last = Integer.parseInt(m.group(6));
                int before = from.getValue() > to.getValue() ? last - 1 : last;
                int first = m.group(3) == null ? before : Integer.parseInt(m.group(3));
                add(day(first, from, m.group(1), false), day(last, to, m.group(4), true), span);
            } else {
                for (int year : m.group(3) == null ? years() : List.of(Integer.valueOf(m.group(3)))) {
                    int last = from.getValue() > to.getValue() ? year + 1 : year;
                    add(day(year, from, m.group(1), false), day(last, to, m.group(4), true), span);
                }
            }
        }

        void month(Matcher m, Span span) {
            if (m.group(3) == null && !Character.isUpperCase(m.group(2).charAt(0))) {
                return;
            }
            for (int year : m.group(3) == null ? years() : List.of(Integer.valueOf(m.group(3)))) {
                Month month = monthOf(m.group(2));
                add(day(year, month, m.group(1), false), day(year, month, m.group(1), true), span);
            }
        }

        void quarter(Matcher m, Span span) {
            LocalDate from = LocalDate.of(Integer.parseInt(m.group(2)), 4, 1)
                    .plusMonths(3L * (Integer.parseInt(m.group(1)) - 1));
            add(from, from.plusMonths(3).minusDays(1), span);
        }

        void financialYear(Matcher m, Span span) {
            LocalDate from = LocalDate.of(Integer.parseInt(m.group(1)), 4, 1);
            int last = Integer.parseInt(m.group(2)) % 100;
            int years = Math.floorMod(last - from.getYear() % 100, 100);
            add(from, from.plusYears(Math.max(1, years)).minusDays(1), span);
        }

        void season(Matcher m, Span span) {
            int first = switch (m.group(1).toLowerCase(Locale.ROOT)) {
                case "spring" -> 3;
                case "summer" -> 6;
                case "autumn" -> 9;
                default -> 12;
            };
            for (int year : m.group(2) == null ? years() : List.of(Integer.valueOf(m.group(2)))) {
                LocalDate from = LocalDate.of(year, first, 1);
                add(from, from.plusMonths(3).minusDays(1), span);
            }
        }

        private void add(LocalDate from, LocalDate to, Span span) {
            if (!to.isBefore(from)) {
                found.add(new Window(from, to, span));
            }
        }

        private List<Integer> years() {
            List<Integer> years = new ArrayList<>();
            if (start != null) {
                int last = end == null ? start.getYear() : end.getYear();
                for (int year = start.getYear(); year <= last && years.size() < MOST_YEARS; year++) {
                    years.add(year);
                }
            }
            return years;
        }

        private static Month monthOf(String name) {
            return Month.valueOf(name.toUpperCase(Locale.ROOT));
        }

        private static LocalDate day(int year, Month month, @Nullable String day, boolean last) {
            LocalDate first = LocalDate.of(year, month, 1);
            int number = day == null ? (last ? first.lengthOfMonth() : 1) : Integer.parseInt(day);
            return first.withDayOfMonth(Math.max(1, Math.min(number, first.lengthOfMonth())));
        }
    }
}
