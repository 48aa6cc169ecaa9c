package org.planweave.admin.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.ModuleChange;
import org.planweave.api.modules.ModuleCheck;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Modules;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Department;
import org.planweave.api.people.Freshness;
import org.planweave.api.people.Leaver;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.PeopleAdministration;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.store.DatabaseState;

/** A council of two departments and four modules, in memory; it refuses as the host does. */
public final class Town
        implements CurrentUser, Council, Modules, Switches, Audit, DatabaseState, Freshness, PeopleAdministration {

    public static final String FIRST_PASSWORD = "tabok-milun-sodar";
    public static final String NASTY = "<script>alert(1)</script> & \"quotes\"";
    public static final Department HOUSING = new Department("d1", "HO", "Housing", null, "ho", null);
    public static final Department HIGHWAYS = new Department("d2", "HW", "Highways " + NASTY, null, "hw", null);
    public static final Person ADA = person("p1", "Ada " + NASTY, "d1", Role.ADMINISTRATOR, Role.MODULE_DEPLOYER);
    public static final Person DORA = person("p2", "Dora Dean", "d1", Role.DIRECTOR);
    public static final Person PIA = person("p3", "Pia Plan", "d1", Role.PLANNER);
    public static final Person IVOR = person("p4", "Ivor Audit", null, Role.AUDITOR);
    public static final String PASSWORD = "tenter hooks";
    public static final String CODE = "123456";

    public final List<String> said = new ArrayList<>();
    public final List<Entry> entries = new ArrayList<>();
    public final List<ModuleChange> changes = new ArrayList<>();
    public final Set<String> off = new HashSet<>();
    public Person asking = ADA;
    public List<Department> departments = List.of(HOUSING, HIGHWAYS);
    public List<Person> people = List.of(ADA, DORA, IVOR, PIA);
    public List<Leaver> leavers = List.of();
    public boolean fresh = true;
    public boolean asksCode;
    public String elsewhere = "";
    public @Nullable Problem refusal;
    public ModuleCheck check = check(true, "1.1.0", "1.0.0");

    private static Person person(String id, String name, @Nullable String department, Role... roles) {
        return new Person(id, id, name, "", department, Set.of(roles));
    }

    public static ModuleCheck check(boolean accepted, String version, @Nullable String before) {
        return new ModuleCheck(accepted, "notes", "Notes " + NASTY, version, before, "abc123", "The project",
                accepted ? List.of() : List.of("It needs the package " + NASTY + "."), List.of(), List.of("org.planweave.notes"),
                List.of(), List.of("Plans"), List.of("V002__more"), List.of("Housing"), 2, 4096,
                List.of("notes", "minutes"), List.of("minutes"), List.of(), List.of("plan.line.badges/v1"), List.of("on"),
                List.of("adds the table notes.minute", "adds the column due to the table notes." + NASTY), 3);
    }

    @Override
    public List<ModuleState> all() {
        return List.of(TownModule.of("comments", false, true, "give", "receive"), TownModule.of("notes", false, false, "on"),
                TownModule.of("plans", true, true), TownModule.of("search", false, true));
    }

    @Override
    public ModuleCheck check(Path jar) {
        return check;
    }

    @Override
    public List<ModuleChange> changes(int limit) {
        return changes.stream().limit(limit).toList();
    }

    @Override
    public ModuleState deploy(Path jar, boolean allowDowngrade, boolean breakOff) {
        return changed("deployed" + (allowDowngrade ? " downgrade" : ""), "notes");
    }

    @Override
    public void remove(String id, boolean breakOff) {
        changed("removed", id);
    }

    @Override
    public ModuleState rollBack(String id, boolean breakOff) {
        return changed("rolled back", id);
    }

    private ModuleState changed(String what, String id) {
        if (refusal != null) {
            throw refusal;
        }
        said.add(what + " " + id);
        return TownModule.of(id, false, true);
    }

    @Override
    public boolean on(String module, String department) {
        return on(module, ON, department, null);
    }

    @Override
    public boolean on(String module, String name, String department, @Nullable String cluster) {
        return !off.contains(module + name + department);
    }

    @Override
    public Set<String> departmentsWith(String module, String name) {
        return departments().stream().map(Department::id).filter(id -> on(module, name, id, null)).collect(Collectors.toSet());
    }

    @Override
    public boolean mayTurn(String department) {
        return asking.has(Role.ADMINISTRATOR) || asking.has(Role.DIRECTOR) && asking.isOf(department);
    }

    @Override
    public void turn(String module, String name, String department, @Nullable String cluster, boolean on, String reason) {
        if (!mayTurn(department)) {
            throw Problem.forbidden("Ask the director.");
        }
        if (!on && reason.isBlank()) {
            throw Problem.invalid("reason", "Say why it is switched off.");
        }
        said.add(module + " " + name + " " + department + (cluster == null ? "" : " in " + cluster) + " " + on + " " + reason);
    }

    @Override
    public void record(String action, String subject, Map<String, String> facts) {
        entries.add(0, new Entry(entries.size() + 1, Instant.EPOCH, asking.id(), action, subject, facts));
    }

    @Override
    public List<Entry> about(Collection<String> subjects) {
        return entries.stream().filter(entry -> subjects.contains(entry.subject())).toList();
    }

    @Override
    public List<Entry> newest(@Nullable String subject, @Nullable Long before, int limit) {
        return entries.stream().filter(entry -> subject == null || entry.subject().equals(subject))
                .filter(entry -> before == null || entry.sequence() < before).limit(limit).toList();
    }

    @Override
    public String product() {
        return "Apache Derby";
    }

    @Override
    public boolean forTrial() {
        return true;
    }

    @Override
    public boolean fresh() {
        return fresh;
    }

    @Override
    public boolean asksCode() {
        return asksCode;
    }

    @Override
    public Optional<String> elsewhere() {
        return Optional.of(elsewhere).filter(address -> !address.isEmpty());
    }

    @Override
    public void prove(String password, String code) {
        if (!password.equals(PASSWORD)) {
            throw Problem.forbidden("That password is not right.");
        }
        if (asksCode && !code.equals(CODE)) {
            throw Problem.of(403, "wrong-code", "That code is not right.");
        }
        fresh = true;
    }

    @Override
    public String name() {
        return "Marrowdale Council";
    }

    @Override
    public List<Department> departments() {
        return departments;
    }

    @Override
    public Optional<Department> department(String id) {
        return departments().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Person> people() {
        return people;
    }

    @Override
    public Optional<Person> person(String id) {
        return people().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Leaver> leavers() {
        return leavers;
    }

    @Override
    public Department ensureDepartment(String name) {
        throw new UnsupportedOperationException("These pages make no department");
    }

    @Override
    public Person add(NewPerson person) {
        if (person.username().equals("taken")) {
            throw Problem.invalid("/username", "That user name is taken.");
        }
        said.add("added " + person.username() + " " + person.roles());
        return DORA;
    }

    @Override
    public Person setRoles(String personId, Set<Role> roles) {
        if (personId.equals("p1") && !roles.contains(Role.ADMINISTRATOR)) {
            throw Problem.conflict("last-administrator", "Make another one first.");
        }
        said.add("roles " + personId + " " + roles);
        return person(personId).orElseThrow();
    }

    @Override
    public void suspend(String personId) {
        said.add("suspended " + personId);
    }

    @Override
    public void setPassword(String personId, String password) {
        throw new UnsupportedOperationException("These pages have every password made");
    }

    @Override
    public String newPassword(String personId) {
        said.add("password " + personId);
        return FIRST_PASSWORD;
    }

    @Override
    public Set<String> suspended() {
        return Set.of("p4");
    }

    @Override
    public String newToken(String username, Duration life) {
        throw new UnsupportedOperationException("These pages make no token");
    }

    @Override
    public Optional<Person> person() {
        return Optional.of(asking);
    }

    @Override
    public Person required() {
        return asking;
    }

    @Override
    public boolean isPortal() {
        return false;
    }

    @Override
    public <T> T asPortal(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T as(Person person, Supplier<T> work) {
        return work.get();
    }
}
