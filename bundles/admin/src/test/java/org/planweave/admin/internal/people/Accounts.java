package org.planweave.admin.internal.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.planweave.admin.internal.Town;
import org.planweave.api.Problem;
import org.planweave.api.people.OpenSessions;
import org.planweave.api.people.SecondFactors;

/** Second factors and sessions of a town in memory. */
final class Accounts implements SecondFactors, OpenSessions {

    private final Town town;

    Accounts(Town town) {
        this.town = town;
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
        town.said.add("ended " + id + " of " + person);
    }

    @Override
    public int endAll(String person, String keep) {
        town.said.add("ended all of " + person + keep);
        return 2;
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
}
