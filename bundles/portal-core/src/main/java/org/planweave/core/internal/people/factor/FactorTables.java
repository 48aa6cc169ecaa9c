package org.planweave.core.internal.people.factor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planweave.core.internal.store.Sql;

/** Second factors and recovery codes as they are stored. */
final class FactorTables {

    /** One person's app; it is only offered while {@code confirmedAt} is null. */
    record FactorRow(String sealed, @Nullable Instant confirmedAt, long lastStep) {}

    private final Sql sql;

    FactorTables(Sql sql) {
        this.sql = sql;
    }

    Optional<FactorRow> factor(String person) {
        return sql.first("select sealed_secret, confirmed_at, last_step from portal.second_factor where person = ?", row ->
                new FactorRow(row.getString(1), Sql.instant(row, "confirmed_at"), row.getLong(3)), person);
    }

    /** Whether anything was sealed that somebody signs in with. */
    boolean hasConfirmed() {
        return sql.first("select person from portal.second_factor where confirmed_at is not null", row -> row.getString(1)).isPresent();
    }

    void removeOffers() {
        sql.update("delete from portal.second_factor where confirmed_at is null");
    }

    void offer(String person, String sealed, Instant at) {
        sql.update("delete from portal.second_factor where person = ? and confirmed_at is null", person);
        sql.update("insert into portal.second_factor (person, sealed_secret, offered_at, last_step) values (?, ?, ?, 0)", person, sealed, at);
    }

    void confirm(String person, Instant at) {
        sql.update("update portal.second_factor set confirmed_at = ? where person = ?", at, person);
    }

    /** Whether it was not used before, on whichever node: of two that come at once one is told no. */
    boolean use(String person, long step) {
        return sql.update("update portal.second_factor set last_step = ? where person = ? and last_step < ?", step, person, step) == 1;
    }

    void remove(String person) {
        sql.update("delete from portal.recovery_code where person = ?", person);
        sql.update("delete from portal.second_factor where person = ?", person);
    }

    void setCodes(String person, List<String> hashes) {
        sql.update("delete from portal.recovery_code where person = ?", person);
        sql.updateAll("insert into portal.recovery_code (code_hash, person) values (?, ?)",
                hashes.stream().map(hash -> new Object[] {hash, person}).toList());
    }

    boolean useCode(String person, String hash) {
        return sql.update("delete from portal.recovery_code where person = ? and code_hash = ?", person, hash) == 1;
    }

    int codesLeft(String person) {
        return sql.first("select count(*) from portal.recovery_code where person = ?", row -> row.getInt(1), person).orElse(0);
    }
}
