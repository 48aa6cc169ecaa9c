package org.planweave.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planweave.api.Problem;
import org.planweave.core.internal.store.database.DatabaseSettings;
import org.planweave.core.internal.store.database.Pool;

/**
 * The database goes while somebody reads. Derby leaves out rows then, and says nothing: nobody is told that something is not there, and
 * nothing of it is remembered.
 */
class BrokenReadsTest {

    @TempDir
    Path folder;

    private Pool pool;
    private JoinedTransactions transactions;
    private Sql sql;

    @BeforeEach
    void open() {
        pool = new Pool(new DatabaseSettings("jdbc:derby:" + folder.resolve("db") + ";create=true", "", "", 2));
        transactions = new JoinedTransactions(pool.connections(), pool::believes);
        sql = new Sql(transactions);
        sql.update("create table plan (id varchar(20))");
        sql.update("insert into plan (id) values ('HW-2027')");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void whatWasReadMeanwhileIsNotTakenForTrue() {
        assertTold(() -> transactions.reading(() -> {
            List<String> found = plans();
            shutDown();
            return found;
        }));
    }

    @Test
    void whoKeepsItLongerMayAskBefore() {
        List<String> kept = new ArrayList<>();
        assertTold(() -> transactions.reading(() -> transactions.reading(() -> {
            List<String> found = plans();
            shutDown();
            transactions.refuseBroken();
            return kept.addAll(found);
        })));
        assertThat(kept).isEmpty();
    }

    @Test
    void whoWasAboutToSayThatNothingIsThereSaysThatTheDatabaseIsAway() {
        assertTold(() -> transactions.writing(() -> {
            plans();
            shutDown();
            throw Problem.notFound("There is no such plan.");
        }));
    }

    @Test
    void readsAgainOnceItIsBack() {
        whatWasReadMeanwhileIsNotTakenForTrue();
        assertThat(plans()).containsExactly("HW-2027");
    }

    private List<String> plans() {
        return sql.list("select id from plan", row -> row.getString(1));
    }

    private static void assertTold(ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.type()).isEqualTo("database-away");
        });
    }

    private void shutDown() {
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:derby:" + folder.resolve("db") + ";shutdown=true"))
                .isInstanceOfSatisfying(SQLException.class, done -> assertThat(done.getSQLState()).isEqualTo("08006"));
    }
}
