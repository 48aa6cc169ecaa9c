package org.planweave.synergies.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Round;

/** Where plans of a round meet: in one place, with one partner in one quarter, on one group of people. Two departments make a meeting. */
public final class Overlaps {

    private static final int QUARTERS = 4;
    private static final int QUARTER = 3;

    /**
     * A place that lines of two departments or more name.
     *
     * @param lines the earliest first, those without days last
     * @param together whether two departments are there on the same days
     */
    public record Place(String name, List<Placed> lines, boolean together) {}

    /** Which departments name a partner in each quarter of the round; ids in order. */
    public record Partner(String name, List<List<String>> quarters) {

        public boolean meets() {
            return quarters.stream().anyMatch(one -> one.size() > 1);
        }
    }

    /** How many lines of each department say that they affect a group. */
    public record Group(String name, Map<String, Integer> lines) {}

    private final List<Placed> lines;
    private final WholeArea area;

    public Overlaps(Collection<Placed> lines, WholeArea area) {
        this.lines = List.copyOf(lines);
        this.area = area;
    }

    /** Those where two are together first, then by how many lines there are. */
    public List<Place> places() {
        return named(LineFields.PLACE).entrySet().stream().filter(one -> departments(one.getValue()).size() > 1)
                .filter(one -> !area.is(one.getKey())).map(one -> new Place(one.getKey(), inTime(one.getValue()), together(one.getValue())))
                .sorted(Comparator.comparing(Place::together).reversed().thenComparing(one -> -one.lines().size()).thenComparing(Place::name))
                .toList();
    }

    private static List<Placed> inTime(List<Placed> some) {
        return some.stream().sorted(Comparator.comparing((Placed one) -> one.days() == null ? LocalDate.MAX : one.days().first())
                .thenComparing(one -> one.line().id())).toList();
    }

    private static boolean together(List<Placed> some) {
        return some.stream().anyMatch(one -> some.stream().anyMatch(other -> !one.department().equals(other.department())
                && one.days() != null && other.days() != null && one.days().meets(other.days())));
    }

    /** Those whom two departments want in one quarter first. */
    public List<Partner> partners(Round round) {
        return named(LineFields.PARTNERS).entrySet().stream().filter(one -> departments(one.getValue()).size() > 1)
                .map(one -> new Partner(one.getKey(), quarters(one.getValue(), round)))
                .sorted(Comparator.comparing(Partner::meets).reversed().thenComparing(Partner::name)).toList();
    }

    private static List<List<String>> quarters(List<Placed> some, Round round) {
        List<List<String>> quarters = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            LocalDate first = round.starts().plusMonths((long) quarter * QUARTER);
            Days days = new Days(first, first.plusMonths(QUARTER).minusDays(1));
            quarters.add(List.copyOf(departments(some.stream().filter(one -> one.days() != null && one.days().meets(days)).toList())));
        }
        return quarters;
    }

    /** Those on whom most departments act first. */
    public List<Group> groups() {
        return named(LineFields.EQUALITY_GROUPS).entrySet().stream().map(one -> new Group(one.getKey(), one.getValue().stream()
                        .collect(Collectors.toMap(Placed::department, any -> 1, Integer::sum, TreeMap::new))))
                .sorted(Comparator.comparing((Group one) -> -one.lines().size()).thenComparing(Group::name)).toList();
    }

    private static Set<String> departments(List<Placed> some) {
        return some.stream().map(Placed::department).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Lines by what a field names, divided by semicolons; one spelling of each, whatever its case. */
    private Map<String, List<Placed>> named(String field) {
        Map<String, String> spelling = new TreeMap<>();
        Map<String, List<Placed>> byName = new LinkedHashMap<>();
        for (Placed one : lines) {
            Arrays.stream(one.line().field(field).split(";")).map(String::strip).filter(name -> !name.isEmpty())
                    .collect(Collectors.toMap(name -> name.toLowerCase(Locale.UK), Function.identity(), (first, second) -> first, TreeMap::new))
                    .forEach((key, name) -> byName.computeIfAbsent(spelling.computeIfAbsent(key, any -> name), any -> new ArrayList<>()).add(one));
        }
        return byName;
    }
}
