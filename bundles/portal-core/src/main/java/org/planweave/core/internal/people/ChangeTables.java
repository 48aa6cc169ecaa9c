package org.planweave.core.internal.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.PeopleChanges.Kind;
import org.planweave.api.people.PeopleChanges.Planned;
import org.planweave.api.people.Role;
import org.planweave.core.internal.store.Sql;

/** Changes that are to come, and what they do to a person's row. */
final class ChangeTables {

    private static final String COLUMNS = "select id, person, kind, from_day, department, post, roles, successor from portal.person_change";

    private final Sql sql;

    ChangeTables(Sql sql) {
        this.sql = sql;
    }

    void add(Planned change, String by, Instant at) {
        sql.update("insert into portal.person_change (id, person, kind, from_day, department, post, roles, successor, planned_by, planned_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", change.id(), change.person(), change.kind(), change.from().toString(),
                change.department(), change.post(), names(change.roles()), change.successor(), by, at);
    }

    List<Planned> of(String person) {
        return sql.list(COLUMNS + " where person = ? order by from_day, id", ChangeTables::change, person);
    }

    List<Planned> due(LocalDate today) {
        return sql.list(COLUMNS + " where from_day <= ? order by from_day, id", ChangeTables::change, today.toString());
    }

    List<Planned> one(String id) {
        return sql.list(COLUMNS + " where id = ?", ChangeTables::change, id);
    }

    private static Planned change(ResultSet row) throws SQLException {
        Set<Role> roles = Stream.of(row.getString(7).split(" ")).filter(name -> !name.isEmpty()).map(Role::valueOf).collect(Collectors.toSet());
        return new Planned(row.getString(1), row.getString(2), Kind.valueOf(row.getString(3)), LocalDate.parse(row.getString(4)),
                row.getString(5), row.getString(6), roles, row.getString(8));
    }

    int remove(String id) {
        return sql.update("delete from portal.person_change where id = ?", id);
    }

    void removeAll(String person) {
        sql.update("delete from portal.person_change where person = ?", person);
    }

    void left(String person, LocalDate day, @Nullable String successor) {
        sql.update("update portal.person set password_hash = null, suspended = true, left_on = ?, successor = ? where id = ?",
                day.toString(), successor, person);
    }

    void moved(String person, @Nullable String department, String post) {
        sql.update("update portal.person set department = ?, post = ? where id = ?", department, post, person);
    }

    /** Those who were sent to this person are sent to another one, or to nobody. */
    void passContact(String person, @Nullable String department, @Nullable String successor) {
        if (department == null) {
            sql.update("update portal.department set contact = ? where contact = ?", successor, person);
        } else {
            sql.update("update portal.department set contact = ? where contact = ? and id = ?", successor, person, department);
        }
    }

    static String names(Set<Role> roles) {
        return String.join(" ", new TreeSet<>(roles.stream().map(Role::name).toList()));
    }
}
