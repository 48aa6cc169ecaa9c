package org.planweave.core.internal.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.host.Statements.Kind;
import org.planweave.api.host.Statements.Version;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.people.PortalRows;

class StoredStatementsTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";

    private static void refused(int status, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void keepsEachVersionWithWhoAndWhen(PortalRows portal) {
        StoredStatements statements = new StoredStatements(portal.sql, portal.transactions, portal.user, portal.audit);
        Person owen = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        Person mina = portal.person("mina.shah", null, Role.DEMOCRATIC_SERVICES);
        assertThat(statements.now(Kind.PRIVACY)).isEmpty();
        Version first = portal.user.as(owen, () -> statements.publish(Kind.PRIVACY, " # Ours\r\nWords 🏛\r", 0, "First"));
        portal.user.as(mina, () -> {
            refused(409, () -> statements.publish(Kind.PRIVACY, "Older", 0, ""));
            Version second = statements.publish(Kind.PRIVACY, "New", 1, "");
            Version back = statements.publish(Kind.PRIVACY, first.text(), 2, "Back to 1");
            assertThat(statements.versions(Kind.PRIVACY)).containsExactly(back, second, first);
            return mina;
        });
        assertThat(statements.now(Kind.PRIVACY).orElseThrow()).satisfies(now -> {
            assertThat(now.text()).isEqualTo("# Ours\nWords 🏛");
            assertThat(now.number()).isEqualTo(3);
            assertThat(now.by()).isEqualTo(mina.id());
        });
        assertThat(statements.now(Kind.TERMS)).isEmpty();
        assertThat(portal.audit.newest("statement:privacy", null, 9)).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void isWrittenByThoseWhoMayAndAsItCanBeKept(PortalRows portal) {
        StoredStatements statements = new StoredStatements(portal.sql, portal.transactions, portal.user, portal.audit);
        Person tom = portal.person("tom.adeyemi", null, Role.PLANNER);
        Person owen = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        portal.user.as(tom, () -> {
            refused(403, () -> statements.publish(Kind.TERMS, "x", 0, ""));
            refused(403, () -> statements.versions(Kind.TERMS));
            return tom;
        });
        portal.user.as(owen, () -> {
            refused(400, () -> statements.publish(Kind.TERMS, " \n", 0, ""));
            refused(400, () -> statements.publish(Kind.TERMS, "x".repeat(20_001), 0, ""));
            refused(400, () -> statements.publish(Kind.TERMS, "a\0b", 0, ""));
            refused(400, () -> statements.publish(Kind.TERMS, "a\ud800b", 0, ""));
            refused(400, () -> statements.publish(Kind.TERMS, "x", 0, "y".repeat(501)));
            return owen;
        });
        assertThat(statements.now(Kind.TERMS)).isEmpty();
    }
}
