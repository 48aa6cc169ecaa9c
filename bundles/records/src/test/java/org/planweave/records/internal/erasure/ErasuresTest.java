package org.planweave.records.internal.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit.Entry;
import org.planweave.api.people.ErasedName;
import org.planweave.api.people.Person;
import org.planweave.api.people.PersonalTraces;
import org.planweave.records.internal.pages.ErasedPages;
import org.planweave.records.internal.pages.ErasurePages;
import org.planweave.records.internal.pages.HoldPages;
import org.planweave.records.internal.rest.ErasuresResource;
import org.planweave.records.internal.rest.ErasuresResource.DecideBody;
import org.planweave.records.internal.rest.ErasuresResource.EraseBody;
import org.planweave.records.internal.retention.Holds;
import org.planweave.records.internal.rows.ErasurePartRow;
import org.planweave.records.internal.rules.Erasure;
import org.planweave.records.internal.rules.Erasure.Decision;
import org.planweave.records.internal.rules.Erasure.Kind;
import org.planweave.records.internal.rules.Erasure.Part;
import org.planweave.records.internal.rules.Hold;
import org.planweave.records.internal.wired.RecordsTest;
import org.planweave.records.internal.wired.Wired;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

@RecordsTest
class ErasuresTest implements PersonalTraces {

    @TempDir
    private Path folder;

    private Wired all;
    private Holds holds;
    private Erasures erasures;
    private Person ruth;

    private void begin(TestPortal portal) {
        all = new Wired(portal);
        ruth = all.planner;
        holds = new Holds(all.host, all.permits, all.gathering, all.requests);
        erasures = new Erasures(all.host, all.permits, new Weighing(all.host, all.sources, holds), portal.erasure(folder, this));
        all.hold("Comment", "Stands", 1, ruth, "The road is wide");
        all.hold("Version of a line", "A1.1, version 1", 2, ruth, "Mend it");
        portal.actAs(all.administrator);
        portal.audit().record("person.added", "person:" + ruth.id(), Map.of("username", ruth.username()));
        portal.leaves(ruth);
        portal.actAs(all.officer);
    }

    private static void refused(int status, ThrowingCallable way) {
        assertThatThrownBy(way).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    }

    private static List<String> whats(Erasure one, Kind kind) {
        return one.of(kind).stream().map(Part::what).toList();
    }

    @OnBothDatabases
    void takesTheNameOutOfEverythingAndSaysWhatStays(TestPortal portal) throws Exception {
        begin(portal);
        ErasurePreview preview = erasures.preview(ruth.username());
        assertThat(preview.gone()).extracting(Part::what).contains("Seats kept: 2").anyMatch(what -> what.startsWith("The account"));
        assertThat(preview.stays()).extracting(Part::what).contains("Comment: 1", "Version of a line: 1", "Entry of the audit: 2, by the person’s number alone");
        assertThat(preview.named()).isEmpty();
        assertThat(erasures.people()).extracting(Person::id).containsExactly(ruth.id());

        Erasure made = erasures.erase(ruth.id(), "DP 2026/031", "They asked, and nothing forbids it");

        assertThat(erasures.one(made.id())).isEqualTo(made);
        assertThat(made.name()).startsWith("Former officer ").isEqualTo(preview.name());
        assertThat(whats(made, Kind.GONE)).contains("Seats kept: 2");
        assertThat(whats(made, Kind.STAYS)).contains("Comment: 1");
        assertThat(whats(made, Kind.NAMED)).as("no column of the database holds the name").isEmpty();
        assertThat(made.toString()).doesNotContainIgnoringCase(ruth.name()).doesNotContainIgnoringCase(ruth.username());
        Entry entry = portal.audit().newest("person:" + ruth.id(), null, 9).stream().filter(one -> one.action().equals("records.erased")).findFirst().orElseThrow();
        assertThat(entry.who()).isEqualTo(all.officer.id());
        assertThat(entry.facts()).containsEntry("sha256", made.digest());
        assertThat(erasures.people()).isEmpty();
        refused(409, () -> erasures.erase(ruth.id(), "DP 2026/031", "Again"));
        Person now = portal.council().person(ruth.id()).orElseThrow();
        String file = unpacked(all.files.about(now));
        assertThat(file).contains(made.name()).doesNotContainIgnoringCase(ruth.name()).doesNotContainIgnoringCase(ruth.username());
        String page = Html.string(new ErasedPages(erasures, all.host).show(made.id()).body());
        assertThat(page).doesNotContainIgnoringCase(ruth.name()).doesNotContainIgnoringCase(ruth.username());
    }

    private static String unpacked(byte[] zip) throws Exception {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry one = files.getNextEntry(); one != null; one = files.getNextEntry()) {
                text.append(one.getName()).append(new String(files.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @OnBothDatabases
    void whatPeopleWroteIsListedAndDecidedByAPerson(TestPortal portal) {
        begin(portal);
        all.hold("Comment", "By another", 3, all.director, "Ask " + ruth.name() + " of it");
        holds.lift(holds.put("plan", Wired.PLAN, ruth.name() + " is in dispute").id(), "Settled");

        Erasure made = erasures.erase(ruth.id(), "DP 31", "They asked");

        assertThat(whats(made, Kind.NAMED)).containsExactly("Comment: By another", "Column records.legal_hold.reason of the database, in rows: 1");
        assertThat(all.held).as("nothing is changed by itself").anyMatch(one -> one.passages().toString().contains(ruth.name()));
        int place = made.of(Kind.NAMED).get(0).place();
        refused(400, () -> erasures.decide(made.id(), place, "burn", "x"));
        refused(400, () -> erasures.decide(made.id(), place, "keep", " "));
        refused(404, () -> erasures.decide(made.id(), 0, "keep", "What is gone needs no decision"));
        erasures.decide(made.id(), place, "changed", "Its author wrote “ask the planner”");
        refused(409, () -> erasures.decide(made.id(), place, "keep", "x"));
        Part decided = erasures.one(made.id()).parts().get(place);
        assertThat(decided.decision()).isEqualTo(Decision.CHANGED);
        assertThat(decided.by()).isEqualTo(all.officer.id());
        assertThat(erasures.one(made.id()).digest()).as("a decision changes no certificate").isEqualTo(made.digest());
    }

    @OnBothDatabases
    void nothingUnderHoldIsErased(TestPortal portal) {
        begin(portal);
        for (Hold hold : List.of(holds.put("plan", Wired.PLAN, "A claim"), holds.put("line", Wired.LINE, "A claim"),
                holds.put("person", ruth.username(), "A claim"))) {
            assertThat(erasures.preview(ruth.id()).held()).hasSize(3 - (int) holds.all().stream().filter(one -> !one.holds()).count());
            assertThatThrownBy(() -> erasures.erase(ruth.id(), "DP 31", "They asked")).hasMessageContaining("legal hold")
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
            holds.lift(hold.id(), "Settled");
        }
        assertThat(holds.all()).extracting(Hold::title).contains(ruth.name());
        Erasure made = erasures.erase(ruth.id(), "DP 31", "They asked");
        assertThat(holds.all()).extracting(Hold::title).contains(made.name());
        refused(400, () -> holds.put("person", "nobody", "x"));
    }

    @OnBothDatabases
    void isDoneOnPurposeByThoseWhoKeepRecords(TestPortal portal) {
        begin(portal);
        refused(409, () -> erasures.erase(all.director.id(), "DP 31", "Still works here"));
        refused(404, () -> erasures.preview("nobody"));
        refused(400, () -> erasures.erase(ruth.id(), " ", "x"));
        refused(400, () -> erasures.erase(ruth.id(), "DP 31", " "));
        assertThatThrownBy(() -> erasures.erase(ruth.id(), "DP 31", "As " + ruth.name() + " asked")).hasMessageContaining("without the person’s name");
        all.fresh = false;
        refused(403, () -> erasures.erase(ruth.id(), "DP 31", "They asked"));
        all.fresh = true;
        portal.actAs(all.administrator);
        for (ThrowingCallable way : List.<ThrowingCallable>of(erasures::people, erasures::all, () -> erasures.preview(ruth.id()), () -> erasures.one("x"),
                () -> erasures.erase(ruth.id(), "DP 31", "x"), () -> erasures.decide("x", 1, "keep", "x"))) {
            refused(403, way);
        }
        assertThat(portal.council().person(ruth.username())).isPresent();
    }

    @OnBothDatabases
    void theApiDoesTheSame(TestPortal portal) {
        begin(portal);
        all.hold("Comment", "By another", 3, all.director, "Ask " + ruth.name() + " of it");
        ErasuresResource api = new ErasuresResource(erasures, all.permits);
        assertThat(api.all()).isEmpty();
        assertThat(api.preview(ruth.username()).named()).containsExactly("Comment: By another");
        refused(400, () -> api.erase(ruth.username(), null));
        assertThat(api.erase(ruth.username(), new EraseBody("DP 31", "They asked")).getStatus()).isEqualTo(201);
        Erasure made = erasures.one(api.all().get(0).id());
        assertThat(api.one(made.id()).sha256()).isEqualTo(made.digest());
        int place = made.of(Kind.NAMED).get(0).place();
        refused(400, () -> api.decide(made.id(), place, null));
        assertThat(api.decide(made.id(), place, new DecideBody("keep", "Minutes stay as they were taken")).getStatus()).isEqualTo(204);
        assertThat(String.valueOf(api.one(made.id()))).contains("decision=keep");
        assertThat(portal.store().<String>reading(entities -> entities.find(ErasurePartRow.class, ErasurePartRow.id(made.id(), place)).part().why()))
                .isEqualTo("Minutes stay as they were taken");
        portal.actAs(all.administrator);
        assertThat(api.all()).isEmpty();
    }

    private static Document shown(Object answer) {
        String html = Html.string(((Page) answer).body());
        assertThat(html).doesNotContain("‹").doesNotContain("{0}").doesNotContain(">null<");
        return Jsoup.parse(html);
    }

    @OnBothDatabases
    void pagesSayAllOfIt(TestPortal portal) {
        begin(portal);
        all.hold("Comment", "By another", 3, all.director, "Ask " + ruth.name() + " of it");
        ErasurePages pages = new ErasurePages(erasures, all.permits);
        assertThat(shown(pages.list()).select("option")).hasSize(2);
        assertThat(shown(pages.look("")).select("a[href=#person]")).hasSize(1);
        Hold hold = holds.put("person", ruth.id(), "A claim");
        assertThat(shown(new HoldPages(holds, all.host).list()).text()).contains(ruth.name());
        assertThat(shown(pages.look(ruth.id())).select("form")).isEmpty();
        assertThat(shown(pages.erase(ruth.id(), "DP 31", "They asked", "", "")).text()).contains("A legal hold stands on this");
        holds.lift(hold.id(), "Settled");
        assertThat(shown(pages.look(ruth.id())).text()).contains("Former officer", "Comment: By another", "17(3)(b)", "Comment: 1");
        Document named = shown(pages.erase(ruth.id(), "DP 31", "As " + ruth.name() + " asked", "", ""));
        assertThat(named.select("a[href=#reason]")).hasSize(1);
        assertThat(named.select("textarea").text()).isEqualTo("As " + ruth.name() + " asked");
        all.fresh = false;
        assertThat(shown(pages.erase(ruth.id(), "DP 31", "They asked", "wrong", "")).select("a[href=#password]")).hasSize(1);
        SeeOther on = (SeeOther) pages.erase(ruth.id(), "DP 31", "They asked", "right", "");
        String id = on.href().replace("/records/erased/", "");
        ErasedPages certificate = new ErasedPages(erasures, all.host);
        int place = erasures.one(id).of(Kind.NAMED).get(0).place();
        assertThat(shown(certificate.decide(id, place, "keep", " ")).select("a[href=#reason-" + place + "]")).hasSize(1);
        assertThat(certificate.decide(id, place, "keep", "Taken as minutes")).isInstanceOf(SeeOther.class);
        assertThat(shown(certificate.show(id)).text()).contains("DP 31", "It stays, said " + all.officer.name(), "Taken as minutes");
        assertThat(shown(pages.list()).select("a[href=/records/erased/" + id + "]")).hasSize(1);
    }

    @Override
    public String module() {
        return "seats";
    }

    @Override
    public List<String> of(Person person) {
        return List.of("Seats kept: 2");
    }

    @Override
    public void erase(ErasedName who) {
        assertThat(who.person().name()).isEqualTo(ruth.name());
    }
}
