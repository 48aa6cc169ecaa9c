package org.planweave.core.internal.store.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.ErasedName;
import org.planweave.api.store.QueryValues;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.Sql;

/**
 * Puts another name into facts that are nothing but a name. The entry keeps its place and its first seal, so that the chain goes on; what stands in
 * it now has a seal of its own, which nobody makes without the key. What an entry tells in a sentence stays.
 */
@Component(service = ErasedFacts.class)
public final class ErasedFacts {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() { };

    private final JsonMapper json = new JsonMapper();
    private final Sql sql;
    private final byte[] key;

    @Activate
    public ErasedFacts(@Reference Sql sql) {
        this(sql, Database.dataFolder().resolve("keys"));
    }

    /** @param keys the folder of the record's key */
    public ErasedFacts(Sql sql, Path keys) {
        this.sql = sql;
        this.key = new AuditKey(keys).bytes();
    }

    /**
     * In the thread's transaction; nothing is sealed until its end.
     *
     * @return how many entries say something else now
     * @throws Problem (409) if one of them is not as it was written: what somebody changed must not be sealed anew
     */
    public int erase(ErasedName who) {
        // Holds the row by which sealers take turns.
        sql.update("update portal.audit_end set place = place where id = 1");
        int changed = 0;
        for (SealedRow row : rows(who)) {
            String facts = without(row.facts(), who);
            if (!facts.equals(row.facts())) {
                write(row, facts);
                changed++;
            }
        }
        return changed;
    }

    private List<SealedRow> rows(ErasedName who) {
        return sql.list("select " + SealedRow.COLUMNS + " from portal.audit where lower(facts) like ? escape '!' or lower(facts) like ? escape '!'"
                + " order by sequence", SealedRow::read, QueryValues.holding(who.person().name()), QueryValues.holding(who.person().username()));
    }

    private void write(SealedRow row, String facts) {
        if (row.place() == 0) {
            sql.update("update portal.audit set facts = ? where sequence = ?", facts, row.sequence());
            return;
        }
        Link before = sql.first("select place, seal from portal.audit where place = ?", found -> new Link(found.getLong(1), found.getString(2)),
                row.place() - 1).orElse(Link.START);
        if (!row.isAsWritten(before, key)) {
            throw Problem.conflict("audit-not-whole", "Entry " + row.sequence() + " of the record is not as it was written, so nothing in it is "
                    + "erased. Ask an administrator to verify the record first.");
        }
        sql.update("update portal.audit set facts = ?, erased_seal = ? where sequence = ?", facts,
                row.withFacts(facts, before, key).erasedSeal(), row.sequence());
    }

    private String without(String facts, ErasedName who) {
        try {
            Map<String, String> all = new TreeMap<>(json.readValue(facts, FACTS));
            all.replaceAll((name, value) -> value.equalsIgnoreCase(who.person().username()) ? who.username()
                    : value.equalsIgnoreCase(who.person().name()) ? who.name() : value);
            return json.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts of an entry of the record cannot be read.", e);
        }
    }
}
