package org.planweave.ui.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A date one knows, in three boxes. */
public final class DateInput extends Group<DateInput> {

    private final List<Part> parts = new ArrayList<>();

    DateInput(String id) {
        super("govuk/date-input.jte");
        with("id", id);
        with("parts", parts);
        with("errorIn", Set.of());
        part("day", 2);
        part("month", 2);
        part("year", 4);
    }

    /** One of the boxes. */
    public record Part(String name, int width, @Nullable String value) {}

    private void part(String name, int width) {
        parts.add(new Part(name, width, null));
    }

    /** The boxes send {@code prefix-day}, {@code prefix-month} and {@code prefix-year}. */
    public DateInput namePrefix(String prefix) {
        return with("namePrefix", prefix + "-");
    }

    /** As they were typed. */
    public DateInput values(@Nullable String day, @Nullable String month, @Nullable String year) {
        String[] typed = {day, month, year};
        for (int i = 0; i < typed.length; i++) {
            parts.set(i, new Part(parts.get(i).name(), parts.get(i).width(), typed[i]));
        }
        return this;
    }

    /** Which of {@code day}, {@code month} and {@code year} are wrong; all of them if not said. */
    public DateInput errorIn(String... names) {
        return with("errorIn", Set.of(names));
    }
}
