package org.planweave.clusters.internal.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;

/** Judges a charter that somebody wants, and brings it into the form in which it is kept. */
public final class CharterCheck {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_PURPOSE = 2_000;
    public static final int MOST_DAYS = 40;
    private static final int LONGEST_WORDS = 160;

    private final Council council;
    private final List<Fault> faults = new ArrayList<>();

    private CharterCheck(Council council) {
        this.council = council;
    }

    /**
     * The charter as it is kept: stripped, departments by id in the council's order, days in order.
     *
     * @throws Problem 400 with a sentence for each thing that is wrong
     */
    public static Charter checked(Charter wanted, Council council) {
        CharterCheck check = new CharterCheck(council);
        Charter kept = check.kept(wanted);
        if (!check.faults.isEmpty()) {
            throw Problem.invalid(check.faults);
        }
        return kept;
    }

    private Charter kept(Charter wanted) {
        words("name", wanted.name(), LONGEST_NAME, "Give the cluster a name, in at most 120 characters.", true);
        words("purpose", wanted.purpose(), LONGEST_PURPOSE, "Say the purpose in at most 2,000 characters.", false);
        List<String> members = departments("members", wanted.members());
        List<String> observers = departments("observers", wanted.observers());
        if (members.size() < 2) {
            fault("members", "Choose at least two members: a cluster is departments that plan together.");
        }
        members.stream().filter(observers::contains).findFirst().ifPresent(both -> fault("observers",
                name(both) + " is chosen as a member and as an observer; choose one of the two."));
        return new Charter(
                wanted.name().strip(), wanted.purpose().strip(), lead(wanted.lead()), members, observers,
                days(wanted.calendar()), date("draftsFrom", wanted.draftsFrom().strip()), wanted.observersComment());
    }

    private void words(String field, String text, int longest, String sentence, boolean needed) {
        if (text.length() > longest || text.indexOf('\0') >= 0 || needed && text.isBlank()) {
            fault(field, sentence);
        }
    }

    private String lead(String id) {
        if (id.isBlank()) {
            fault("lead", "Choose who leads the cluster.");
            return "";
        }
        return council.person(id.strip()).map(person -> person.id()).orElseGet(() -> {
            fault("lead", "There is nobody “" + id + "” with an account; choose who leads the cluster.");
            return "";
        });
    }

    private List<String> departments(String field, Collection<String> wanted) {
        List<Department> found = new ArrayList<>();
        for (String one : wanted) {
            council.department(one).ifPresentOrElse(found::add,
                    () -> fault(field, "There is no department “" + one + "”; choose one of the council’s."));
        }
        return inOrder(found.stream());
    }

    /** Ids in the order of the departments' names, each once. */
    public static List<String> inOrder(Stream<Department> departments) {
        return departments.distinct().sorted(Comparator.comparing(Department::name)).map(Department::id).toList();
    }

    private String name(String department) {
        return council.department(department).map(Department::name).orElse(department);
    }

    private List<Day> days(List<Day> wanted) {
        if (wanted.size() > MOST_DAYS) {
            fault("calendar", "The calendar takes at most " + MOST_DAYS + " dates; take some out.");
            return List.of();
        }
        return sorted(wanted.stream().map(this::day));
    }

    /** Days as a calendar shows them. */
    public static List<Day> sorted(Stream<Day> days) {
        return days.sorted(Comparator.comparing(Day::date).thenComparing(Day::time).thenComparing(Day::title)).toList();
    }

    private Day day(Day wanted) {
        String title = wanted.title().strip();
        words("calendar", title, LONGEST_WORDS, "Say what each date is, in at most 160 characters.", true);
        words("calendar", wanted.place(), LONGEST_WORDS, "Say where it is in at most 160 characters.", false);
        if (wanted.date().isBlank()) {
            fault("calendar", "Give the date of “" + title + "”, such as 2027-01-28.");
        }
        return new Day(title, date("calendar", wanted.date().strip()), time(wanted.time().strip()),
                wanted.place().strip());
    }

    private String date(String field, String text) {
        try {
            return text.isEmpty() ? "" : LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            fault(field, "“" + text + "” is not a date; write it as 2027-01-28.");
            return "";
        }
    }

    private String time(String text) {
        try {
            return text.isEmpty() ? "" : LocalTime.parse(text).toString();
        } catch (DateTimeParseException e) {
            fault("calendar", "“" + text + "” is not a time of day; write it as 14:00.");
            return "";
        }
    }

    private void fault(String field, String sentence) {
        faults.add(new Fault(field, sentence));
    }
}
