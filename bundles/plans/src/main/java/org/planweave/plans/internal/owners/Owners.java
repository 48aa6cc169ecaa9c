package org.planweave.plans.internal.owners;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.planweave.api.people.Council;
import org.planweave.api.people.Leaver;
import org.planweave.api.people.Person;

/** Whom the text in a line's field “owner” means: a name, or the post that somebody of the department has. */
final class Owners {

    private final List<Leaver> leavers;
    private final List<Person> here;

    Owners(Council council) {
        this(council, council.leavers());
    }

    private Owners(Council council, List<Leaver> leavers) {
        this.leavers = leavers;
        this.here = council.people().stream().filter(one -> leavers.stream().noneMatch(left -> left.person().id().equals(one.id()))).toList();
    }

    /** With this person gone, and nobody in their place: whoever hears of it may know it before the council's book does. */
    static Owners without(Council council, Person person) {
        Stream<Leaver> others = council.leavers().stream().filter(one -> !one.person().id().equals(person.id()));
        return new Owners(council, Stream.concat(others, Stream.of(new Leaver(person, LocalDate.now(ZoneOffset.UTC), null))).toList());
    }

    /** Whether nobody has left: then nothing is vacant, and nothing need be read. */
    boolean areAllHere() {
        return leavers.isEmpty();
    }

    /** Whether the text means this person, in a plan of this department. */
    static boolean isMeant(String owner, Person person, String department) {
        return same(owner, person.name()) || person.isOf(department) && same(owner, person.post());
    }

    /** Who has left the line without an owner: nobody else has the name, or the post in the department, and nobody took the work over. */
    Optional<Leaver> vacated(String owner, String department) {
        if (owner.isBlank() || here.stream().anyMatch(one -> isMeant(owner, one, department))) {
            return Optional.empty();
        }
        return leavers.stream().filter(one -> isMeant(owner, one.person(), department)).filter(one -> !isTakenOver(one)).findFirst();
    }

    private boolean isTakenOver(Leaver one) {
        return one.successor() != null && here.stream().anyMatch(person -> person.id().equals(one.successor()));
    }

    private static boolean same(String text, String other) {
        return !other.isBlank() && plain(text).equals(plain(other));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
