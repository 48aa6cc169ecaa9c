package org.planweave.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.modules.LeftBehind.Left;
import org.planweave.api.modules.LeftBehind.LeftTable;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.resources.LeftTexts.LeftText;
import org.planweave.api.resources.ResourceText;
import org.planweave.core.internal.life.left.Kept;

/** N34: a module's data outlives it. Kept, read where it belongs, taken out, back again, or deleted for good. On both databases. */
@PortalTest(module = "notes", entities = {NoteRow.class, TagRow.class})
class N34Test extends LeftStage {

    @BeforeAll
    static void allowDeployment() {
        System.setProperty("planweave.deployment", "true");
    }

    @AfterAll
    static void asBefore() {
        System.clearProperty("planweave.deployment");
    }

    @OnBothDatabases
    void isReadOnItsPlanByThoseWhoMayReadItAndNobodyElse(TestPortal on) throws Exception {
        begin(on);
        assertThat(house.removed(true)).isEqualTo(new Kept(2, null));

        on.actAs(planner);
        assertThat(house.texts.counted(List.of(PLAN))).isEqualTo(Map.of(PLAN, Map.of("note", 1)));
        LeftText read = house.texts.read(List.of(OldNotes.ref("1"), OldNotes.ref("2"))).get(OldNotes.ref("1"));
        assertThat(read.text()).isEqualTo("For all of the council");
        assertThat(read.module()).isEqualTo("Old notes");
        assertThat(read.mark().line()).isEqualTo("line-1");
        assertThat(read.written().by()).isEqualTo("Ann Example");
        assertThat(read.written().at()).isEqualTo(OldNotes.AT);
        assertThat(read.written().answer()).isEqualTo("Accepted. It is so.");
        assertThat(house.texts.read(List.of(OldNotes.ref("2")))).as("it was for its author").isEmpty();

        for (Person nobody : new Person[] {stranger, null}) {
            on.actAs(nobody);
            assertThat(house.texts.on(PLAN)).isEmpty();
            assertThat(house.texts.counted(List.of(PLAN))).isEmpty();
            assertThat(house.texts.read(List.of(OldNotes.ref("1")))).isEmpty();
        }
    }

    @OnBothDatabases
    void isNobodysWithoutAnAccountEvenWhereItWasPublic(TestPortal on) throws Exception {
        begin(on);
        on.transactions().join(() -> {
            for (ResourceRef ref : List.of(Plan.ref(PLAN), OldNotes.ref("1"))) {
                on.access().protect(ref, new Protection("d", null, null, Audience.PUBLIC, Classification.OPEN, null));
            }
            return true;
        });
        house.removed(true);
        on.actAs(null);
        assertThat(house.texts.on(PLAN)).isEmpty();
        assertThat(house.texts.read(List.of(OldNotes.ref("1")))).isEmpty();
        on.actAs(planner);
        assertThat(house.texts.on(PLAN)).hasSize(1);
    }

    @OnBothDatabases
    void whatIsMadeOfOthersIsForThoseWhoMayReadAllOfThem(TestPortal on) throws Exception {
        begin(on);
        OldNotes open = new OldNotes.Pairs(Set.of(OldNotes.ref("1")));
        open.add("3", null, "Made of one");
        house.leaving.add(open);
        house.removed(true);
        on.actAs(planner);
        assertThat(house.texts.counted(List.of(PLAN))).isEqualTo(Map.of(PLAN, Map.of("note", 1, "pair", 1)));

        on.actAs(deployer);
        house.deployed();
        house.leaving.remove(open);
        OldNotes closed = new OldNotes.Pairs(Set.of(OldNotes.ref("1"), OldNotes.ref("2")));
        closed.add("3", null, "Made of both");
        house.leaving.add(closed);
        house.removed(true);
        on.actAs(planner);
        assertThat(house.texts.counted(List.of(PLAN))).isEqualTo(Map.of(PLAN, Map.of("note", 1)));
    }

    @OnBothDatabases
    void goesWithTheReturnOfItsModule(TestPortal on) throws Exception {
        begin(on);
        house.removed(true);
        house.deployed();
        on.actAs(planner);
        assertThat(house.texts.on(PLAN)).isEmpty();
        assertThat(house.sql.list("select ref from portal.left_text", row -> row.getString(1))).isEmpty();
        on.actAs(deployer);
        assertThat(house.left.all()).isEmpty();
        assertThat(house.sql.list("select id from old_notes.note", row -> row.getString(1))).containsExactly("1");
    }

    @OnBothDatabases
    void isNotShownUntilTheRecordSaysThatTheModuleIsGone(TestPortal on) throws Exception {
        begin(on);
        house.leaving.keep(LeftHouse.MODULE, true);
        on.actAs(planner);
        assertThat(house.texts.on(PLAN)).isEmpty();
    }

    @OnBothDatabases
    void doesNotHoldTheRemovalWhenItCannotBeKeptReadable(TestPortal on) throws Exception {
        begin(on);
        house.leaving.add(new OldNotes() {
            @Override
            public List<ResourceText> after(String id, int limit) {
                on.transactions().join(() -> house.sql.update("insert into portal.nothing values (1)"));
                return List.of();
            }
        });
        assertThat(house.removed(true).unreadable())
                .isEqualTo("Its texts could not be kept readable: it failed when they were asked for. Its tables stand.");
        on.actAs(planner);
        assertThat(house.texts.on(PLAN)).isEmpty();
        on.actAs(deployer);
        assertThat(house.left.one(LeftHouse.MODULE).tables()).containsExactly(new LeftTable("note", 1), new LeftTable("shelf", 1));

        house.deployed();
        assertThat(house.removed(false).unreadable()).contains("It did not run").contains("Its tables stand.");
        assertThat(house.left.one(LeftHouse.MODULE).rows()).isEqualTo(2);
    }

    @OnBothDatabases
    void doesNotWaitForASourceThatNeverAnswers(TestPortal on) throws Exception {
        begin(on);
        house = new LeftHouse(on, Duration.ofMillis(200));
        house.here.add(LeftHouse.MODULE);
        CountDownLatch never = new CountDownLatch(1);
        house.leaving.add(new OldNotes() {
            @Override
            public List<ResourceText> after(String id, int limit) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return List.of();
            }
        });
        assertThat(house.removed(true).unreadable()).contains("took too long");
    }

    @OnBothDatabases
    void keepsManyInParts(TestPortal on) throws Exception {
        begin(on);
        for (int i = 1000; i < 2300; i++) {
            notes.add(String.valueOf(i), PLAN, "Words " + i);
        }
        notes.all.sort(java.util.Comparator.comparing(one -> one.ref().id()));
        assertThat(house.removed(true).texts()).isEqualTo(1302);
        house.deployed();
        assertThat(house.sql.list("select ref from portal.left_place", row -> row.getString(1))).isEmpty();
    }

    @OnBothDatabases
    void isTakenOutWholeByAnAdministratorAlone(TestPortal on) throws Exception {
        begin(on);
        house.removed(true);
        assertThatThrownBy(() -> house.left.archive(LeftHouse.MODULE)).satisfies(e -> assertThat(((Problem) e).status()).isEqualTo(403));
        on.actAs(planner);
        assertThatThrownBy(() -> house.left.all()).satisfies(e -> assertThat(((Problem) e).status()).isEqualTo(403));
        on.actAs(administrator);
        house.fresh.set(0, false);
        assertThatThrownBy(() -> house.left.archive(LeftHouse.MODULE)).satisfies(e ->
                assertThat(((Problem) e).type()).isEqualTo("not-fresh"));
        house.fresh.set(0, true);

        Map<String, byte[]> files = unzipped();
        assertThat(files.keySet()).containsExactly("tables/note.csv", "tables/note.jsonl", "tables/shelf.csv", "tables/shelf.jsonl",
                "manifest.json");
        assertThat(new String(files.get("tables/note.csv"), StandardCharsets.UTF_8)).isEqualTo(
                "\"id\",\"shelf\",\"words\",\"made_at\",\"picture\"\r\n"
                        + "\"1\",\"s\",\"'=1+1, “quoted”\",\"2026-11-02T10:15:00Z\",\"AQID\"\r\n");
        JsonMapper json = new JsonMapper();
        JsonNode line = json.readTree(files.get("tables/note.jsonl"));
        assertThat(line.path("words").asText()).isEqualTo("=1+1, “quoted”");
        assertThat(line.path("picture").binaryValue()).containsExactly(1, 2, 3);
        JsonNode manifest = json.readTree(files.get("manifest.json"));
        assertThat(manifest.path("migrations").path(0).path("name").asText()).isEqualTo("V001__notes.sql");
        for (JsonNode file : manifest.path("files")) {
            byte[] content = files.get(file.path("name").asText());
            assertThat(file.path("bytes").asInt()).isEqualTo(content.length);
            assertThat(file.path("sha256").asText())
                    .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        }
        assertThat(on.audit().newest("module:" + LeftHouse.MODULE, null, 1).get(0).action()).isEqualTo("module.left-exported");
    }

    private Map<String, byte[]> unzipped() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        house.left.archive(LeftHouse.MODULE).writeTo(out);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @OnBothDatabases
    void isDeletedForGoodOnlyByADeployerWhoSaysWhyAndOnlyOnceItIsGone(TestPortal on) throws Exception {
        begin(on);
        refused(409, "it stays", "it is here");
        house.removed(true);
        refused(400, " ", "no reason");
        on.actAs(administrator);
        refused(403, "Retention", "no deployer");
        on.actAs(deployer);
        house.fresh.set(0, false);
        refused(403, "Retention", "not fresh");
        house.fresh.set(0, true);
        house.one.alone(() -> {
            Thread other = new Thread(() -> refused(409, "Retention", "a change is under way"));
            other.start();
            join(other);
            return true;
        });
        assertThat(house.left.one(LeftHouse.MODULE).rows()).isEqualTo(2);
    }

    private void refused(int status, String reason, String why) {
        assertThatThrownBy(() -> house.left.deleteForGood(LeftHouse.MODULE, reason)).as(why)
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.status()).as(why).isEqualTo(status));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @OnBothDatabases
    void isGoneWithAllThatHungOnItAndBeginsEmpty(TestPortal on) throws Exception {
        begin(on);
        on.transactions().join(() -> {
            house.sql.update("insert into portal.listener (name, place, moved_at) values ('old-notes.told', 1, ?)", Instant.now());
            house.sql.update("insert into portal.listener (name, place, moved_at) values ('other.told', 1, ?)", Instant.now());
            house.sql.update("insert into portal.job (name, runs) values ('old-notes.tidy', 1)");
            return true;
        });
        house.removed(true);
        Left gone = house.left.deleteForGood(LeftHouse.MODULE, "Kept longer than our schedule says");
        assertThat(gone.rows()).isEqualTo(2);
        assertThat(house.left.all()).isEmpty();
        for (String rows : List.of("left_module", "left_text", "left_place", "migration where module = 'old-notes'", "job",
                "protection where ref like 'old-notes:%'", "listener where name like 'old-notes%'")) {
            assertThat(house.sql.list("select 1 from portal." + rows, row -> row.getInt(1))).as(rows).isEmpty();
        }
        assertThat(house.sql.list("select name from portal.listener", row -> row.getString(1))).containsExactly("other.told");
        assertThat(house.sql.list("select wanted from portal.module where id = 'old-notes'", row -> row.getBoolean(1)))
                .as("it does not come back by itself").containsExactly(false);
        assertThat(on.audit().newest("module:" + LeftHouse.MODULE, null, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("module.left-deleted");
            assertThat(entry.who()).isEqualTo(deployer.id());
            assertThat(entry.facts()).containsEntry("reason", "Kept longer than our schedule says").containsEntry("rows", "2")
                    .containsEntry("tables", "2").containsEntry("texts", "2").containsEntry("title", "Old notes");
        });
        house.deployed();
        assertThat(house.sql.list("select id from old_notes.note", row -> row.getString(1))).isEmpty();
    }
}
