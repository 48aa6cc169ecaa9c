package org.planweave.plans.internal.editing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineRegister;

/** What people type into a field, as it is stored: {@code £3.4m} is 3400000, {@code 31 October 2027} is 2027-10-31. */
final class Typed {

    private static final Pattern POUNDS = Pattern.compile("(-|−)?£?(-|−)?(\\d{1,15}(?:\\.\\d+)?)(k|m|bn)?");
    private static final List<DateTimeFormatter> DAYS =
            List.of(format("d MMMM uuuu"), format("d MMM uuuu"), format("d/M/uuuu"), format("d.M.uuuu"));
    private static final List<DateTimeFormatter> MONTHS = List.of(format("MMMM uuuu"), format("MMM uuuu"), format("M/uuuu"));

    private Typed() {}

    /** The value as it is stored; what cannot be understood stays as it is, so that the check can say so. */
    static String stored(String field, String typed) {
        Optional<LineRegister> register = LineRegister.of(field);
        if (register.isPresent()) {
            return register.get().text(register.get().entries(typed).stream().map(Typed::entry).toList());
        }
        return switch (field) {
            case LineFields.AMOUNT -> pounds(typed);
            case LineFields.START, LineFields.END, LineFields.EQUALITY_DATE -> date(typed);
            case LineFields.BUDGET_KIND -> typed.strip().toLowerCase(Locale.UK).replaceAll("[ -]+", "_");
            default -> typed.strip();
        };
    }

    private static Map<String, String> entry(Map<String, String> typed) {
        Map<String, String> stored = new LinkedHashMap<>(typed);
        boolean money = Set.of("revenue", "capital").contains(typed.getOrDefault("kind", ""));
        stored.replaceAll((column, cell) -> switch (column) {
            case "amount" -> money ? pounds(cell) : cell.strip();
            case "date", "review", "inForce" -> date(cell);
            default -> cell.strip();
        });
        return stored;
    }

    private static String pounds(String typed) {
        Matcher found = POUNDS.matcher(typed.replaceAll("[\\s,\u00a0]", "").toLowerCase(Locale.UK));
        if (!found.matches()) {
            return typed.strip();
        }
        String unit = found.group(4) == null ? "" : found.group(4);
        int zeros = switch (unit) {
            case "k" -> 3;
            case "m" -> 6;
            case "bn" -> 9;
            default -> 0;
        };
        BigDecimal amount = new BigDecimal(found.group(3)).movePointRight(zeros).stripTrailingZeros();
        boolean minus = found.group(1) != null || found.group(2) != null;
        return (minus ? amount.negate() : amount).toPlainString();
    }

    private static String date(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ").replaceAll("(?i)(\\d)(st|nd|rd|th)\\b", "$1");
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format).toString();
            } catch (DateTimeException e) {
                continue;
            }
        }
        for (DateTimeFormatter format : MONTHS) {
            try {
                return YearMonth.parse(text, format).toString();
            } catch (DateTimeException e) {
                continue;
            }
        }
        return typed.strip();
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(java.time.format.ResolverStyle.STRICT);
    }
}
