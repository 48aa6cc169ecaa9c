package org.planweave.core.internal.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.OpenSessions.Open;
import org.planweave.api.people.OpenSessions.Token;
import org.planweave.core.internal.store.Sql;

/** Sessions and tokens, by the hash of their secret. */
final class SessionTables {

    /**
     * One session as it is stored.
     *
     * @param signedInAt when its person last proved who they are
     * @param formToken what its forms carry since its secret is another than the one that it began with; null before
     */
    record SessionRow(String id, String person, Instant begunAt, Instant signedInAt, Instant usedAt, boolean byCouncil, @Nullable String formToken) {

        SessionRow usedAt(Instant now) {
            return new SessionRow(id, person, begunAt, signedInAt, now, byCouncil, formToken);
        }
    }

    /** One token as it is stored. */
    record TokenRow(String person, Instant madeAt, Instant expiresAt) {}

    private static final int LONGEST_BROWSER = 100;
    private static final int LONGEST_ADDRESS = 64;

    private final Sql sql;

    SessionTables(Sql sql) {
        this.sql = sql;
    }

    void add(String hash, SessionRow row) {
        sql.update("insert into portal.session (id, secret_hash, person, signed_in_at, used_at, by_council) values (?, ?, ?, ?, ?, ?)",
                row.id(), hash, row.person(), row.signedInAt(), row.usedAt(), row.byCouncil());
    }

    void describe(String hash, String browser, String address, Instant at) {
        sql.update("update portal.session set browser = ?, address = ?, begun_at = ? where secret_hash = ?", cut(browser, LONGEST_BROWSER),
                cut(address, LONGEST_ADDRESS), at, hash);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    List<Open> sessions(String person, Instant begunAfter, Instant usedAfter) {
        return sql.list("select id, coalesce(begun_at, signed_in_at), used_at, browser, address from portal.session"
                + " where person = ? and coalesce(begun_at, signed_in_at) > ? and used_at > ? order by used_at desc, id", row -> new Open(row.getString(1),
                row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant(), row.getString(4), row.getString(5)),
                person, begunAfter, usedAfter);
    }

    List<Token> tokens(String person, Instant now) {
        return sql.list("select id, made_at, expires_at from portal.token where person = ? and expires_at > ? order by made_at desc, id",
                row -> new Token(row.getString(1), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()), person, now);
    }

    int removeOne(String person, String id) {
        return sql.update("delete from portal.session where person = ? and id = ?", person, id)
                + sql.update("delete from portal.token where person = ? and id = ?", person, id);
    }

    int removeAllBut(String person, String keep) {
        return sql.update("delete from portal.session where person = ? and id <> ?", person, keep)
                + sql.update("delete from portal.token where person = ?", person);
    }

    Optional<SessionRow> session(String hash) {
        return sql.first("select id, person, coalesce(begun_at, signed_in_at), signed_in_at, used_at, by_council, form_token"
                + " from portal.session where secret_hash = ?", row -> new SessionRow(row.getString(1), row.getString(2),
                row.getTimestamp(3).toInstant(), row.getTimestamp(4).toInstant(), row.getTimestamp(5).toInstant(), row.getBoolean(6),
                row.getString(7)), hash);
    }

    void used(String hash, Instant at) {
        sql.update("update portal.session set used_at = ? where secret_hash = ?", at, hash);
    }

    /** Signed in then, and opened by another secret from then on; says how many. */
    int renew(String hash, String newHash, String formToken, Instant at) {
        return sql.update("update portal.session set secret_hash = ?, form_token = ?, signed_in_at = ?, used_at = ? where secret_hash = ?",
                newHash, formToken, at, at, hash);
    }

    int remove(String hash) {
        return sql.update("delete from portal.session where secret_hash = ?", hash);
    }

    void addToken(String id, String hash, String person, Instant madeAt, Instant expiresAt) {
        sql.update("insert into portal.token (id, secret_hash, person, made_at, expires_at) values (?, ?, ?, ?, ?)",
                id, hash, person, madeAt, expiresAt);
    }

    void removeToken(String hash) {
        sql.update("delete from portal.token where secret_hash = ?", hash);
    }

    Optional<TokenRow> token(String hash) {
        return sql.first("select person, made_at, expires_at from portal.token where secret_hash = ?", row ->
                new TokenRow(row.getString(1), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()), hash);
    }

    void removeAll(String person) {
        sql.update("delete from portal.session where person = ?", person);
        sql.update("delete from portal.token where person = ?", person);
    }

    void removeOld(Instant begunBefore, Instant usedBefore, Instant expiredBefore) {
        sql.update("delete from portal.session where coalesce(begun_at, signed_in_at) < ? or used_at < ?", begunBefore, usedBefore);
        sql.update("delete from portal.token where expires_at < ?", expiredBefore);
    }
}
