package org.planweave.core.internal.people;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.CouncilAccounts.Account;
import org.planweave.core.internal.store.Sql;

/** Which account at the council's provider is whose, who is expected from there, and who is on the way to it. */
final class CouncilTables {

    /** Whoever is on the way; with a person, to prove once more that they are that one. */
    record Attempt(@Nullable String person, String to, Instant begunAt) {}

    private final Sql sql;

    CouncilTables(Sql sql) {
        this.sql = sql;
    }

    Optional<String> joined(String identityHash) {
        return sql.first("select person from portal.council_account where identity_hash = ?", row -> row.getString(1), identityHash);
    }

    Optional<String> expected(String name) {
        return sql.first("select person from portal.council_expected where known_as = ?", row -> row.getString(1), name);
    }

    Account account(String person) {
        @Nullable String expected = sql.first("select known_as from portal.council_expected where person = ?", row -> row.getString(1), person)
                .orElse(null);
        return sql.first("select known_as, joined_at, seen_at from portal.council_account where person = ?", row -> new Account(expected,
                row.getString(1), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()), person)
                .orElseGet(() -> new Account(expected, null, null, null));
    }

    void join(String identityHash, String person, String name, Instant at) {
        sql.update("delete from portal.council_expected where person = ?", person);
        sql.update("insert into portal.council_account (identity_hash, person, known_as, joined_at, seen_at) values (?, ?, ?, ?, ?)",
                identityHash, person, name, at, at);
    }

    void seen(String person, String name, Instant at) {
        sql.update("update portal.council_account set known_as = ?, seen_at = ? where person = ?", name, at, person);
    }

    void expect(String person, String name) {
        sql.update("delete from portal.council_expected where person = ?", person);
        if (!name.isEmpty()) {
            sql.update("insert into portal.council_expected (person, known_as) values (?, ?)", person, name);
        }
    }

    int part(String person) {
        return sql.update("delete from portal.council_account where person = ?", person);
    }

    void begin(String secretHash, Attempt attempt) {
        sql.update("insert into portal.council_attempt (secret_hash, person, go_to, begun_at) values (?, ?, ?, ?)", secretHash, attempt.person(),
                attempt.to(), attempt.begunAt());
    }

    /** It is gone with that: of two who come with the same, on whichever nodes, one gets it. */
    Optional<Attempt> take(String secretHash, Instant notBefore) {
        Optional<Attempt> found = sql.first("select person, go_to, begun_at from portal.council_attempt where secret_hash = ? and begun_at > ?",
                row -> new Attempt(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()), secretHash, notBefore);
        return sql.update("delete from portal.council_attempt where secret_hash = ?", secretHash) == 1 ? found : Optional.empty();
    }

    void removeOld(Instant begunBefore) {
        sql.update("delete from portal.council_attempt where begun_at < ?", begunBefore);
    }
}
