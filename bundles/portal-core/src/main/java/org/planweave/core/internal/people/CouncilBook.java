package org.planweave.core.internal.people;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planweave.api.people.Department;
import org.planweave.api.people.Leaver;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** The council at one moment: looked up by every name that people use for its parts. */
final class CouncilBook {

    static final CouncilBook EMPTY = new CouncilBook("", List.of(), List.of(), Set.of(), Set.of(), List.of());

    private final String name;
    private final List<Department> departments;
    private final List<Person> people;
    private final Set<String> suspended;
    private final Set<String> firstPasswords;
    private final List<Leaver> leavers;
    private final Map<String, Department> departmentsByName = new HashMap<>();
    private final Map<String, Person> peopleByName = new HashMap<>();

    CouncilBook(String name, List<Department> departments, List<Person> people, Set<String> suspended,
            Set<String> firstPasswords, List<Leaver> leavers) {
        this.name = name;
        this.suspended = Set.copyOf(suspended);
        this.firstPasswords = Set.copyOf(firstPasswords);
        this.leavers = leavers.stream().sorted(Comparator.comparing(one -> one.person().name())).toList();
        this.departments = departments.stream().sorted(Comparator.comparing(Department::name)).toList();
        this.people = people.stream().sorted(Comparator.comparing(Person::name)).toList();
        departments.forEach(one -> departmentsByName.put(plain(one.name()), one));
        departments.forEach(one -> departmentsByName.put(plain(one.code()), one));
        departments.forEach(one -> departmentsByName.put(one.id(), one));
        people.forEach(one -> peopleByName.put(one.username().toLowerCase(Locale.ROOT), one));
        people.forEach(one -> peopleByName.put(one.id(), one));
    }

    String name() {
        return name;
    }

    List<Department> departments() {
        return departments;
    }

    List<Person> people() {
        return people;
    }

    Optional<Department> department(String idCodeOrName) {
        Department byId = departmentsByName.get(idCodeOrName);
        return Optional.ofNullable(byId != null ? byId : departmentsByName.get(plain(idCodeOrName)));
    }

    Optional<Person> person(String idOrUsername) {
        Person byId = peopleByName.get(idOrUsername);
        return Optional.ofNullable(byId != null ? byId : peopleByName.get(idOrUsername.toLowerCase(Locale.ROOT)));
    }

    List<Leaver> leavers() {
        return leavers;
    }

    Set<String> suspended() {
        return suspended;
    }

    /** Whether the person of this id has a password that they did not choose. */
    boolean hasFirstPassword(String id) {
        return firstPasswords.contains(id);
    }

    /** Whether somebody may be asked to run the portal. */
    boolean hasAdministrator() {
        return people.stream().anyMatch(one -> one.has(Role.ADMINISTRATOR) && !suspended.contains(one.id()));
    }

    /** The person of this id, if they may act now. */
    Optional<Person> active(String id) {
        return suspended.contains(id) ? Optional.empty() : Optional.ofNullable(peopleByName.get(id));
    }

    boolean isEmpty() {
        return people.isEmpty() && departments.isEmpty();
    }

    /** Only letters and digits, without case and accents; “and” and “&amp;” are the same word. */
    static String plain(String text) {
        return Normalizer.normalize(text.replace("&", " and "), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
