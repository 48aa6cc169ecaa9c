package org.planweave.core.internal.people;

import java.time.Instant;
import java.util.Optional;
import org.planweave.core.internal.store.Sql;

/** Sessions and tokens, by the hash of their secret. */
final class SessionTables {

    /** One session as it is stored. */
    record SessionRow(String id, String person, Instant signedInAt, Instant usedAt) {}

    /** One token as it is stored. */
    record TokenRow(String person, Instant madeAt, Instant expiresAt) {}

    private final Sql sql;

    SessionTables(Sql sql) {
        this.sql = sql;
    }

    void add(String hash, SessionRow row) {
        sql.update("insert into portal.session (id, secret_hash, person, signed_in_at, used_at) values (?, ?, ?, ?, ?)",
                row.id(), hash, row.person(), row.signedInAt(), row.usedAt());
    }

    Optional<SessionRow> session(String hash) {
        return sql.first("select id, person, signed_in_at, used_at from portal.session where secret_hash = ?", row ->
                new SessionRow(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4).toInstant()), hash);
    }

    void used(String hash, Instant at) {
        sql.update("update portal.session set used_at = ? where secret_hash = ?", at, hash);
    }

    void proved(String hash, Instant at) {
        sql.update("update portal.session set signed_in_at = ?, used_at = ? where secret_hash = ?", at, at, hash);
    }

    int remove(String hash) {
        return sql.update("delete from portal.session where secret_hash = ?", hash);
    }

    void addToken(String id, String hash, String person, Instant madeAt, Instant expiresAt) {
        sql.update("insert into portal.token (id, secret_hash, person, made_at, expires_at) values (?, ?, ?, ?, ?)",
                id, hash, person, madeAt, expiresAt);
    }

    Optional<TokenRow> token(String hash) {
        return sql.first("select person, made_at, expires_at from portal.token where secret_hash = ?", row ->
                new TokenRow(row.getString(1), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()), hash);
    }

    void removeAll(String person) {
        sql.update("delete from portal.session where person = ?", person);
        sql.update("delete from portal.token where person = ?", person);
    }

    void removeOld(Instant signedInBefore, Instant usedBefore, Instant expiredBefore) {
        sql.update("delete from portal.session where signed_in_at < ? or used_at < ?", signedInBefore, usedBefore);
        sql.update("delete from portal.token where expires_at < ?", expiredBefore);
    }
}
