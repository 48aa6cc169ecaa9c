package org.planweave.comments.internal.consulting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;

/** A consultation as somebody asks for it, with the days as they typed them. */
public record Wish(String plan, String title, String opens, String closes, List<String> sections, List<Group> groups) {

    private static final int LONGEST_TITLE = 120;

    public Wish {
        sections = List.copyOf(sections);
        groups = List.copyOf(groups);
    }

    /**
     * The consultation that it asks for.
     *
     * @throws Problem (400) with a sentence for each thing that is wrong
     */
    public Consultation checked(String id, String department, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            faults.add(new Fault("title", "Give it a name of at most " + LONGEST_TITLE + " characters, such as “Cluster review”."));
        }
        Optional<LocalDate> first = day("opens", opens, faults);
        Optional<LocalDate> last = day("closes", closes, faults);
        last.ifPresent(day -> ends(first, day, today, faults));
        if (groups.isEmpty()) {
            faults.add(new Fault("group", "Choose who is asked: a department, a role or a person."));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return new Consultation(
                id, plan, department, title.strip(), first.orElseThrow(), last.orElseThrow(), sections, groups, null, 1);
    }

    private static void ends(Optional<LocalDate> first, LocalDate last, LocalDate today, List<Fault> faults) {
        if (last.isBefore(today)) {
            faults.add(new Fault("closes", "The last day is over already. Choose today or a later day."));
        } else if (first.filter(last::isBefore).isPresent()) {
            faults.add(new Fault("closes", "The last day comes before the first. Choose a later last day."));
        }
    }

    private static Optional<LocalDate> day(String field, String typed, List<Fault> faults) {
        try {
            return Optional.of(Day.of(field, typed));
        } catch (Problem problem) {
            faults.addAll(problem.faults());
            return Optional.empty();
        }
    }

    /** Days as people type them. */
    public static final class Day {

        private Day() {}

        /** @throws Problem (400) if it is no day */
        public static LocalDate of(String field, String typed) {
            try {
                return LocalDate.parse(typed.strip());
            } catch (DateTimeParseException e) {
                throw Problem.invalid(field, typed.isBlank()
                        ? "Give the day, such as 2027-01-28."
                        : "“" + typed + "” is not a day; write it as 2027-01-28.");
            }
        }
    }
}
