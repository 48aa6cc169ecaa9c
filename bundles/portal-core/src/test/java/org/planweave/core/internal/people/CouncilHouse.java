package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.planweave.api.Problem;
import org.planweave.api.host.CouncilSignIn.Arrived;
import org.planweave.api.host.CouncilSignIn.Begun;
import org.planweave.api.host.SignIn.Caller;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.people.factor.FactorBook;
import org.planweave.core.internal.people.oidc.CodeFlow;
import org.planweave.core.internal.people.oidc.OidcSettings;

/** Signing in by the council's provider, wired over an empty database. */
final class CouncilHouse {

    static final Caller HERE = new Caller("127.0.0.1", "Firefox on Windows");
    static final String PORTAL = "https://plans.example.gov.uk";

    final PortalRows portal;
    final OidcSettings settings;
    final FactorBook factors;
    final StoredSignIn local;
    final OidcSignIn council;
    final StoredSessions sessions;
    final StoredCouncilAccounts accounts;
    final StoredPeople people;
    final CouncilTies ties;

    CouncilHouse(PortalRows portal, Path data, Map<String, Object> said) {
        this(portal, data, said, Map.of());
    }

    CouncilHouse(PortalRows portal, Path data, Map<String, Object> said, Map<String, Object> local) {
        this.portal = portal;
        this.settings = new OidcSettings(said);
        this.factors = new FactorBook(portal.sql, data, portal.clock);
        PasswordDoor passwords = new PasswordDoor(portal.sql, portal.transactions, portal.audit, portal.passwords, portal.clock);
        CodeDoor codes = new CodeDoor(factors, portal.transactions, portal.audit, portal.clock);
        this.local = new StoredSignIn(portal.sql, passwords, codes, factors, new SignInSettings(local), settings, portal.council, portal.live,
                portal.transactions, portal.audit, portal.clock);
        CodeFlow flow = new CodeFlow(portal.clock);
        CouncilDoor door = new CouncilDoor(portal.sql, portal.register, portal.council, portal.live, portal.transactions, portal.audit, portal.clock);
        this.council = new OidcSignIn(settings, flow, portal.sql, door, this.local, portal.live, portal.transactions, portal.user, portal.audit,
                new CouncilCheck(settings, flow, portal.council), portal.clock);
        this.sessions = new StoredSessions(portal.council, portal.register, portal.live, new OperatorToken(data, portal.audit, portal.transactions),
                new FirstAdministrator(data, portal.council, false), portal.transactions, portal.user, portal.audit, passwords, codes, this.local, settings);
        this.ties = new CouncilTies(portal.sql, settings);
        this.accounts = new StoredCouncilAccounts(portal.sql, ties, settings, portal.council, portal.live, portal.transactions, portal.user, portal.audit);
        this.people = new StoredPeople(portal.sql, portal.council, portal.register, portal.live, portal.transactions, portal.user, portal.freshness,
                portal.audit, ties, portal.clock);
    }

    /** What a settings file says for this provider, and more of it. */
    static Map<String, Object> said(String issuer, Path data, Object... more) {
        try {
            Path secret = Files.writeString(data.resolve("client-secret"), CouncilProvider.SECRET + "\n");
            Map<String, Object> said = new HashMap<>(Map.of("issuer", issuer, "client.id", CouncilProvider.CLIENT, "client.secret.file",
                    secret.toString(), "address", PORTAL, "title", "your Riverbridge account", "identifier", "oid tid"));
            for (int i = 0; i < more.length; i += 2) {
                said.put(more[i].toString(), more[i + 1]);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token as Entra makes them. */
    static JWTClaimsSet.Builder claims(String oid, String name, String... roles) {
        return new JWTClaimsSet.Builder().subject("pairwise-" + oid).claim("oid", oid).claim("tid", "tenant").claim("preferred_username", name)
                .claim("name", "Anna Berg").claim("roles", List.of(roles));
    }

    /** Goes there and comes back. */
    Arrived comes(CouncilProvider provider, JWTClaimsSet.Builder claims) {
        Begun begun = council.begin("/plans", HERE);
        return council.arrive(begun.secret(), provider.authorise(begun.address(), claims), HERE);
    }

    Arrived comesAgain(String session, CouncilProvider provider, JWTClaimsSet.Builder claims) {
        Begun begun = council.again(session, "/admin/modules", HERE);
        return council.arrive(begun.secret(), provider.authorise(begun.address(), claims), HERE);
    }

    /** An account that somebody is expected to come with. */
    Person expected(String username, String name, Role... roles) {
        Person person = portal.person(username, null, roles);
        asPortal(() -> {
            accounts.expect(person.id(), name);
            return person;
        });
        return person;
    }

    /** Sees that it is refused so; what was said. */
    static Problem refused(int status, String type, ThrowingCallable work) {
        Problem[] told = new Problem[1];
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, it -> {
            assertThat(it.type()).isEqualTo(type);
            assertThat(it.status()).isEqualTo(status);
            told[0] = it;
        });
        return told[0];
    }

    <T> T asPortal(Supplier<T> work) {
        return portal.user.asPortal(work);
    }
}
