package org.planweave.records.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit.Entry;
import org.planweave.api.people.Person;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.FoiRequest.State;
import org.planweave.records.internal.rules.Item;
import org.planweave.records.internal.rules.Mark;
import org.planweave.records.internal.rules.Target;
import org.planweave.records.internal.stored.Marking.Ruling;
import org.planweave.records.internal.wired.RecordsTest;
import org.planweave.records.internal.wired.Wired;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;

/** N27: a pack of all that is held on a line, with what is held back not in it. On both databases. */
@RecordsTest
class N27Test {

    private static final String SECRET = "The tender is worth 4,711 pounds";

    private static Wired begin(TestPortal portal) {
        Wired all = new Wired(portal);
        all.hold("Version of a line", "A1.1, version 1", 1, all.planner, "Mend Queen Street");
        all.hold("Version of a line", "A1.1, version 2", 2, all.planner, "Mend Queen Street by May, says ruth.calloway");
        all.hold("Comment", "Stands", 3, all.director, "Ask <b>Ruth</b> at ruth@example.gov.uk & co");
        all.exempt("Section", "Risks", 4, all.director, "Exempt under paragraph 3 of Schedule 12A.", SECRET);
        all.leftBehind("What the old module kept", "Somebody");
        all.portal.transactions().join(() -> {
            all.host.recorded("line.changed", "plans:line:" + Wired.LINE, Map.of("version", "2"));
            return true;
        });
        return all;
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void decideAll(Wired all, FoiRequest request) {
        for (Mark mark : all.packs.open(request.id())) {
            if (all.packs.open(request.id()).stream().anyMatch(one -> one.id().equals(mark.id()))) {
                all.marking.decide(request.id(), mark.id(), Ruling.of("remove", mark.cause().usual().word(), "Weighed: it serves nobody else."));
            }
        }
    }

    @OnBothDatabases
    void gathersEveryVersionCommentDecisionNoticeAndEntryOldestFirst(TestPortal portal) {
        Wired all = begin(portal);

        List<Item> items = all.gathering.of(Target.of("line", Wired.LINE));

        assertThat(items).extracting(Item::kind).containsExactly("Left by a part that was taken away: comment", "Version of a line",
                "Version of a line", "Comment", "Section", "Entry of the audit");
        assertThat(items).extracting(Item::place).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(items.get(1).passages().get(0).text()).isEqualTo(all.planner.name());
        assertThat(items.get(0).passages()).extracting(one -> one.text()).contains("What the old module kept", "Noted.", "Somebody");
        assertThat(all.gathering.of(Target.of("topic", "QUEEN street by may"))).extracting(Item::title).contains("A1.1, version 2");
        assertThat(all.gathering.of(Target.of("topic", "old module kept"))).hasSize(1);
    }

    @OnBothDatabases
    void aPersonsFileHoldsWhatTheRecordSaysOfThem(TestPortal portal) {
        Wired all = begin(portal);
        all.host.store.inTransaction(entities -> {
            portal.audit().record("person.roles", "person:" + all.planner.id(), Map.of("to", "planner"));
            portal.audit().record("person.roles", "person:" + all.director.id(), Map.of("to", "director"));
            return null;
        });

        List<Item> items = all.gathering.of(all.planner);

        assertThat(items).filteredOn(one -> one.kind().equals("Entry of the audit")).singleElement()
                .satisfies(one -> assertThat(one.title()).contains("person.roles"));
    }

    @OnBothDatabases
    void nothingGoesOutBeforeEverythingIsDecided(TestPortal portal) {
        Wired all = begin(portal);
        FoiRequest request = all.take("FOI 1");

        assertThat(all.packs.open(request.id())).extracting(Mark::words).contains(all.planner.name(), "ruth@example.gov.uk", "Risks");
        assertThatThrownBy(() -> all.files.released(request.id())).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(409);
            assertThat(problem.detail()).contains("wait for a decision");
        });
        assertThatThrownBy(() -> all.requests.close(request.id(), State.ANSWERED, all.host.today(), "", null))
                .hasMessageContaining("wait for a decision");
    }

    @OnBothDatabases
    void whatIsHeldBackIsNotInTheFile(TestPortal portal) throws IOException {
        Wired all = begin(portal);
        FoiRequest request = all.take("FOI 1");
        decideAll(all, request);

        byte[] zip = all.files.released(request.id());
        Map<String, String> files = unzipped(zip);

        assertThat(files).containsOnlyKeys("pack.html", "schedule.csv");
        for (String file : files.values()) {
            assertThat(file).doesNotContain(SECRET).doesNotContain("4,711").doesNotContain("ruth@example").doesNotContain("ruth.calloway")
                    .doesNotContain(all.planner.name());
        }
        Document page = Jsoup.parse(files.get("pack.html"));
        assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.select("article")).hasSize(6);
        assertThat(page.text()).contains("Mend Queen Street by May, says Held back: s.40(2)", "All of this is held back: s.36", "Ask <b>Ruth</b> at")
                .doesNotContain("‹").doesNotContain("{0}");
        assertThat(page.select("script, link, img, iframe")).as("self-contained").isEmpty();
        assertThat(files.get("schedule.csv").lines()).hasSize(1 + (int) all.packs.marks(request.id()).stream().filter(Mark::removed).count())
                .anyMatch(row -> row.contains("\"s.36\"") && row.contains("All of it") && row.contains("Weighed"));
        Entry last = all.host.audit.newest("records:request:" + request.id(), null, 1).get(0);
        assertThat(last.action()).isEqualTo("request.packed");
        assertThat(last.facts()).containsEntry("bytes", String.valueOf(zip.length)).containsKey("sha256");
    }

    @OnBothDatabases
    void leavesInWhatAPersonLeavesInAndHoldsBackWhatTheyName(TestPortal portal) throws IOException {
        Wired all = begin(portal);
        FoiRequest request = all.take("FOI 1");
        Mark email = all.packs.open(request.id()).stream().filter(one -> one.words().contains("@")).findFirst().orElseThrow();
        all.marking.decide(request.id(), email.id(), Ruling.of("keep", "", "It is on the council’s website."));
        assertThat(all.marking.holdBack(request.id(), 2, "queen street", true, Ruling.of("remove", "s43", "A bid is open.")))
                .as("in both versions").isEqualTo(2);
        decideAll(all, request);

        Map<String, String> files = unzipped(all.files.released(request.id()));

        assertThat(files.get("pack.html")).contains("ruth@example.gov.uk").doesNotContainIgnoringCase("queen street by");
        assertThat(files.get("schedule.csv")).contains("A bid is open.").doesNotContainIgnoringCase("queen");
    }

    @OnBothDatabases
    void givesAllOfItToThoseWhoHaveJustProvedWhoTheyAre(TestPortal portal) throws IOException {
        Wired all = begin(portal);
        FoiRequest request = all.take("FOI 1");
        all.fresh = false;
        assertThatThrownBy(() -> all.files.whole(request.id())).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(403));
        all.fresh = true;

        Map<String, String> files = unzipped(all.files.whole(request.id()));

        assertThat(files).containsOnlyKeys("whole.html", "schedule.csv");
        assertThat(files.get("whole.html")).contains(SECRET, "Not for publication");
        assertThat(files.get("schedule.csv")).contains("ruth@example.gov.uk", "Not decided");
    }

    @OnBothDatabases
    void isForDemocraticServicesAlone(TestPortal portal) {
        Wired all = begin(portal);
        FoiRequest request = all.take("FOI 1");
        for (Person other : new Person[] {all.planner, all.director, all.administrator}) {
            portal.actAs(other);
            for (ThrowingCallable way : List.<ThrowingCallable>of(
                    all.requests::all, () -> all.requests.one(request.id()), () -> all.take("FOI 2"), () -> all.packs.all(request.id()),
                    () -> all.packs.marks(request.id()), () -> all.files.released(request.id()), () -> all.files.whole(request.id()),
                    () -> all.files.about(all.planner), () -> all.gathering.of(Target.of("line", Wired.LINE)), () -> all.requests.gatherAgain(request.id()),
                    () -> all.marking.decide(request.id(), "m", Ruling.of("keep", "", "")), () -> all.requests.reopen(request.id()))) {
                assertThatThrownBy(way).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
            }
        }
        portal.actAs(null);
        assertThatThrownBy(all.requests::all).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(401));
    }

    @OnBothDatabases
    void gatheringAgainAddsWhatIsNewAndKeepsWhatWasDecided(TestPortal portal) {
        Wired all = begin(portal);
        FoiRequest request = all.take("FOI 1");
        decideAll(all, request);
        int before = all.packs.count(request.id());
        all.hold("Comment", "Stands", 9, all.director, "One more");

        assertThat(all.requests.gatherAgain(request.id())).as("the comment alone").isEqualTo(1);
        assertThat(all.packs.count(request.id())).isEqualTo(before + 1);
        assertThat(all.packs.open(request.id())).isEmpty();
        assertThat(all.requests.gatherAgain(request.id())).isZero();
    }

    @OnBothDatabases
    void aClosedRequestStaysAsItWentOut(TestPortal portal) {
        Wired all = begin(portal);
        FoiRequest request = all.take("FOI 1");
        decideAll(all, request);
        Mark any = all.packs.marks(request.id()).get(0);
        FoiRequest closed = all.requests.close(request.id(), State.ANSWERED, all.host.today(), "Sent", null);

        assertThat(closed.state()).isEqualTo(State.ANSWERED);
        assertThatThrownBy(() -> all.marking.decide(request.id(), any.id(), Ruling.of("keep", "", ""))).hasMessageContaining("closed");
        assertThatThrownBy(() -> all.requests.gatherAgain(request.id())).hasMessageContaining("closed");
        assertThat(all.requests.reopen(request.id()).isOpen()).isTrue();
        assertThatThrownBy(() -> all.requests.close(request.id(), State.REFUSED, all.host.today(), "", Exemption.S43)).hasMessageContaining("why");
        assertThat(all.requests.close(request.id(), State.REFUSED, all.host.today(), "It would harm the bid", Exemption.S43).exemption())
                .isEqualTo(Exemption.S43);
    }

    @OnBothDatabases
    void refusesWhatCannotBe(TestPortal portal) {
        Wired all = begin(portal);
        FoiRequest request = all.take("FOI 1");
        assertThatThrownBy(() -> all.take("FOI 1")).hasMessageContaining("already");
        assertThatThrownBy(() -> all.take("\"><script>")).hasMessageContaining("reference");
        assertThatThrownBy(() -> all.requests.take("FOI 3", " ", all.host.today(), Target.of("plan", Wired.PLAN))).hasMessageContaining("asked for");
        assertThatThrownBy(() -> all.requests.take("FOI 3", "x", all.host.today().plusDays(1), Target.of("plan", Wired.PLAN)))
                .hasMessageContaining("future");
        assertThatThrownBy(() -> all.requests.take("FOI 3", "x", all.host.today(), Target.of("line", "nowhere"))).hasMessageContaining("no such line");
        for (String[] wrong : new String[][] {{"topic", "ab"}, {"folder", "x"}, {"plan", ""}, {"topic", "a\0bc"}, {"topic", "x".repeat(101)}}) {
            assertThatThrownBy(() -> Target.of(wrong[0], wrong[1])).isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> Ruling.of("remove", "s36", " ")).hasMessageContaining("public interest");
        assertThatThrownBy(() -> Ruling.of("remove", "s99", "x")).hasMessageContaining("section");
        assertThatThrownBy(() -> Ruling.of("burn", "s40", "x")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Ruling.of("remove", "s40", "x".repeat(2_001))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> all.marking.holdBack(request.id(), 1, "not there", true, Ruling.of("remove", "s40", "")))
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> all.packs.one(request.id(), 77)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> all.requests.one("x' or 1=1")).isInstanceOf(Problem.class);
    }

    @OnBothDatabases
    void givesAPersonAllThatIsHeldOfThem(TestPortal portal) throws IOException {
        Wired all = begin(portal);

        Map<String, String> files = unzipped(all.files.about(all.planner));

        assertThat(files).containsOnlyKeys("held.html", "held.csv");
        assertThat(Jsoup.parse(files.get("held.html")).select("article")).hasSize(2);
        assertThat(files.get("held.html")).contains("Highways and Waste", "Business planner", "A1.1, version 1").doesNotContain(SECRET);
    }
}
