package org.planweave.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planweave.api.Problem;
import org.planweave.api.store.StoreException;

/** What people are told when the database fails them. */
class DatabaseFaultTest {

    @ParameterizedTest
    @CsvSource({"08006, 0, database-away", "08003, 40000, database-away", "57P01, 0, database-away", "XSLA1, 45000, database-away", "XJ001, 0, database-away", "XBCA0, 20000, database-away", "XSDG1, 20000, database-away",
            "53100, 0, database-full", "40001, 30000, gave-way"})
    void isAnswerableWhereItIsNobodysMistake(String state, int number, String type) {
        assertThat(DatabaseFault.told(new SQLException("in its own words", state, number))).hasValueSatisfying(problem -> {
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.type()).isEqualTo(type);
            assertThat(problem.getMessage()).contains("Nothing of yours was saved").doesNotContain("in its own words");
        });
    }

    @ParameterizedTest
    @CsvSource({"23505, 20000", "42X01, 30000", "22001, 0"})
    void isNoneOfThatWhereAStatementWasWrong(String state, int number) {
        assertThat(DatabaseFault.told(new SQLException("no such column", state, number))).isEmpty();
    }

    @Test
    void saysThatNobodyKnowsWhenItBreaksOffAtTheCommit() {
        JoinedTransactions transactions = over("08006");
        assertThatThrownBy(() -> transactions.writing(transactions::connection)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.getMessage()).contains("cannot say whether it was").doesNotContain("Nothing of yours was saved");
        });
    }

    @Test
    void saysThatNothingWasKeptWhenTheCommitIsRefused() {
        JoinedTransactions transactions = over("23505");
        assertThatThrownBy(() -> transactions.writing(transactions::connection)).isInstanceOf(StoreException.class)
                .hasMessageContaining("Nothing of it was kept");
    }

    @Test
    void nobodyWaitsTwiceForADatabaseThatIsAway() {
        AtomicInteger asked = new AtomicInteger();
        JoinedTransactions transactions = new JoinedTransactions((DataSource) Proxy.newProxyInstance(DatabaseFaultTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class}, (proxy, method, values) -> {
                    asked.incrementAndGet();
                    throw new SQLException("not available");
                }));
        assertThatThrownBy(() -> transactions.reading(() -> {
            assertThatThrownBy(transactions::connection).hasMessageContaining("cannot reach its database");
            return transactions.connection();
        })).hasMessageContaining("cannot reach its database");
        assertThat(asked).hasValue(1);
    }

    /** Connections whose every commit fails so. */
    private static JoinedTransactions over(String state) {
        Connection connection = proxy(Connection.class, state);
        return new JoinedTransactions((DataSource) Proxy.newProxyInstance(DatabaseFaultTest.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, values) -> connection));
    }

    private static <T> T proxy(Class<T> type, String state) {
        return type.cast(Proxy.newProxyInstance(DatabaseFaultTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
            if (method.getName().equals("isClosed")) {
                return false;
            }
            if (method.getName().equals("commit")) {
                throw new SQLException("refused", state);
            }
            return null;
        }));
    }
}
