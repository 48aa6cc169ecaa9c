package org.planweave.itests;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The process ends between two statements of a migration. The version before goes on, none of the script is there, and the same module can
 * be deployed then.
 */
class FaultD8IT extends CutChanges {

    private static final List<Cut> EVERY = List.of(
            new Cut("update", "migration.V002.1", false), new Cut("update", "migration.V002.2", false),
            new Cut("update", "migration.V002.3", false), new Cut("update", "migration.V002.done", false));

    @ParameterizedTest
    @MethodSource("databases")
    void aMigrationIsCarriedOutWholeOrNotAtAll(String database) throws Exception {
        begin(database);
        twoVersions();
        List<Cut> cuts = LONG ? EVERY : EVERY.subList(2, 3);
        cuts.forEach(this::cut);
        note("D8", database, cuts.size());
    }
}
