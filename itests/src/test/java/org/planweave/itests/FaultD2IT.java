package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * D2: the power goes while people write. What the disk had been told to keep is there, what it had not been told may be there in part, or
 * torn: the database opens, is whole, and has every comment that was answered for. On Derby, whose disk is the portal's own; PostgreSQL
 * keeps its own promise, and the portal refuses one that is set not to. Cuts are taken from one run, at the moments just after an answer
 * and between them.
 */
@EnabledIf("org.planweave.itests.Strace#canBe")
class FaultD2IT {

    private static final int CUTS = FaultFigures.times("D2", 6);
    private static final int WRITERS = 3;

    private Portal portal;

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void whatWasAnsweredForIsThereAfterAPowerCut() throws Exception {
        portal = Portal.fresh();
        Path database = portal.data().resolve("db");
        DiskTrace trace = DiskTrace.of(portal, database);
        BusyPeople people = new BusyPeople(portal, WRITERS);
        for (int i = 0; i < Math.max(2, CUTS / 10); i++) {
            people.answeredAsEver();
        }
        portal.kill();
        people.endWithThePortal();
        List<DiskTrace.Call> calls = trace.calls();
        List<Map.Entry<String, Instant>> answers = people.acknowledgedAt().entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        Random chance = new Random(7);
        List<String> lost = new ArrayList<>();
        for (int cut = 0; cut < CUTS; cut++) {
            Instant moment = answers.get(cut == 0 ? answers.size() - 1 : chance.nextInt(answers.size())).getValue()
                    .plusNanos(chance.nextInt(2) * chance.nextInt(20_000_000));
            Set<String> there = after(trace, calls, database, moment, cut, false);
            answers.stream().filter(answer -> !answer.getValue().isAfter(moment) && !there.contains(answer.getKey()))
                    .forEach(answer -> lost.add(answer + " at " + moment));
        }
        FaultFigures.of("D2").with("cuts", CUTS).with("acknowledged", answers.size()).with("calls", calls.size())
                .with("writes", calls.stream().filter(call -> call.kind() == DiskTrace.Kind.WRITE).count())
                .with("keptAtOnce", calls.stream().filter(call -> call.kind() == DiskTrace.Kind.WRITE && call.kept()).count())
                .with("syncs", calls.stream().filter(call -> call.kind() == DiskTrace.Kind.SYNC).count()).with("lost", lost.size()).write();
        assertThat(lost).isEmpty();
        assertThat(forgettingIsSeen(trace, calls, database, answers)).as("a disk that forgets would be seen").isTrue();
        portalComesBack(trace, calls, database, answers);
    }

    /** The ids of the comments that are there once the database has been opened after a cut; the database has been seen to be whole. */
    private static Set<String> after(DiskTrace trace, List<DiskTrace.Call> calls, Path database, Instant moment, long seed,
            boolean diskForgets) throws IOException, SQLException {
        Path data = Scratch.folder("cut");
        Path cut = data.resolve("db");
        new PowerCut(database, cut, seed, diskForgets).at(moment, trace.before(), calls);
        Files.deleteIfExists(cut.resolve("db.lck"));
        Set<String> ids = new HashSet<>();
        try (Opened opened = new Opened(data)) {
            ids.addAll(opened.strings("select id from comments.spoken"));
            for (String table : opened.strings("select s.schemaname || '.' || t.tablename from sys.sysschemas s "
                    + "join sys.systables t on s.schemaid = t.schemaid where t.tabletype = 'T' and s.schemaname = 'COMMENTS'")) {
                assertThat(opened.strings("values syscs_util.syscs_check_table('" + table.replace(".", "', '") + "')")).as(table)
                        .containsExactly("1");
            }
        }
        Scratch.delete(data);
        return ids;
    }

    private static boolean forgettingIsSeen(DiskTrace trace, List<DiskTrace.Call> calls, Path database,
            List<Map.Entry<String, Instant>> answers) throws IOException {
        try {
            return !after(trace, calls, database, answers.get(answers.size() - 1).getValue(), 0, true)
                    .containsAll(answers.stream().map(Map.Entry::getKey).toList());
        } catch (SQLException e) {
            return true;
        }
    }

    /** The portal itself starts on what the last cut left, by its own means. */
    private void portalComesBack(DiskTrace trace, List<DiskTrace.Call> calls, Path database, List<Map.Entry<String, Instant>> answers)
            throws IOException {
        Scratch.delete(database);
        Instant moment = answers.get(answers.size() - 1).getValue();
        new PowerCut(database, database, 99, false).at(moment, trace.before(), calls);
        portal.start();
        Set<String> there = portal.api("ruth.calloway").all("api/v1/comments?target=plans:line:HW-2027-a1-1").stream()
                .map(one -> one.path("id").asText()).collect(Collectors.toSet());
        assertThat(there).containsAll(answers.stream().map(Map.Entry::getKey).toList());
    }

    /** A database of a portal that does not run. */
    private static final class Opened extends StoppedDerby {

        Opened(Path data) throws SQLException {
            super(data);
        }

        Set<String> strings(String sql) throws SQLException {
            Set<String> all = new HashSet<>();
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
            }
            return all;
        }
    }
}
