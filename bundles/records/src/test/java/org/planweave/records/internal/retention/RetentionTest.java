package org.planweave.records.internal.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.modules.Audit.Entry;
import org.planweave.api.planning.Line;
import org.planweave.api.records.RetainedRecords;
import org.planweave.records.internal.pages.CertificatePages;
import org.planweave.records.internal.pages.HoldPages;
import org.planweave.records.internal.pages.RetentionPages;
import org.planweave.records.internal.rest.RetentionResource;
import org.planweave.records.internal.rest.RetentionResource.DisposeBody;
import org.planweave.records.internal.rest.RetentionResource.HoldBody;
import org.planweave.records.internal.rest.RetentionResource.KeepBody;
import org.planweave.records.internal.rest.RetentionResource.LiftBody;
import org.planweave.records.internal.rows.DisposalRow;
import org.planweave.records.internal.rules.Certificate;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.FoiRequest.State;
import org.planweave.records.internal.rules.Hold;
import org.planweave.records.internal.rules.Target;
import org.planweave.records.internal.wired.RecordsTest;
import org.planweave.records.internal.wired.Wired;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

@RecordsTest
class RetentionTest implements RetainedRecords {

    private static final String ROOT = "remarks:remark:";

    private final Map<String, Due> remarks = new TreeMap<>();
    private Wired all;
    private Schedules schedules;
    private Holds holds;
    private Disposals disposals;
    private boolean fails;

    private void begin(TestPortal portal) {
        all = new Wired(portal);
        schedules = new Schedules(all.host, all.permits);
        schedules.add(this);
        schedules.add(new ClosedRequests(all.host));
        holds = new Holds(all.host, all.permits, all.gathering, all.requests);
        disposals = new Disposals(all.host, all.permits, schedules, holds);
        remarks.clear();
        remark("r1", 5, Set.of(Line.ref(Wired.LINE)));
        remark("r2", 3, Set.of());
        remark("r3", 1, Set.of());
    }

    private void remark(String id, int yearsOld, Set<ResourceRef> about) {
        remarks.put(id, new Due(ResourceRef.parse(ROOT + id), "Remark " + id, Instant.now().minus(yearsOld * 366L, ChronoUnit.DAYS), about));
    }

    @OnBothDatabases
    void countsWhatIsDueByTheCouncilsOwnYears(TestPortal portal) {
        begin(portal);
        assertThat(disposals.of("remarks").due()).extracting(Due::title).containsExactly("Remark r1", "Remark r2");
        schedules.keep("remarks", "4", "Council’s schedule 7");
        assertThat(disposals.of("remarks").due()).extracting(Due::title).containsExactly("Remark r1");
        assertThat(schedules.one("remarks").basis()).isEqualTo("Council’s schedule 7");
        for (String wrong : List.of("0", "101", "-1", "x", "")) {
            assertThatThrownBy(() -> schedules.keep("remarks", wrong, "x")).hasMessageContaining("number of years");
        }
        assertThatThrownBy(() -> schedules.keep("remarks", "4", " ")).hasMessageContaining("ground");
        assertThatThrownBy(() -> schedules.keep("nothing", "4", "x")).hasMessageContaining("no such class");
    }

    @OnBothDatabases
    void nothingUnderHoldIsDisposedOf(TestPortal portal) {
        begin(portal);
        Hold hold = holds.put("plan", Wired.PLAN, "A claim was made");

        assertThat(disposals.of("remarks").due()).as("its line is of the plan").extracting(Due::title).containsExactly("Remark r2");
        assertThat(disposals.of("remarks").held()).extracting(Due::title).containsExactly("Remark r1");
        disposals.dispose("remarks", 1, "Its time is over");
        assertThat(remarks).containsOnlyKeys("r1", "r3");
        assertThatThrownBy(() -> holds.lift(hold.id(), " ")).hasMessageContaining("Say why");
        holds.lift(hold.id(), "The claim was settled");
        assertThatThrownBy(() -> holds.lift(hold.id(), "Again")).hasMessageContaining("already");
        assertThat(holds.all()).extracting(Hold::liftedWhy).containsExactly("The claim was settled");
        assertThat(disposals.of("remarks").due()).extracting(Due::title).containsExactly("Remark r1");
        assertThatThrownBy(() -> holds.put("plan", "nowhere", "x")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> holds.put("folder", "x", "x")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> holds.put("line", "x:y", "x")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> holds.put("request", "nothing", "x")).isInstanceOf(Problem.class);
    }

    @OnBothDatabases
    void whatIsGoneHasACertificateThatTheAuditBearsOut(TestPortal portal) {
        begin(portal);
        Certificate made = disposals.dispose("remarks", 2, "Their time is over");

        Certificate read = disposals.certificate(made.id());
        assertThat(read).isEqualTo(made);
        assertThat(read.gone()).extracting(Certificate.Gone::what).containsExactly(ROOT + "r1", ROOT + "r2");
        Entry entry = portal.audit().newest("records:disposal:" + made.id(), null, 1).get(0);
        assertThat(entry.facts()).containsEntry("sha256", read.digest()).containsEntry("count", "2");
        assertThat(portal.store().<String>reading(entities -> entities.find(DisposalRow.class, made.id()).digest())).isEqualTo(read.digest());
        assertThat(disposals.certificates()).extracting(Certificate::id).containsExactly(made.id());
    }

    @OnBothDatabases
    void isDoneOnPurposeOrNotAtAll(TestPortal portal) {
        begin(portal);
        assertThatThrownBy(() -> disposals.dispose("remarks", 2, " ")).hasMessageContaining("why");
        assertThatThrownBy(() -> disposals.dispose("remarks", 3, "x")).hasMessageContaining("when you looked");
        all.fresh = false;
        assertThatThrownBy(() -> disposals.dispose("remarks", 2, "x")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(403));
        all.fresh = true;
        fails = true;
        assertThatThrownBy(() -> disposals.dispose("remarks", 2, "x")).hasMessageContaining("cannot");
        fails = false;
        assertThat(disposals.certificates()).as("no certificate of what is still there").isEmpty();
        assertThat(remarks).hasSize(3);
        portal.actAs(all.administrator);
        for (ThrowingCallable way : List.<ThrowingCallable>of(schedules::all, () -> schedules.keep("remarks", "4", "x"), holds::all,
                () -> holds.put("plan", Wired.PLAN, "x"), () -> holds.lift("x", "x"), () -> disposals.of("remarks"),
                () -> disposals.dispose("remarks", 2, "x"), disposals::certificates, () -> disposals.certificate("x"))) {
            assertThatThrownBy(way).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
        }
    }

    @OnBothDatabases
    void closedRequestsGoWithAllThatWasGathered(TestPortal portal) {
        begin(portal);
        all.hold("Comment", "Stands", 1, all.director, "Nothing to hold back");
        FoiRequest open = all.requests.take("FOI open", "x", all.host.today().minusYears(5), Target.of("line", Wired.LINE));
        FoiRequest old = all.requests.take("FOI old", "x", all.host.today().minusYears(5), Target.of("line", Wired.LINE));
        FoiRequest newer = all.take("FOI newer");
        all.requests.close(old.id(), State.REFUSED, all.host.today().minusYears(4), "No", Exemption.S21);
        all.requests.close(newer.id(), State.REFUSED, all.host.today(), "No", Exemption.S21);

        assertThat(disposals.of("requests").due()).extracting(Due::title).containsExactly("FOI old");
        Hold hold = holds.put("request", old.id(), "An appeal is open");
        assertThat(disposals.of("requests").due()).isEmpty();
        holds.lift(hold.id(), "Decided");
        disposals.dispose("requests", 1, "Three years are over");
        assertThat(all.requests.all()).extracting(FoiRequest::id).containsExactlyInAnyOrder(open.id(), newer.id());
        assertThat(all.packs.count(old.id())).isZero();
        assertThat(all.packs.count(open.id())).isEqualTo(1);
    }

    @OnBothDatabases
    void theApiDoesTheSame(TestPortal portal) {
        begin(portal);
        RetentionResource api = new RetentionResource(schedules, holds, disposals, all.permits);
        assertThat(String.valueOf(api.classes())).contains("code=remarks, title=Remarks, years=2", "due=2, held=0", "code=requests");
        assertThatThrownBy(() -> api.keep("remarks", null)).isInstanceOf(Problem.class);
        assertThat(String.valueOf(api.keep("remarks", new KeepBody(2, "Schedule 7")))).contains("basis=Schedule 7");
        assertThatThrownBy(() -> api.hold(null)).isInstanceOf(Problem.class);
        assertThat(api.hold(new HoldBody("line", Wired.LINE, "A claim")).getStatus()).isEqualTo(201);
        assertThat(String.valueOf(api.classes())).contains("due=1, held=1");
        assertThat(String.valueOf(api.holds())).contains("A claim");
        String hold = holds.all().get(0).id();
        assertThatThrownBy(() -> api.lift(hold, null)).isInstanceOf(Problem.class);
        assertThat(api.lift(hold, new LiftBody("Settled")).getStatus()).isEqualTo(204);
        assertThat(api.due("remarks")).hasSize(2);
        assertThatThrownBy(() -> api.dispose("remarks", null)).isInstanceOf(Problem.class);
        assertThat(api.dispose("remarks", new DisposeBody(2, "Over")).getStatus()).isEqualTo(201);
        assertThat(api.certificates()).hasSize(1);
        Certificate made = disposals.certificates().get(0);
        assertThat(String.valueOf(api.certificate(made.id()))).contains("sha256=" + disposals.certificate(made.id()).digest());
        portal.actAs(all.administrator);
        assertThat(api.certificates()).isEmpty();
        assertThat(api.holds()).isEmpty();
        assertThat(api.classes()).isEmpty();
    }

    private static Document shown(Object answer) {
        String html = Html.string(((Page) answer).body());
        assertThat(html).doesNotContain("‹").doesNotContain("{0}").doesNotContain(">null<");
        return Jsoup.parse(html);
    }

    @OnBothDatabases
    void pagesSayAllOfIt(TestPortal portal) {
        begin(portal);
        RetentionPages pages = new RetentionPages(schedules, disposals, all.permits);
        HoldPages holding = new HoldPages(holds, all.host);
        assertThat(shown(pages.list()).text()).contains("Remarks", "Requests for information", "section 100D", "Nothing was disposed of yet");
        assertThat(shown(pages.one("remarks")).text()).contains("Remark r1", "Dispose of all 2 for good");
        assertThat(shown(pages.keep("remarks", "many", "x")).text()).contains("number of years");
        assertThat(pages.keep("remarks", "2", "Schedule 7")).isInstanceOf(SeeOther.class);
        assertThat(shown(pages.dispose("remarks", 2, "", "", "")).text()).contains("Say why");
        assertThat(shown(pages.dispose("remarks", 9, "x", "", "")).text()).contains("when you looked");
        all.fresh = false;
        assertThat(shown(pages.dispose("remarks", 2, "x", "wrong", "")).select("a[href=#password]")).hasSize(1);
        assertThat(shown(holding.put("plan", "nowhere", "x")).select(".govuk-error-summary a")).hasSize(1);
        assertThat(holding.put("line", Wired.LINE, "A claim")).isInstanceOf(SeeOther.class);
        String id = holds.all().get(0).id();
        assertThat(shown(holding.lift(id, "")).select("a[href=#lift-" + id + "]")).hasSize(1);
        assertThat(shown(pages.one("remarks")).text()).contains("kept by a legal hold (1)");
        holding.lift(id, "Settled");
        assertThat(shown(holding.list()).text()).contains("Lifted", "Settled", "A claim");
        SeeOther on = (SeeOther) pages.dispose("remarks", 2, "Over", "right", "");
        String certificate = shown(new CertificatePages(disposals, all.host).show(on.href().replace("/records/disposals/", ""))).text();
        assertThat(certificate).contains("2 things, Remarks", "Kept for 2 years: Schedule 7", "Over", ROOT + "r1", all.officer.name());
    }

    @Override
    public String code() {
        return "remarks";
    }

    @Override
    public String title() {
        return "Remarks";
    }

    @Override
    public String counts() {
        return "the day on which it was made";
    }

    @Override
    public int usualYears() {
        return 2;
    }

    @Override
    public List<Due> due(Instant before, int limit) {
        return remarks.values().stream().filter(one -> one.since().isBefore(before)).toList();
    }

    @Override
    public void dispose(Collection<ResourceRef> refs) {
        if (fails) {
            throw new IllegalStateException("It cannot be removed");
        }
        refs.forEach(ref -> remarks.remove(ref.id()));
    }
}
