package org.planweave.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Person;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.audit.AuditChain;
import org.planweave.core.internal.store.database.Dialect;

/** The record of who did what, on both databases. */
@PortalTest(module = "notes", entities = {NoteRow.class, TagRow.class})
class AuditTest {

    private static final int RECORDS = 40;
    private static final int WRITERS = 8;

    @TempDir
    Path keys;

    @OnBothDatabases
    void saysWhoDidWhatNewestFirst(TestPortal portal) {
        portal.actAs(new Person("p1", "ann", "Ann Example", "", null, Set.of()));
        portal.audit().record("note.added", "notes:note:1", Map.of("to", "two", "from", "one"));
        portal.currentUser().actAsPortal();
        portal.audit().record("note.removed", "notes:note:2", Map.of());
        List<Audit.Entry> entries = portal.audit().newest(null, null, 10);
        assertThat(entries).extracting(Audit.Entry::who).containsExactly("portal", "p1");
        assertThat(entries.get(1).facts()).containsEntry("from", "one");
        assertThat(portal.audit().newest("notes:note:1", null, 10)).hasSize(1);
        assertThat(portal.audit().newest(null, entries.get(0).sequence(), 10)).containsExactly(entries.get(1));
    }

    @OnBothDatabases
    void turnsNoWriterAwayWhileStatisticsAreRenewed(TestPortal portal) throws Exception {
        String renew = portal.database().dialect() == Dialect.DERBY
                ? "call syscs_util.syscs_update_statistics('PORTAL', 'AUDIT', null)" : "analyze portal.audit";
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> written = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            written.add(writers.submit(() -> write(portal, RECORDS)));
        }
        while (!written.stream().allMatch(Future::isDone)) {
            new Sql(portal.joined()).update(renew);
        }
        for (Future<?> one : written) {
            one.get();
        }
        writers.shutdown();
        List<Audit.Entry> entries = portal.audit().newest(null, null, WRITERS * RECORDS + 1);
        assertThat(entries).extracting(Audit.Entry::sequence).doesNotHaveDuplicates().hasSize(WRITERS * RECORDS);
    }

    @OnBothDatabases
    void noticesThatTheEndWasCutOffAndWrittenAnew(TestPortal portal) {
        Sql sql = new Sql(portal.joined());
        AuditChain chain = chain(portal);
        write(portal, RECORDS);
        chain.seal();
        sql.update("delete from portal.audit where place > ?", 30L);
        sql.update("update portal.audit_end set place = 30, seal = (select seal from portal.audit where place = 30) where id = 1");
        assertThat(chain.verify().first()).hasValueSatisfying(fault -> assertThat(fault.record()).isEqualTo(31));
        write(portal, RECORDS);
        chain.seal();
        assertThat(chain.verify().first()).hasValueSatisfying(fault -> assertThat(fault.record()).isEqualTo(40));
    }

    @OnBothDatabases
    void chainsOnAfterARestart(TestPortal portal) throws Exception {
        write(portal, 3);
        chain(portal).seal();
        write(portal, 3);
        AuditChain restarted = chain(portal);
        restarted.seal();
        assertThat(restarted.verify().sound()).isEqualTo(6);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("audit.key")))).isEqualTo("rw-------");
    }

    @OnBothDatabases
    void tellsEachEntryOnceForACopyElsewhereAndNoneOfItsFacts(TestPortal portal) {
        Sql sql = new Sql(portal.joined());
        List<String> copy = new ArrayList<>();
        AuditChain chain = new AuditChain(portal.joined(), sql, keys, copy::add);
        write(portal, 2);
        chain.seal();
        chain.seal();
        portal.audit().record("note.added", "notes:note:9", Map.of("words", "zwitscher"));
        chain.seal();

        List<String> seals = sql.list("select seal from portal.audit order by place", row -> row.getString(1));
        assertThat(copy).hasSize(3).allSatisfy(line -> assertThat(line).matches(
                "place=\\d at=\\d{4}-\\d\\d-\\d\\dT\\S+Z who=\\S+ action=note.added subject=notes:note:\\d seal=[0-9a-f]{64}"));
        assertThat(copy).extracting(line -> line.substring(line.lastIndexOf('=') + 1)).isEqualTo(seals);
        assertThat(copy.get(2)).startsWith("place=3 ").contains("notes:note:9").doesNotContain("zwitscher");
    }

    private AuditChain chain(TestPortal portal) {
        return new AuditChain(portal.joined(), new Sql(portal.joined()), keys);
    }

    private static void write(TestPortal portal, int records) {
        for (int i = 0; i < records; i++) {
            portal.audit().record("note.added", "notes:note:" + i, Map.of("number", "" + i));
        }
    }
}
