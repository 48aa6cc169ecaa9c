package org.planweave.core.internal.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.host.Statements;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.KeptText;
import org.planweave.core.internal.store.Sql;

/** Statements in the database; a version is added and never changed. */
@Component(service = Statements.class)
public final class StoredStatements implements Statements {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_WHY = 500;
    private static final String VERSIONS = "select number, words, why, written_by, written_at from portal.statement where kind = ? order by number desc";

    private final Sql sql;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public StoredStatements(@Reference Sql sql, @Reference JoinedTransactions transactions, @Reference CurrentUser user, @Reference Audit audit) {
        this.sql = sql;
        this.transactions = transactions;
        this.user = user;
        this.audit = audit;
    }

    @Override
    public Optional<Version> now(Kind kind) {
        return sql.first(VERSIONS + " fetch first 1 rows only", StoredStatements::version, kind);
    }

    @Override
    public List<Version> versions(Kind kind) {
        require();
        return sql.list(VERSIONS, StoredStatements::version, kind);
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getTimestamp(5).toInstant());
    }

    @Override
    public Version publish(Kind kind, String text, int from, String why) {
        require();
        String words = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (words.isEmpty() || words.length() > LONGEST || !KeptText.keeps(words)) {
            throw Problem.invalid("text", "Write what the page says, in at most 20,000 characters.");
        }
        if (why.strip().length() > LONGEST_WHY || !KeptText.keeps(why)) {
            throw Problem.invalid("why", "Say what was changed in at most 500 characters.");
        }
        return transactions.join(() -> {
            int newest = now(kind).map(Version::number).orElse(0);
            if (newest != from) {
                throw Problem.conflict("statement-changed", "Somebody else has published a newer version. Yours is still here; look at theirs before "
                        + "you publish.");
            }
            return added(kind, new Version(newest + 1, words, why.strip(), user.person().map(Person::id).orElse("portal"),
                    clock.instant().truncatedTo(ChronoUnit.MICROS)));
        });
    }

    /** Of two at once the key of the table lets one in. */
    private Version added(Kind kind, Version version) {
        Instant at = version.at();
        sql.update("insert into portal.statement (kind, number, words, why, written_by, written_at) values (?, ?, ?, ?, ?, ?)", kind,
                version.number(), version.text(), version.why(), version.by(), at);
        audit.record("statement.published", "statement:" + kind.word(), Map.of("version", String.valueOf(version.number())));
        return version;
    }

    private void require() {
        if (!Statements.mayWrite(user)) {
            user.required();
            throw Problem.forbidden("Administrators and democratic services write what the portal says to everybody. Ask one of them.");
        }
    }
}
