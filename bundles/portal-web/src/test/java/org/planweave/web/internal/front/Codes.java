package org.planweave.web.internal.front;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.host.SignIn;
import org.planweave.api.people.Freshness;
import org.planweave.api.people.Person;
import org.planweave.api.people.SecondFactors;

/** Second factors in memory; every app shows 123456. */
final class Codes implements SignIn, SecondFactors, Freshness {

    static final String CODE = "123456";
    static final Offer OFFER = new Offer("JBSWY3DPEHPK3PXP", "otpauth://totp/Planweave:ruth?secret=JBSWY3DPEHPK3PXP");
    static final List<String> RECOVERY = List.of("aaaa-bbbb-cccc", "dddd-eeee-ffff");

    /** What is missing of whom after the password; nothing of the others. */
    final Map<Person, Wanted> wanted = new ConcurrentHashMap<>();
    final Map<String, Person> steps = new ConcurrentHashMap<>();
    volatile boolean fresh = true;
    volatile boolean on;
    volatile boolean offered;
    private final People people;

    Codes(People people) {
        this.people = people;
    }

    @Override
    public Entry begin(String username, String password, Caller caller) {
        String secret = people.signIn(username, password, caller.address());
        Person person = people.session(secret).orElseThrow().person();
        if (!wanted.containsKey(person)) {
            return new Entry(secret, Wanted.NOTHING);
        }
        people.signOut(secret);
        steps.put("step-" + secret, person);
        return new Entry("step-" + secret, wanted.get(person));
    }

    @Override
    public Optional<Waiting> waiting(String secret) {
        return Optional.ofNullable(steps.get(secret)).map(person -> new Waiting(person, setsUp(person) ? OFFER : null));
    }

    @Override
    public Done finish(String secret, String code, Caller caller) {
        @Nullable Person person = steps.get(secret);
        if (person == null) {
            throw Problem.of(410, "sign-in-over", "Sign in again.");
        }
        require(code);
        steps.remove(secret);
        return new Done(people.signIn(person.username(), People.PASSWORD, caller.address()), setsUp(person) ? RECOVERY : List.of());
    }

    private boolean setsUp(Person person) {
        return wanted.get(person) == Wanted.SET_UP;
    }

    private static void require(String code) {
        if (!code.equals(CODE)) {
            throw Problem.of(401, "wrong-code", "That code is not right.");
        }
    }

    @Override
    public State state(String person) {
        return new State(on ? Instant.EPOCH : null, on ? 10 : 0, false);
    }

    @Override
    public Offer offer() {
        offered = true;
        return OFFER;
    }

    @Override
    public Optional<Offer> offered() {
        return offered && fresh ? Optional.of(OFFER) : Optional.empty();
    }

    @Override
    public List<String> confirm(String code) {
        if (!code.equals(CODE)) {
            throw Problem.invalid("code", "That code is not right.");
        }
        on = true;
        return RECOVERY;
    }

    @Override
    public List<String> renewCodes() {
        return RECOVERY;
    }

    @Override
    public void turnOff() {
        on = false;
        offered = false;
    }

    @Override
    public void reset(String person, String reason) {
        throw Problem.forbidden("Only an administrator can.");
    }

    @Override
    public boolean fresh() {
        return fresh;
    }

    @Override
    public boolean asksCode() {
        return on;
    }

    @Override
    public void prove(String password, String code) {
        if (!password.equals(People.PASSWORD)) {
            throw Problem.forbidden("That password is not right.");
        }
        if (on && !code.equals(CODE)) {
            throw Problem.of(403, "wrong-code", "That code is not right.");
        }
        fresh = true;
    }
}
