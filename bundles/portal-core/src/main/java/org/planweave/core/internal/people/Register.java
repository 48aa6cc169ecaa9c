package org.planweave.core.internal.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;
import org.planweave.api.people.Department;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.Person;
import org.planweave.core.internal.people.Passwords.Cost;
import org.planweave.core.internal.store.Sql;

/**
 * Enters people and departments, whoever asks: those who call it have asked for the right before. In the thread's
 * transaction.
 */
@Component(service = Register.class)
public final class Register {

    static final int SHORTEST_PASSWORD = 12;
    /** A longer one only costs time. */
    static final int LONGEST_PASSWORD = 1_000;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]{0,200}");

    private static final String POST = "Give a job title of at most 200 characters, on one line.";

    private final PeopleTables tables;
    private final StoredCouncil council;
    private final Ids ids;
    private final Passwords passwords;
    private final GuessedPasswords guessed = new GuessedPasswords();

    @Activate
    public Register(@Reference Sql sql, @Reference StoredCouncil council, @Reference Ids ids) {
        this(sql, council, ids, new Passwords(Cost.USUAL));
    }

    Register(Sql sql, StoredCouncil council, Ids ids, Passwords passwords) {
        this.tables = new PeopleTables(sql);
        this.council = council;
        this.ids = ids;
        this.passwords = passwords;
    }

    /** What a random password is kept as. Takes its time: call it outside of a transaction. */
    public String hash(String password) {
        requireLength(password);
        return passwords.hash(password);
    }

    /**
     * What a password is kept as that somebody thought of.
     *
     * @param about what is known of the person
     * @throws Problem (400) for {@code password} if it is too short, or one that others try
     */
    String hashChosen(String password, String... about) {
        requireLength(password);
        if (guessed.has(password, around(about))) {
            throw Problem.invalid("password", "Others would guess this password: many people use it, or it is made of few words, of names or of "
                    + "what belongs to the council. Choose another one, such as three or four words that have nothing to do with each other.");
        }
        return passwords.hash(password);
    }

    private List<String> around(String... about) {
        Stream<String> place = Stream.concat(Stream.of("planweave", council.name()), council.departments().stream().map(Department::name));
        return Stream.concat(place, Stream.of(about)).flatMap(words -> Stream.concat(Stream.of(words), Stream.of(words.split("\\W+"))))
                .filter(word -> word.length() > 2).distinct().toList();
    }

    /**
     * Enters a person.
     *
     * @param hash from {@link #hash}, or null for somebody who cannot sign in
     */
    public Person add(NewPerson person, @Nullable String hash) {
        return add(person, hash, null);
    }

    /** @param firstUntil until when the password works, for one that the person did not choose */
    Person add(NewPerson person, @Nullable String hash, @Nullable Instant firstUntil) {
        requireGood(person);
        Person entered = new Person(ids.next(), person.username(), person.name().strip(), person.post().strip(),
                person.department(), Set.copyOf(person.roles()));
        tables.add(entered, hash, firstUntil, Instant.now());
        council.changed();
        return entered;
    }

    /** Enters a department with marks of its own. */
    public Department add(String code, String name, @Nullable String directorate, String swatch) {
        Department department = new Department(ids.next(), code, name, directorate, swatch, null);
        tables.add(department);
        council.changed();
        return department;
    }

    /** Whom others are sent to. */
    public void setContact(String department, String person) {
        tables.setContact(department, person);
        council.changed();
    }

    static void requireLine(String field, String post) {
        if (!LINE.matcher(post).matches()) {
            throw Problem.invalid(field, POST);
        }
    }

    private static void requireLength(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw Problem.invalid("password", "Choose a password of 12 to 1,000 characters.");
        }
    }

    private void requireGood(NewPerson person) {
        List<Fault> faults = new ArrayList<>();
        if (!USERNAME.matcher(person.username()).matches()) {
            faults.add(new Fault("username", "A user name has 2 to 40 small letters, digits, dots and hyphens."));
        } else if (council.person(person.username()).isPresent() || person.username().equals("portal")) {
            faults.add(new Fault("username",
                    "The user name “" + person.username() + "” is taken. Choose another one."));
        }
        if (person.name().isBlank() || !LINE.matcher(person.name()).matches()) {
            faults.add(new Fault("name", "Give a name of 1 to 200 characters, on one line."));
        }
        if (!LINE.matcher(person.post()).matches()) {
            faults.add(new Fault("post", POST));
        }
        String department = person.department();
        if (department != null && council.departments().stream().noneMatch(one -> one.id().equals(department))) {
            faults.add(new Fault("department", "There is no such department. Choose one from the list."));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
