package org.planweave.core.internal.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.SecondFactors;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Freshness;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.people.factor.FactorBook;
import org.planweave.core.internal.store.JoinedTransactions;

/** One's own second factor, and what an administrator does with those of others. */
@Component(service = SecondFactors.class)
public final class StoredSecondFactors implements SecondFactors {

    private static final int LONGEST_REASON = 500;

    private final FactorBook factors;
    private final CodeDoor codes;
    private final SignInSettings settings;
    private final StoredCouncil council;
    private final LiveSessions live;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final Freshness freshness;
    private final Audit audit;

    @Activate
    public StoredSecondFactors(@Reference FactorBook factors, @Reference CodeDoor codes, @Reference SignInSettings settings,
            @Reference StoredCouncil council, @Reference LiveSessions live, @Reference JoinedTransactions transactions,
            @Reference CurrentUser user, @Reference Freshness freshness, @Reference Audit audit) {
        this.factors = factors;
        this.codes = codes;
        this.settings = settings;
        this.council = council;
        this.live = live;
        this.transactions = transactions;
        this.user = user;
        this.freshness = freshness;
        this.audit = audit;
    }

    @Override
    public State state(String person) {
        if (!user.required().id().equals(person)) {
            requireAdministrator();
        }
        Person whose = stored(person);
        return new State(factors.since(person).orElse(null), factors.codesLeft(person), settings.requiresSecondFactor(whose));
    }

    @Override
    public Offer offer() {
        Person me = fresh();
        return transactions.join(() -> factors.offer(me, council.name()));
    }

    @Override
    public Optional<Offer> offered() {
        return freshness.fresh() ? factors.offered(user.required(), council.name()) : Optional.empty();
    }

    @Override
    public List<String> confirm(String code) {
        Person me = fresh();
        try {
            return codes.confirm(me.id(), code, "", () -> codesAfter("second-factor.on", me));
        } catch (Problem refused) {
            throw refused.status() == 401 ? Problem.invalid("code", refused.detail()) : refused;
        }
    }

    @Override
    public List<String> renewCodes() {
        Person me = fresh();
        if (factors.since(me.id()).isEmpty()) {
            throw Problem.conflict("second-factor-off", "You have no second factor. Set one up first.");
        }
        return codesAfter("second-factor.codes", me);
    }

    private List<String> codesAfter(String action, Person me) {
        return transactions.join(() -> {
            audit.record(action, "person:" + me.id(), Map.of());
            return factors.renewCodes(me.id());
        });
    }

    @Override
    public void turnOff() {
        Person me = fresh();
        if (settings.requiresSecondFactor(me)) {
            throw Problem.conflict("second-factor-required", "One of your roles needs a second factor. Ask an administrator to reset it if "
                    + "you want to use another app.");
        }
        removed(me, "second-factor.off", Map.of());
    }

    @Override
    public void reset(String person, String reason) {
        requireAdministrator();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", "Say in at most 500 characters why it is reset, and how you know that it is them who ask.");
        }
        Person whose = stored(person);
        transactions.join(() -> {
            live.endAll(whose.id());
            removed(whose, "second-factor.reset", Map.of("reason", reason.strip()));
            return whose;
        });
    }

    private void removed(Person whose, String action, Map<String, String> facts) {
        transactions.join(() -> {
            factors.remove(whose.id());
            audit.record(action, "person:" + whose.id(), facts);
            return whose;
        });
    }

    private Person fresh() {
        Person me = user.required();
        if (!freshness.fresh()) {
            throw Problem.of(403, "not-fresh", "This is done only for whoever has just proved who they are. Type your password.");
        }
        return me;
    }

    private void requireAdministrator() {
        if (!user.isPortal() && !user.required().has(Role.ADMINISTRATOR)) {
            throw Problem.forbidden("Only an administrator can look after other people’s second factor. Ask one of them.");
        }
    }

    private Person stored(String id) {
        return council.book().person(id).orElseThrow(() -> Problem.notFound("There is no account “" + id + "”."));
    }
}
