package org.planweave.core.internal.people;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CouncilAccounts;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.core.internal.people.oidc.OidcSettings;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** Says by which account of the council somebody comes, and parts the two. */
@Component(service = CouncilAccounts.class)
public final class StoredCouncilAccounts implements CouncilAccounts {

    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");

    private final CouncilTables tables;
    private final CouncilTies ties;
    private final OidcSettings settings;
    private final StoredCouncil council;
    private final LiveSessions live;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final Audit audit;

    @Activate
    public StoredCouncilAccounts(@Reference Sql sql, @Reference CouncilTies ties, @Reference OidcSettings settings, @Reference StoredCouncil council,
            @Reference LiveSessions live, @Reference JoinedTransactions transactions, @Reference CurrentUser user, @Reference Audit audit) {
        this.tables = new CouncilTables(sql);
        this.ties = ties;
        this.settings = settings;
        this.council = council;
        this.live = live;
        this.transactions = transactions;
        this.user = user;
        this.audit = audit;
    }

    @Override
    public boolean on() {
        return settings.client().isPresent();
    }

    @Override
    public Account of(String person) {
        Administrators.require(user);
        return tables.account(stored(person).id());
    }

    @Override
    public boolean keepsRoles(String person) {
        return ties.keepsRoles(person);
    }

    @Override
    public void expect(String personId, String name) {
        Administrators.require(user);
        Person person = stored(personId);
        String plain = name.strip().toLowerCase(Locale.ROOT);
        if (!plain.isEmpty() && !NAME.matcher(plain).matches()) {
            throw Problem.invalid("name", "Give the name that they sign in with at the council, without spaces, such as anna.berg@example.gov.uk.");
        }
        transactions.join(() -> {
            requireFree(person, plain);
            tables.expect(person.id(), plain);
            audit.record("person.council-expected", "person:" + person.id(), Map.of());
            return person;
        });
    }

    private void requireFree(Person person, String name) {
        if (tables.account(person.id()).joined()) {
            throw Problem.conflict("joined", person.name() + " has come with a council account already. Part the two first.");
        }
        Optional<String> other = tables.expected(name).filter(one -> !one.equals(person.id()));
        if (other.isPresent()) {
            throw Problem.conflict("name-expected", "That name stands with " + council.book().person(other.get()).map(Person::name).orElse("somebody else")
                    + " already. Each council account is one person’s.");
        }
    }

    @Override
    public void part(String personId) {
        Administrators.require(user);
        Person person = stored(personId);
        transactions.join(() -> {
            if (tables.part(person.id()) == 0) {
                throw Problem.conflict("not-joined", person.name() + " has not come with a council account yet.");
            }
            live.endAll(person.id());
            audit.record("person.council-parted", "person:" + person.id(), Map.of());
            return person;
        });
    }

    private Person stored(String id) {
        return council.book().person(id).orElseThrow(() -> Problem.notFound("There is no account “" + id + "”."));
    }
}
