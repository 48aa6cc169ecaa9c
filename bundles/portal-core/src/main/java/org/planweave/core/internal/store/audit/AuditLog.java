package org.planweave.core.internal.store.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.store.QueryValues;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.RowsAtCommit;
import org.planweave.core.internal.store.Sql;

/** Writes entries with the change that they tell of, in one statement at the end of the transaction. */
@Component(service = Audit.class)
public final class AuditLog implements Audit {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() { };
    private static final int MOST = 1_000;
    private static final String ENTRIES = "select sequence, made_at, who, action, subject, facts from portal.audit where ";

    private final JsonMapper json = new JsonMapper();
    private final JoinedTransactions transactions;
    private final Sql sql;
    private final CurrentUser user;

    @Activate
    public AuditLog(@Reference JoinedTransactions transactions, @Reference Sql sql, @Reference CurrentUser user) {
        this.transactions = transactions;
        this.sql = sql;
        this.user = user;
    }

    @Override
    public void record(String action, String subject, Map<String, String> facts) {
        String who = user.person().map(Person::id).orElse("portal");
        String written = written(facts);
        transactions.join(() -> {
            RowsAtCommit rows = transactions.participant(AuditLog.class,
                    () -> new RowsAtCommit(sql, "portal.audit", "made_at, who, action, subject, facts"));
            rows.add(Instant.now(), who, action, subject, written);
            return Boolean.TRUE;
        });
    }

    @Override
    public List<Entry> newest(@Nullable String subject, @Nullable Long before, int limit) {
        StringBuilder query = new StringBuilder(ENTRIES + "1 = 1");
        List<Object> values = new ArrayList<>();
        if (subject != null) {
            query.append(" and subject = ?");
            values.add(subject);
        }
        if (before != null) {
            query.append(" and sequence < ?");
            values.add(before);
        }
        query.append(" order by sequence desc fetch first ").append(clamped(limit)).append(" rows only");
        return sql.list(query.toString(), this::entry, values.toArray());
    }

    @Override
    public List<Entry> about(Collection<String> subjects) {
        return QueryValues.parts(subjects).stream().flatMap(some ->
                sql.list(ENTRIES + "subject in (" + Sql.marks(some.size()) + ")", this::entry, some.toArray()).stream()).toList();
    }

    private static int clamped(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4),
                row.getString(5), read(row.getString(6)));
    }

    /** Sorted, so that the same facts are always the same words under the seal. */
    private String written(Map<String, String> facts) {
        try {
            return json.writeValueAsString(new TreeMap<>(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The facts of an audit entry cannot be written as JSON.", e);
        }
    }

    private Map<String, String> read(String facts) {
        try {
            return json.readValue(facts, FACTS);
        } catch (JsonProcessingException e) {
            return Map.of("unreadable", facts);
        }
    }
}
