package org.planweave.synergies.internal.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.LineFields;

/** From the first to the last day that a line takes, as its fields say; where they say one of the two only, that day. */
public record Days(LocalDate first, LocalDate last) {

    /** Nothing where the fields hold no day. */
    public static Optional<Days> of(Map<String, String> fields) {
        LocalDate start = day(fields.get(LineFields.START), false);
        LocalDate end = day(fields.get(LineFields.END), true);
        if (start == null && end == null) {
            return Optional.empty();
        }
        LocalDate first = start == null ? end : start;
        LocalDate last = end == null ? start : end;
        return Optional.of(last.isBefore(first) ? new Days(last, first) : new Days(first, last));
    }

    /**
     * A field's day: {@code yyyy-MM-dd}, or {@code yyyy-MM} for the first or the last of a month. Null for what is none, as imports may
     * leave it.
     */
    public static @Nullable LocalDate day(@Nullable String field, boolean last) {
        String word = field == null ? "" : field.strip();
        if (!word.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
            return null;
        }
        try {
            int[] parts = Arrays.stream(word.split("-")).mapToInt(Integer::parseInt).toArray();
            YearMonth month = YearMonth.of(parts[0], parts[1]);
            return parts.length == 3 ? month.atDay(parts[2]) : last ? month.atEndOfMonth() : month.atDay(1);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public boolean meets(Days other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
}
