package org.planweave.admin.internal.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.admin.internal.Town;
import org.planweave.api.Problem;
import org.planweave.api.people.HeldWork.Held;
import org.planweave.api.people.OpenSessions;
import org.planweave.api.people.PeopleChanges;
import org.planweave.api.people.Role;
import org.planweave.api.people.SecondFactors;

/** Second factors, sessions, and people who come and go, of a town in memory. */
final class Accounts implements SecondFactors, OpenSessions, PeopleChanges {

    static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    private final Town town;

    Accounts(Town town) {
        this.town = town;
    }

    @Override
    public State state(String person) {
        return person.equals("p3") ? new State(Instant.EPOCH, 7, false) : new State(null, 0, person.equals("p1"));
    }

    @Override
    public Offer offer() {
        throw new UnsupportedOperationException("These pages set up no app");
    }

    @Override
    public Optional<Offer> offered() {
        throw new UnsupportedOperationException("These pages set up no app");
    }

    @Override
    public List<String> confirm(String code) {
        throw new UnsupportedOperationException("These pages set up no app");
    }

    @Override
    public List<String> renewCodes() {
        throw new UnsupportedOperationException("These pages set up no app");
    }

    @Override
    public void turnOff() {
        throw new UnsupportedOperationException("These pages set up no app");
    }

    @Override
    public void reset(String person, String reason) {
        if (reason.isBlank()) {
            throw Problem.invalid("reason", "Say why it is reset.");
        }
        town.said.add("reset " + person + " " + reason);
    }

    @Override
    public List<Open> of(String person) {
        return person.equals("p3") ? List.of(new Open("s1", Instant.EPOCH, Instant.EPOCH, Town.NASTY, "")) : List.of();
    }

    @Override
    public List<Token> tokens(String person) {
        return person.equals("p3") ? List.of(new Token("t1", Instant.EPOCH, Instant.EPOCH)) : List.of();
    }

    @Override
    public void end(String person, String id) {
        throw new UnsupportedOperationException("These pages end all of them");
    }

    @Override
    public int endAll(String person, String keep) {
        town.said.add("ended all of " + person + keep);
        return 2;
    }

    @Override
    public List<Held> held(String person) {
        return person.equals("p3") ? List.of(new Held("Owner of 7 lines in " + Town.NASTY, "/plans/HW-2027")) : List.of();
    }

    @Override
    public void move(String person, LocalDate from, @Nullable String department, String post, Set<Role> roles, @Nullable String successor) {
        town.said.add("moves " + person + " " + from + " " + department + " " + post + " " + roles + " " + successor);
    }

    @Override
    public void leave(String person, LocalDate from, @Nullable String successor) {
        if (person.equals("p1")) {
            throw Problem.conflict("last-administrator", "Make another one first.");
        }
        if (person.equals(successor)) {
            throw Problem.invalid("successor", "Choose somebody else.");
        }
        town.said.add("leaves " + person + " " + from + " " + successor);
    }

    @Override
    public List<Planned> planned(String person) {
        return person.equals("p3") ? List.of(new Planned("c1", person, Kind.MOVE, DAY, "d2", "", Set.of(), "p2")) : List.of();
    }

    @Override
    public void cancel(String id) {
        town.said.add("cancelled " + id);
    }
}
