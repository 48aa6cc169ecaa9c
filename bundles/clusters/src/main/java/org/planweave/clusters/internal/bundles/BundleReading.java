package org.planweave.clusters.internal.bundles;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.bundles.BundleFile.Dated;
import org.planweave.clusters.internal.bundles.BundleFile.Named;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.CharterCheck;
import org.planweave.clusters.internal.rules.Day;
import org.planweave.clusters.internal.rules.Extras;

/** Finds in this council and round what a bundle names, and says what it cannot find. */
final class BundleReading {

    private static final int FORMAT = 1;

    private final Council council;
    private final Round round;
    private final BundleFile file;
    private final List<String> problems = new ArrayList<>();

    BundleReading(Council council, Round round, BundleFile file) {
        this.council = council;
        this.round = round;
        this.file = file;
    }

    /** What the bundle says here. It is whole only if there are no problems. */
    record Said(Charter charter, Extras extras, List<String> problems) {}

    /** @param ledBy who leads the cluster now; kept as long as the bundle's word fits them */
    Said said(String ledBy) {
        if (file.format() == null || file.format() != FORMAT) {
            problems.add("“format” must be 1.");
        }
        needed("key", file.key());
        needed("name", file.name());
        Set<String> members = members();
        Set<String> observers = departments("observers", file.observers());
        observers.removeAll(members);
        BundleFile.Rules rules = file.rules() == null ? new BundleFile.Rules(null, null, null) : file.rules();
        Charter charter = new Charter(
                text(file.name()), text(file.purpose()), lead(members, ledBy), inOrder(members), inOrder(observers),
                        days(),
                rules.draftsFrom() == null ? "" : date("rules.draftsFrom", rules.draftsFrom()),
                        commenting(rules.comments()));
        limits(charter);
        return new Said(charter, extras(rules), List.copyOf(problems));
    }

    private Set<String> members() {
        int before = problems.size();
        Set<String> members = departments("members", file.members());
        if (members.size() < 2 && problems.size() == before) {
            problems.add("“members” must name at least two departments of this council.");
        }
        return members;
    }

    private void needed(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            problems.add("“" + field + "” is missing.");
        }
    }

    private void limits(Charter charter) {
        if (charter.name().length() > CharterCheck.LONGEST_NAME
                || charter.purpose().length() > CharterCheck.LONGEST_PURPOSE
                || charter.calendar().size() > CharterCheck.MOST_DAYS) {
            problems.add("“name” takes 120 characters, “purpose” 2,000, “calendar” 40 dates; shorten them.");
        }
    }

    private Set<String> departments(String field, @Nullable List<Named> named) {
        Set<String> ids = new LinkedHashSet<>();
        for (Named one : named == null ? List.<Named>of() : named) {
            Optional<Department> found = names(one).flatMap(name -> council.department(name).stream()).findFirst();
            found.ifPresentOrElse(department -> ids.add(department.id()),
                    () -> problems.add("“" + field + "” names “" + text(one.department())
                            + "”, which is no department of this council; add its name here under “or”."));
        }
        return ids;
    }

    private static Stream<String> names(Named one) {
        return Stream.concat(Stream.ofNullable(one.department()), one.or() == null ? Stream.of() : one.or().stream());
    }

    private List<String> inOrder(Set<String> ids) {
        return CharterCheck.inOrder(ids.stream().flatMap(id -> council.department(id).stream()));
    }

    private String lead(Set<String> members, String ledBy) {
        if (file.lead() == null) {
            return "";
        }
        if (file.lead().username() != null) {
            return council.person(file.lead().username()).map(Person::id).orElseGet(() -> {
                problems.add("“lead” names “" + file.lead().username()
                        + "”, who has no account here; name a role instead.");
                return "";
            });
        }
        Optional<Role> role = Stream.of(Role.values()).filter(one -> one.name().equals(file.lead().role())).findFirst();
        if (role.isEmpty()) {
            problems.add("“lead.role” must be a role, such as CLUSTER_LEAD.");
            return "";
        }
        return ofRole(role.get(), members, ledBy);
    }

    /** Who leads now, else somebody of a member department, else anybody with the role; nobody, if nobody has it. */
    private String ofRole(Role role, Set<String> members, String ledBy) {
        List<Person> able = council.people().stream().filter(person -> person.has(role)).toList();
        Comparator<Person> best = Comparator.comparing((Person person) -> !person.id().equals(ledBy))
                .thenComparing(person -> !members.contains(text(person.department())));
        return able.stream().min(best).map(Person::id).orElse("");
    }

    private List<Day> days() {
        List<Dated> dated = file.calendar() == null ? List.of() : file.calendar();
        return CharterCheck.sorted(dated.stream().map(one -> new Day(
                titled(text(one.title())), date("calendar", text(one.from())), text(one.time()), text(one.place()))));
    }

    private String titled(String title) {
        if (title.isEmpty()) {
            problems.add("Each date of “calendar” needs a “title”.");
        }
        return title;
    }

    /** A date as it stands, or the date of the round with this title. */
    private String date(String field, String from) {
        Optional<String> gate = round.gates().stream()
                .filter(one -> one.title().equalsIgnoreCase(from))
                .map(one -> one.date().toString())
                .findFirst();
        if (gate.isPresent()) {
            return gate.get();
        }
        try {
            return LocalDate.parse(from).toString();
        } catch (DateTimeParseException e) {
            problems.add("“" + field + "” names “" + from + "”, which is neither a date nor a date of the round "
                    + round.title() + ".");
            return "";
        }
    }

    private boolean commenting(@Nullable String who) {
        if (who != null && !Set.of("members", "members-and-observers").contains(who)) {
            problems.add("“rules.comments” must be “members” or “members-and-observers”.");
        }
        return "members-and-observers".equals(who);
    }

    private Extras extras(BundleFile.Rules rules) {
        return new Extras(
                rules.sentences() == null ? List.of() : rules.sentences(),
                file.vocabulary() == null ? Map.of() : file.vocabulary());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
