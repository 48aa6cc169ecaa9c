package org.planweave.web.internal.front;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.host.CouncilSignIn;
import org.planweave.api.host.SignIn.Caller;
import org.planweave.api.host.SignIn.Entry;
import org.planweave.api.host.SignIn.Wanted;
import org.planweave.api.people.Person;

/** A council's provider in memory, at which everybody is Ruth. */
final class AtTheCouncil implements CouncilSignIn {

    static final URI THERE = URI.create("https://login.example.gov.uk/authorize?client_id=planweave&state=x");

    volatile @Nullable String title;
    volatile boolean local = true;
    /** What is said to whoever comes back; null lets them in. */
    volatile @Nullable Problem refusal;
    /** Where people wanted to go, by their secret; as it was handed on. */
    final Map<String, String> begun = new ConcurrentHashMap<>();
    final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final People people;

    AtTheCouncil(People people) {
        this.people = people;
    }

    @Override
    public Optional<String> called() {
        return Optional.ofNullable(title);
    }

    @Override
    public boolean localForAll() {
        return local;
    }

    @Override
    public Begun begin(String to, Caller caller) {
        if (to.equals("/down")) {
            throw Problem.of(503, "council-sign-in-down", "Your council’s sign-in does not answer.");
        }
        String secret = "attempt" + begun.size();
        begun.put(secret, to);
        return new Begun(secret, THERE);
    }

    @Override
    public Begun again(String session, String to, Caller caller) {
        return begin(to, caller);
    }

    @Override
    public Arrived arrive(String secret, Map<String, List<String>> answer, Caller caller) {
        @Nullable String to = begun.remove(secret);
        if (to == null) {
            throw Problem.of(410, "sign-in-over", "This sign-in is over. Sign in again.");
        }
        if (refusal != null) {
            throw refusal;
        }
        Person ruth = People.RUTH;
        String session = people.signIn(ruth.username(), People.PASSWORD, caller.address());
        sessions.add(session);
        return new Arrived(new Entry(session, Wanted.NOTHING), to);
    }

    @Override
    public Optional<URI> farewell(String session) {
        return byCouncil(session) ? Optional.of(URI.create("https://login.example.gov.uk/logout")) : Optional.empty();
    }

    @Override
    public boolean byCouncil(String session) {
        return sessions.contains(session);
    }

    @Override
    public List<Finding> test() {
        return List.of(new Finding(false, "No provider is set."));
    }
}
