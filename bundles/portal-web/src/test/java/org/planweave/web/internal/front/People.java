package org.planweave.web.internal.front;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.host.Sessions;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Department;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.OwnPassword;
import org.planweave.api.people.PeopleAdministration;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** A council of two departments, in memory. */
public final class People implements Sessions, OwnPassword, Council, CurrentUser, PeopleAdministration {

    public static final String PASSWORD = "tenter hooks and weir";
    public static final Department HIGHWAYS = new Department("d1", "HW", "Highways and Waste", null, "hw", null);
    public static final Department HOUSING = new Department("d2", "HO", "Housing", null, "ho", null);
    public static final Person RUTH = new Person("p1", "ruth", "Ruth Calloway", "Planner", "d1", Set.of(Role.PLANNER));
    public static final Person BETH = new Person("p2", "beth", "Beth Oyelaran", "Planner", "d2", Set.of(Role.PLANNER));
    public static final Person ADA = new Person("p3", "ada", "Ada Fenn", "", null, Set.of(Role.ADMINISTRATOR));

    List<Department> departments = List.of(HIGHWAYS, HOUSING);
    /** How often a session was used. */
    final AtomicInteger used = new AtomicInteger();
    /** The ids of those who have a first password. */
    final Set<String> first = ConcurrentHashMap.newKeySet();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable Person> now = new ThreadLocal<>();

    @Override
    public String signIn(String username, String password, String address) {
        Person person = person(username).filter(one -> password.equals(PASSWORD))
                .orElseThrow(() -> Problem.of(401, "wrong-sign-in", "The user name or the password is not right."));
        String secret = "secret-" + sessions.size() + person.id();
        sessions.put(secret, new Session("s" + sessions.size(), person, "csrf-" + person.id(), Instant.now()));
        return secret;
    }

    @Override
    public Optional<Session> session(String secret) {
        used.incrementAndGet();
        return Optional.ofNullable(sessions.get(secret));
    }

    @Override
    public Optional<Session> look(String secret) {
        return Optional.ofNullable(sessions.get(secret));
    }

    /** From now on the person has these roles, in the sessions that are there too. */
    void turns(Person person) {
        sessions.replaceAll((secret, session) -> session.person().id().equals(person.id())
                ? new Session(session.id(), person, session.csrf(), session.signedInAt()) : session);
    }

    @Override
    public void signOut(String secret) {
        sessions.remove(secret);
    }

    @Override
    public boolean asksCode(String secret) {
        return false;
    }

    @Override
    public String prove(String secret, String password, String code, String address) {
        Session session = session(secret).filter(one -> password.equals(PASSWORD))
                .orElseThrow(() -> Problem.forbidden("That password is not right."));
        String renewed = secret + "-renewed";
        sessions.remove(secret);
        sessions.put(renewed, new Session(session.id(), session.person(), session.csrf(), Instant.now()));
        return renewed;
    }

    @Override
    public Optional<Instant> bearerSince(String token) {
        return bearer(token).map(person -> Instant.now());
    }

    @Override
    public Set<String> suspended() {
        return Set.of();
    }

    @Override
    public Optional<Person> bearer(String token) {
        return token.startsWith("token-") ? person(token.substring(6)) : Optional.empty();
    }

    @Override
    public boolean hasAdministrator() {
        return true;
    }

    @Override
    public Person claim(String firstToken, String username, String name, String password) {
        throw Problem.forbidden("There is an administrator already.");
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
    public Optional<Department> department(String idCodeOrName) {
        return departments().stream()
                .filter(one -> List.of(one.id(), one.code(), one.name()).contains(idCodeOrName)).findFirst();
    }

    @Override
    public List<Person> people() {
        return List.of(ADA, BETH, RUTH);
    }

    @Override
    public Optional<Person> person(String idOrUsername) {
        return people().stream().filter(one -> one.id().equals(idOrUsername) || one.username().equals(idOrUsername))
                .findFirst();
    }

    @Override
    public Department ensureDepartment(String name) {
        return department(name).orElseThrow();
    }

    @Override
    public Optional<Person> person() {
        return Optional.ofNullable(now.get());
    }

    @Override
    public Person required() {
        return person().orElseThrow(() -> Problem.of(401, "not-signed-in", "You are not signed in."));
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
        Person before = now.get();
        now.set(person);
        try {
            return work.get();
        } finally {
            now.set(before);
        }
    }

    @Override
    public Person add(NewPerson person) {
        return new Person("p9", person.username(), person.name(), person.post(), person.department(), person.roles());
    }

    @Override
    public boolean asksNewPassword(String secret, Person person) {
        return first.contains(person.id());
    }

    @Override
    public boolean isFirst() {
        return first.contains(required().id());
    }

    @Override
    public void change(String present, String code, String password, String session) {
        if (!present.equals(PASSWORD)) {
            throw Problem.forbidden("That password is not right.");
        }
        if (password.length() < 12) {
            throw Problem.invalid("password", "Choose a password of 12 to 1,000 characters.");
        }
        first.remove(required().id());
    }

    @Override
    public Person setRoles(String personId, Set<Role> roles) {
        Person person = person(personId).orElseThrow();
        return new Person(person.id(), person.username(), person.name(), person.post(), person.department(), roles);
    }

    @Override
    public void suspend(String personId) {
        Collection<Session> all = sessions.values();
        all.removeIf(session -> session.person().id().equals(personId));
    }

    @Override
    public void setPassword(String personId, String password) {
        throw Problem.forbidden("Passwords stay as they are here.");
    }

    @Override
    public String newPassword(String personId) {
        throw Problem.forbidden("Passwords stay as they are here.");
    }

    @Override
    public String newToken(String username, Duration life) {
        return "token-" + username;
    }
}
