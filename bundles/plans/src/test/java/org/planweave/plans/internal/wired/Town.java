package org.planweave.plans.internal.wired;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Leaver;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** A council of three departments: highways and housing share a cluster, culture stands alone. */
public final class Town implements Council {

    public static final Person PLANNER = person("p-hw", "ann.planner", "Ann Planner", "d-hw", Role.PLANNER);
    public static final Person DIRECTOR = person("d-hw-1", "dan.director", "Dan Director", "d-hw", Role.DIRECTOR);
    public static final Person HOUSING = person("p-ho", "hal.housing", "Hal Housing", "d-ho", Role.PLANNER);
    public static final Person CULTURE = person("p-cl", "cora.culture", "Cora Culture", "d-cl", Role.PLANNER);
    public static final Person STRATEGY = person("p-st", "sue.strategy", "Sue Strategy", "d-cl", Role.CORPORATE_LEAD);

    public static final Person FINANCE = person("p-fi", "fay.finance", "Fay Finance", "d-cl", Role.FINANCE);
    public static final Person CHIEF = person("p-ch", "chris.chief", "Chris Chief", "d-cl", Role.LEADERSHIP_TEAM);

    private static final List<Department> DEPARTMENTS = List.of(
            new Department("d-cl", "CL", "Culture and Leisure", null, "cl", "p-cl"),
            new Department("d-hw", "HW", "Highways and Waste", null, "hw", "p-hw"),
            new Department("d-ho", "HO", "Housing", null, "ho", null));
    private static final List<Person> PEOPLE = List.of(PLANNER, DIRECTOR, HOUSING, CULTURE, STRATEGY, FINANCE, CHIEF);

    /** Who has left; each test has a town of its own. */
    public List<Leaver> leavers = List.of();
    public List<Person> others = List.of();

    private static Person person(String id, String username, String name, String department, Role role) {
        return new Person(id, username, name, "", department, Set.of(role));
    }

    @Override
    public String name() {
        return "Testing Council";
    }

    @Override
    public List<Department> departments() {
        return DEPARTMENTS;
    }

    @Override
    public Optional<Department> department(String idCodeOrName) {
        return DEPARTMENTS.stream()
                .filter(one -> List.of(one.id(), one.code(), one.name()).contains(idCodeOrName))
                .findFirst();
    }

    @Override
    public List<Person> people() {
        return Stream.concat(PEOPLE.stream(), others.stream()).toList();
    }

    @Override
    public Optional<Person> person(String idOrUsername) {
        return people().stream().filter(one -> one.id().equals(idOrUsername) || one.username().equals(idOrUsername)).findFirst();
    }

    @Override
    public List<Leaver> leavers() {
        return leavers;
    }

    @Override
    public Department ensureDepartment(String name) {
        return department(name).orElseThrow();
    }
}
