package org.planweave.core.internal.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Department;
import org.planweave.api.people.Leaver;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.store.Settings;
import org.planweave.core.internal.store.Sql;

/** The council's tables. */
final class PeopleTables {

    /** What signing in needs of an account; without a hash nobody gets in. */
    record Account(String person, @Nullable String hash, boolean suspended, @Nullable Instant firstUntil) {}

    private final Sql sql;

    PeopleTables(Sql sql) {
        this.sql = sql;
    }

    CouncilBook book() {
        String name = new Settings(sql).get(Settings.COUNCIL_NAME).orElse("");
        Set<String> suspended = new HashSet<>(
                sql.list("select id from portal.person where suspended = true", row -> row.getString(1)));
        Set<String> first = new HashSet<>(
                sql.list("select id from portal.person where first_until is not null", row -> row.getString(1)));
        List<Person> people = people(roles());
        return new CouncilBook(name, departments(), people, suspended, first, leavers(people));
    }

    private List<Leaver> leavers(List<Person> people) {
        Map<String, Person> byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return sql.list("select id, left_on, successor from portal.person where left_on is not null", row ->
                new Leaver(byId.get(row.getString(1)), LocalDate.parse(row.getString(2)), row.getString(3)));
    }

    private List<Department> departments() {
        return sql.list("select id, code, name, directorate, swatch, contact from portal.department", row ->
                new Department(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getString(6)));
    }

    private Map<String, Set<Role>> roles() {
        Map<String, Set<Role>> roles = new HashMap<>();
        sql.list("select person, role_name from portal.person_role", row -> roles
                .computeIfAbsent(row.getString(1), any -> EnumSet.noneOf(Role.class))
                .add(Role.valueOf(row.getString(2))));
        return roles;
    }

    private List<Person> people(Map<String, Set<Role>> roles) {
        return sql.list("select id, username, name, post, department from portal.person", row -> person(row, roles));
    }

    private static Person person(ResultSet row, Map<String, Set<Role>> roles) throws SQLException {
        String id = row.getString(1);
        return new Person(id, row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                roles.getOrDefault(id, Set.of()));
    }

    void add(Department department) {
        sql.update("insert into portal.department (id, code, name, directorate, swatch, contact)"
                        + " values (?, ?, ?, ?, ?, ?)",
                department.id(), department.code(), department.name(), department.directorate(), department.swatch(),
                department.contact());
    }

    void setContact(String department, String person) {
        sql.update("update portal.department set contact = ? where id = ?", person, department);
    }

    void add(Person person, @Nullable String hash, @Nullable Instant firstUntil, Instant at) {
        sql.update("insert into portal.person (id, username, name, post, department, password_hash, first_until, suspended, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, false, ?)",
                person.id(), person.username(), person.name(), person.post(), person.department(), hash, firstUntil, at);
        addRoles(person.id(), person.roles());
    }

    void setRoles(String person, Set<Role> roles) {
        sql.update("delete from portal.person_role where person = ?", person);
        addRoles(person, roles);
    }

    private void addRoles(String person, Set<Role> roles) {
        for (Role role : roles) {
            sql.update("insert into portal.person_role (person, role_name) values (?, ?)", person, role);
        }
    }

    Optional<Account> account(String username) {
        return sql.first("select id, password_hash, suspended, first_until from portal.person where username = ?", row ->
                new Account(row.getString(1), row.getString(2), row.getBoolean(3), Sql.instant(row, "first_until")), username);
    }

    /** Somebody with a new password may sign in again; whoever had left is back. */
    void setPassword(String person, String hash, Instant firstUntil) {
        sql.update("update portal.person set password_hash = ?, first_until = ?, suspended = false, left_on = null, successor = null where id = ?",
                hash, firstUntil, person);
    }

    /** One that the person chose. */
    void choosePassword(String person, String hash) {
        sql.update("update portal.person set password_hash = ?, first_until = null where id = ? and suspended = false", hash, person);
    }

    boolean isErased(String person) {
        return sql.first("select id from portal.person where id = ? and erased_at is not null", row -> row.getString(1), person).isPresent();
    }

    /** The same password at a new cost; not if it was changed or taken away meanwhile. */
    void renewHash(String person, String old, String hash) {
        sql.update("update portal.person set password_hash = ? where id = ? and password_hash = ?", hash, person, old);
    }

    void suspend(String person) {
        sql.update("update portal.person set password_hash = null, suspended = true where id = ?", person);
    }
}
