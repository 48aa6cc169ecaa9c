package org.planweave.core.internal.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Department;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.Person;
import org.planweave.core.internal.access.StoredSwitches;
import org.planweave.core.internal.demo.CouncilFile.DepartmentEntry;
import org.planweave.core.internal.demo.CouncilFile.PersonEntry;
import org.planweave.core.internal.people.Register;
import org.planweave.core.internal.people.SpokenPasswords;
import org.planweave.core.internal.store.Settings;

/** Enters the demonstration's departments, people and switches. */
final class CouncilPart {

    /** One sign-in, as the file of sign-ins has it. */
    record SignIn(String username, String password, String role) {

        String line() {
            return username + ' ' + password + ' ' + role;
        }
    }

    private final Register register;
    private final Settings settings;
    private final StoredSwitches switches;
    private final SpokenPasswords passwords = new SpokenPasswords();

    CouncilPart(Register register, Settings settings, StoredSwitches switches) {
        this.register = register;
        this.settings = settings;
        this.switches = switches;
    }

    /** A new password for everybody who signs in. */
    List<SignIn> signIns(CouncilFile council) {
        return council.people().stream()
                .filter(PersonEntry::signsIn)
                .map(one -> new SignIn(one.username(), passwords.next(), role(one)))
                .toList();
    }

    private static String role(PersonEntry person) {
        return person.roles().isEmpty()
                ? "officer"
                : person.roles().get(0).label().toLowerCase(Locale.UK).replace(' ', '-');
    }

    /** What the passwords are kept as, by user name. Takes its time, and every core of the machine. */
    Map<String, String> hashes(List<SignIn> signIns) {
        Map<String, String> hashes = new ConcurrentHashMap<>();
        signIns.parallelStream().forEach(one -> hashes.put(one.username(), register.hash(one.password())));
        return hashes;
    }

    /** Enters all of it, in the thread's transaction. */
    void enter(CouncilFile council, Map<String, String> hashes) {
        settings.put(Settings.COUNCIL_NAME, council.name());
        Map<String, Department> departments = new LinkedHashMap<>();
        for (DepartmentEntry one : council.departments()) {
            departments.put(one.code(), register.add(one.code(), one.name(), one.directorate(), one.swatch()));
        }
        Map<String, Person> people = new HashMap<>();
        for (PersonEntry one : council.people()) {
            people.put(one.username(), register.add(person(one, departments), hashes.get(one.username())));
        }
        for (DepartmentEntry one : council.departments()) {
            @Nullable Person contact = people.get(one.contact());
            if (contact != null) {
                register.setContact(departments.get(one.code()).id(), contact.id());
            }
        }
        council.switches().forEach(one ->
                switches.preset(one.module(), one.name(), departments.get(one.department())
                .id(), one.on(), one.reason()));
    }

    private static NewPerson person(PersonEntry one, Map<String, Department> departments) {
        @Nullable Department department = departments.get(one.department());
        return new NewPerson(one.username(), one.name(), one.post(), department == null ? null : department.id(),
                new HashSet<>(one.roles()), "");
    }
}
