package org.planweave.core.internal.people;

import java.time.Instant;
import java.util.Optional;
import org.planweave.core.internal.store.Sql;

/** Those who have given the password and not yet the code, by the hash of their secret. */
final class StepTables {

    private final Sql sql;

    StepTables(Sql sql) {
        this.sql = sql;
    }

    void add(String hash, String person, Instant at) {
        sql.update("insert into portal.sign_in_step (secret_hash, person, begun_at) values (?, ?, ?)", hash, person, at);
    }

    Optional<String> person(String hash, Instant notBefore) {
        return sql.first("select person from portal.sign_in_step where secret_hash = ? and begun_at > ?", row -> row.getString(1), hash,
                notBefore);
    }

    int remove(String hash) {
        return sql.update("delete from portal.sign_in_step where secret_hash = ?", hash);
    }

    void removeAll(String person) {
        sql.update("delete from portal.sign_in_step where person = ?", person);
    }

    void removeOld(Instant begunBefore) {
        sql.update("delete from portal.sign_in_step where begun_at < ?", begunBefore);
    }
}
