package org.planweave.core.internal.people;

import java.time.Instant;
import java.util.Optional;
import org.planweave.core.internal.store.Sql;

/** Those who have given the password, here or at their council, and not yet the code, by the hash of their secret. */
final class StepTables {

    /** Who it is, and whether they came from the council's provider. */
    record Step(String person, boolean byCouncil) {}

    private final Sql sql;

    StepTables(Sql sql) {
        this.sql = sql;
    }

    void add(String hash, Step step, Instant at) {
        sql.update("insert into portal.sign_in_step (secret_hash, person, by_council, begun_at) values (?, ?, ?, ?)", hash, step.person(),
                step.byCouncil(), at);
    }

    Optional<Step> step(String hash, Instant notBefore) {
        return sql.first("select person, by_council from portal.sign_in_step where secret_hash = ? and begun_at > ?",
                row -> new Step(row.getString(1), row.getBoolean(2)), hash, notBefore);
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
