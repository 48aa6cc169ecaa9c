package org.planweave.plans.internal.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineRegister;
import org.planweave.plans.internal.rules.registers.EntryRules;

/** What the fields of a line may hold. */
final class FieldRules {

    private static final int LONGEST = 1000;
    private static final int LONGEST_AS_READ = 20_000;
    private static final int LONGEST_TOGETHER = 32_000;
    private static final Pattern POUNDS = Pattern.compile("-?\\d{1,13}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern MONEY_KIND = Pattern.compile("[a-z][a-z_]{1,39}");
    private static final Set<String> DATES = Set.of(LineFields.START, LineFields.END, LineFields.EQUALITY_DATE);
    private static final Set<String> YES_OR_NO = Set.of(LineFields.PROVISIONAL, LineFields.UNDER_REVIEW);
    private static final Set<String> SCREENING = Set.of("none", "full");
    private static final Set<String> SCORES = Set.of(LineFields.SCORE, LineFields.TARGET_SCORE);

    private FieldRules() {}

    /** What is wrong with one field, in a sentence. */
    static Optional<String> fault(String name, String value) {
        if (!LineFields.ALL.contains(name)) {
            return Optional.of("“" + name + "” is not a field of a line; leave it out.");
        }
        if (LineRegister.of(name).isPresent()) {
            return Optional.empty();
        }
        int longest = name.equals(LineFields.AS_READ) ? LONGEST_AS_READ : LONGEST;
        if (value.length() > longest) {
            return Optional.of("“" + name + "” has " + value.length() + " characters; shorten it to " + longest + " or fewer.");
        }
        return malformed(name, value);
    }

    private static Optional<String> malformed(String name, String value) {
        if (DATES.contains(name) && date(value).isEmpty()) {
            return Optional.of("“" + value + "” is not a date; write it as 2027-10-31 or 2027-10.");
        }
        if (name.equals(LineFields.AMOUNT) && !POUNDS.matcher(value).matches()) {
            return Optional.of("“" + value + "” is not an amount in whole pounds; write digits only, such as 310000.");
        }
        if (name.equals(LineFields.BUDGET_KIND) && !MONEY_KIND.matcher(value).matches()) {
            return Optional.of("“" + value + "” is not a kind of money; write one word such as revenue, capital or grant.");
        }
        if (SCORES.contains(name) && !NUMBER.matcher(value).matches()) {
            return Optional.of("“" + value + "” is not a score; write a number.");
        }
        if (YES_OR_NO.contains(name) && !Set.of("true", "false").contains(value)) {
            return Optional.of("“" + value + "” is neither true nor false; write one of the two.");
        }
        if (name.equals(LineFields.EQUALITY_SCREENING) && !SCREENING.contains(value)) {
            return Optional.of("“" + value + "” is not an answer to the screening; write none or full.");
        }
        if (name.equals(LineFields.EQUALITY_ANALYSIS)) {
            List<String> faults = new ArrayList<>();
            EntryRules.reference(value, faults::add);
            return faults.stream().findFirst();
        }
        return Optional.empty();
    }

    /** A successor without a review leaves open which of the two measures counts. */
    static Optional<String> faultOfSuccessor(Map<String, String> fields) {
        return fields.containsKey(LineFields.SUCCESSOR) && !"true".equals(fields.get(LineFields.UNDER_REVIEW))
                ? Optional.of("A successor is named for a KPI under review; mark this one as under review, or name no successor.")
                : Optional.empty();
    }

    /** What is wrong with all fields together, as they are stored. */
    static Optional<String> faultOfSize(Map<String, String> fields) {
        int size = 2;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            size += field.getKey().length() + "\"\":\"\",".length() + field.getValue().chars().map(FieldRules::stored).sum();
        }
        return size <= LONGEST_TOGETHER ? Optional.empty() : Optional.of(
                "What stands beside the text is too long to be kept with it; shorten the entries, or divide the line into two.");
    }

    /** How much room a character takes once quotes, backslashes and control characters are written out. */
    private static int stored(int character) {
        if (character < ' ') {
            return "\\u0000".length();
        }
        return character == '"' || character == '\\' ? 2 : 1;
    }

    static Optional<String> faultOfDates(Map<String, String> fields) {
        Optional<LocalDate> start = date(fields.getOrDefault(LineFields.START, ""));
        Optional<LocalDate> end = lastDay(fields.getOrDefault(LineFields.END, ""));
        return start.isPresent() && end.isPresent() && end.get().isBefore(start.get())
                ? Optional.of("The line ends before it starts; put the earlier date first.")
                : Optional.empty();
    }

    /** The first day that a date text means. */
    static Optional<LocalDate> date(String value) {
        try {
            if (value.length() == "2027-10".length()) {
                return Optional.of(YearMonth.parse(value).atDay(1));
            }
            return value.length() == "2027-10-31".length() ? Optional.of(LocalDate.parse(value)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> lastDay(String value) {
        boolean month = value.length() == "2027-10".length();
        return date(value).map(day -> month ? YearMonth.from(day).atEndOfMonth() : day);
    }
}
