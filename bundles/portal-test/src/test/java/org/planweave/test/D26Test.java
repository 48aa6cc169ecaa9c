package org.planweave.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.io.TempDir;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.audit.AuditChain;

/**
 * D26: whoever has the database, but not the key, edits, deletes, cuts off or reorders what the audit record says. The proof
 * names the first record that is not as it was written. The property {@code planweave.faults.D26} asks for more changes than the short
 * form tries.
 */
@PortalTest(module = "notes", entities = {NoteRow.class, TagRow.class})
class D26Test {

    private static final int RECORDS = 40;
    private static final int CHANGES = Integer.getInteger("planweave.faults.D26", 120);

    /** Makes one change at a place, perhaps with a second place after it; says how many rows it touched. */
    private interface Tampering extends BiFunction<Sql, long[], Integer> {}

    private static final List<Tampering> WAYS = List.of(
            at("update portal.audit set who = 'somebody' where place = ?"),
            at("update portal.audit set who = who || ' ' where place = ?"),
            at("update portal.audit set action = 'note.kept' where place = ?"),
            at("update portal.audit set subject = 'notes:note:other' where place = ?"),
            at("update portal.audit set facts = '{}' where place = ?"),
            at("update portal.audit set made_at = '2026-01-01 00:00:00' where place = ?"),
            at("update portal.audit set seal = 'abc' where place = ?"),
            at("update portal.audit set seal = upper(seal) where place = ?"),
            at("update portal.audit set erased_seal = seal where place = ?"),
            at("update portal.audit set place = null where place = ?"),
            at("update portal.audit set place = 1000 where place = ?"),
            at("delete from portal.audit where place = ?"),
            at("delete from portal.audit where place >= ?"),
            at("update portal.audit set place = place + 1 where place >= ?"),
            D26Test::swapped,
            D26Test::said,
            D26Test::broughtForward);

    @TempDir
    Path keys;

    @OnBothDatabases
    void namesTheFirstRecordThatIsNotAsItWasWritten(TestPortal portal) {
        Sql sql = new Sql(portal.joined());
        AuditChain chain = new AuditChain(portal.joined(), sql, keys);
        for (int i = 0; i < RECORDS; i++) {
            portal.audit().record("note.added", "notes:note:" + i, Map.of("number", "" + i));
        }
        chain.seal();
        assertThat(chain.verify().whole()).isTrue();
        assertThat(chain.verify().sound()).isEqualTo(RECORDS);
        Random random = new Random(7);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            int way = i % WAYS.size();
            long place = 1 + random.nextInt(RECORDS - 1);
            long later = place + 1 + random.nextInt((int) (RECORDS - place));
            long found = found(portal, sql, chain, WAYS.get(way), place, later);
            if (found != place) {
                missed.add("way %d at %d and %d: found %d".formatted(way, place, later, found));
            }
        }
        assertThat(missed).isEmpty();
        assertThat(chain.verify().whole()).as("nothing was left behind").isTrue();
    }

    /** What the proof finds while a change is there; the change is rolled back afterwards. 0 if it finds nothing. */
    private static long found(TestPortal portal, Sql sql, AuditChain chain, Tampering way, long place, long later) {
        long[] record = new long[1];
        try {
            portal.transactions().join(() -> {
                assertThat(way.apply(sql, new long[] {place, later})).as("rows changed").isPositive();
                record[0] = chain.verify().first().map(fault -> fault.record()).orElse(0L);
                throw new IllegalStateException("only tried");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("only tried");
        }
        return record[0];
    }

    private static Tampering at(String change) {
        return (sql, places) -> sql.update(change, places[0]);
    }

    /** Two records in each other's place, with the seals that stood there. */
    private static int swapped(Sql sql, long[] places) {
        sql.update("update portal.audit set place = -1 where place = ?", places[0]);
        sql.update("update portal.audit set place = ? where place = ?", places[0], places[1]);
        return sql.update("update portal.audit set place = ? where place = -1", places[1]);
    }

    /** One record's words, all of them, in another's place. */
    private static int said(Sql sql, long[] places) {
        return sql.update("update portal.audit set subject = (select a.subject from portal.audit a where a.place = ?), "
                + "facts = (select a.facts from portal.audit a where a.place = ?) where place = ?", places[1], places[1], places[0]);
    }

    /** The last record in an earlier place, and all from there on moved by one. */
    private static int broughtForward(Sql sql, long[] places) {
        sql.update("update portal.audit set place = place + 1 where place >= ?", places[0]);
        return sql.update("update portal.audit set place = ? where place = ?", places[0], RECORDS + 1L);
    }
}
