package org.planweave.core.internal.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Department;
import org.planweave.api.people.Leaver;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.store.Kept;
import org.planweave.core.internal.people.kept.KeptVersions;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** The council, kept in memory. */
@Component(service = {Council.class, StoredCouncil.class})
public final class StoredCouncil implements Council {

    private static final int LONGEST_NAME = 200;

    private final PeopleTables tables;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final Audit audit;
    private final Ids ids;
    private final Kept<CouncilBook> book;

    @Activate
    public StoredCouncil(@Reference Sql sql, @Reference JoinedTransactions transactions,
            @Reference KeptVersions versions,
            @Reference CurrentUser user, @Reference Audit audit, @Reference Ids ids) {
        this.tables = new PeopleTables(sql);
        this.transactions = transactions;
        this.user = user;
        this.audit = audit;
        this.ids = ids;
        this.book = versions.keep("council", tables::book);
    }

    @Override
    public String name() {
        String name = book().name();
        return name.isEmpty() ? "Our council" : name;
    }

    @Override
    public List<Department> departments() {
        return book().departments();
    }

    @Override
    public Optional<Department> department(String idCodeOrName) {
        return book().department(idCodeOrName);
    }

    @Override
    public List<Person> people() {
        return book().people();
    }

    @Override
    public List<Leaver> leavers() {
        return book().leavers();
    }

    @Override
    public Optional<Person> person(String idOrUsername) {
        return idOrUsername.equals(Owner.ID) ? Optional.of(Owner.PERSON) : book().person(idOrUsername);
    }

    @Override
    public Department ensureDepartment(String name) {
        requireRight();
        return department(name).orElseGet(() -> transactions.join(() -> made(name)));
    }

    private Department made(String name) {
        String trimmed = name.strip().replaceAll("\\s+", " ");
        if (trimmed.isEmpty() || trimmed.length() > LONGEST_NAME || CouncilBook.plain(trimmed).isEmpty()) {
            throw Problem.invalid("department",
                    "Give the department a name of 1 to 200 characters, with a letter in it.");
        }
        String code = FreeMarks.code(trimmed, departments());
        Department department = new Department(
                ids.next(), code, trimmed, null, FreeMarks.swatch(code, departments()), null);
        tables.add(department);
        changed();
        audit.record("department.made", "department:" + department.id(), Map.of("name", trimmed, "code", code));
        return department;
    }

    private void requireRight() {
        boolean may = user.isPortal()
                || user.person().filter(one -> one.has(Role.ADMINISTRATOR) || one.has(Role.CORPORATE_LEAD)).isPresent();
        if (!may) {
            throw Problem.forbidden("Only an administrator or a corporate strategy lead can make a department. "
                    + "Ask one of them.");
        }
    }

    /** All of it at one moment. */
    CouncilBook book() {
        return book.now();
    }

    /** Says that the thread's transaction has changed the council. */
    void changed() {
        book.changed();
    }

    @Deactivate
    void stop() {
        book.close();
    }
}
