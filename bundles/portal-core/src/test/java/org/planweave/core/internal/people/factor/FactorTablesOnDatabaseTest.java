package org.planweave.core.internal.people.factor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.core.internal.people.PortalRows;

class FactorTablesOnDatabaseTest {

    /** Of two who read the row before either has used the code, on whichever nodes, one is told no here. */
    @ParameterizedTest
    @MethodSource("org.planweave.core.internal.people.PortalRows#onEachDatabase")
    void usesAStepOnceAndNoneBefore(PortalRows portal) {
        String person = portal.person("ruth.calloway", null).id();
        FactorTables tables = new FactorTables(portal.sql);
        tables.offer(person, "sealed", java.time.Instant.EPOCH);

        assertThat(tables.use(person, 5)).isTrue();
        assertThat(tables.use(person, 5)).isFalse();
        assertThat(tables.use(person, 4)).isFalse();
        assertThat(tables.use(person, 6)).isTrue();
    }
}
