package org.planweave.records.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.records.internal.offered.PlanButton;
import org.planweave.records.internal.offered.RecordsNavigation;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.Mark;
import org.planweave.records.internal.wired.RecordsTest;
import org.planweave.records.internal.wired.Wired;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

@RecordsTest
class RecordsPagesTest {

    private static final String NASTY = "<script>alert(1)</script> & “quoted”";

    private Wired all;
    private ListPages list;
    private NewPages making;
    private RequestPages requests;
    private ItemPages items;
    private ClosePages closing;
    private PackPages packs;
    private HeldPages held;
    private PersonPages people;

    private void begin(TestPortal portal) {
        all = new Wired(portal);
        list = new ListPages(all.requests, all.calendar, all.host);
        making = new NewPages(all.requests, all.gathering, all.packs, all.permits, all.host);
        requests = new RequestPages(all.requests, all.packs, all.marking, all.calendar, all.host);
        items = new ItemPages(all.requests, all.packs, all.marking, all.host);
        closing = new ClosePages(all.requests, all.host);
        packs = new PackPages(all.requests, all.files, all.permits);
        held = new HeldPages(all.gathering, all.releases, all.permits);
        people = new PersonPages(all.files, all.permits, all.host);
        all.hold("Comment", "Stands", 1, all.planner, NASTY + ", write to a@example.gov.uk");
        all.hold("Comment", "Stands, too", 2, all.administrator, "Nothing more");
        all.exempt("Section", "Risks", 3, all.director, "Exempt under paragraph 3 of Schedule 12A.", "4,711 pounds");
    }

    private static Document shown(Object answer) {
        String html = Html.string(((Page) answer).body());
        assertThat(html).doesNotContain("‹").doesNotContain("{0}").doesNotContain(">null<").doesNotContain("<script>alert");
        return Jsoup.parse(html);
    }

    private FoiRequest taken() {
        SeeOther on = (SeeOther) making.take("FOI 9/1", NASTY, all.host.today().toString(), "line", Wired.LINE);
        return all.requests.one(on.href().replace("/records/requests/", ""));
    }

    @OnBothDatabases
    void aRequestIsTakenInAndShowsItsClockAndMarks(TestPortal portal) {
        begin(portal);
        assertThat(shown(list.list("")).text()).contains("No open requests");
        assertThat(shown(making.form("line", Wired.LINE)).text()).contains("A1.1, Highways and Waste, Business plan 2027–28");
        FoiRequest request = taken();

        assertThat(shown(list.list("")).text()).contains("FOI 9/1", "20 working days left");
        Document page = shown(requests.show(request.id(), ""));
        assertThat(page.text()).contains("All 2 names at once", "4 of 4 marks", NASTY);
    }

    @OnBothDatabases
    void decidesOnAllNamesAtOnceAndOnEachKindByItself(TestPortal portal) {
        begin(portal);
        FoiRequest request = taken();
        String id = request.id();

        assertThat(((SeeOther) requests.decide(id, "name", "", "remove", "s40", "")).notice()).isEqualTo("Held back in 2 places.");
        assertThat(((SeeOther) requests.decide(id, "contact", "A@example.gov.uk", "keep", "", "Public")).notice()).isEqualTo("Left in.");
        Page refused = (Page) requests.decide(id, "exempt", "Risks", "remove", "s43", " ");
        assertThat(refused.status()).isEqualTo(422);
        Document back = shown(refused);
        assertThat(back.text()).contains("There is a problem", "public interest");
        assertThat(back.select("a[href=#reason-0]")).hasSize(1);
        assertThat(back.select("#exemption-0 option[selected]").attr("value")).as("as paragraph 3 asks").isEqualTo("s43");
        assertThat(((SeeOther) requests.decide(id, "exempt", "risks", "remove", "s43", "A bid is open")).notice()).isEqualTo("Held back in one place.");

        Document done = shown(requests.show(id, ""));
        assertThat(done.select("a[href$=pack.zip]")).hasSize(1);
        assertThat(done.text()).doesNotContain("wait for a decision");
        Response file = packs.pack(id);
        assertThat(file.getHeaderString("Content-Disposition")).isEqualTo("attachment; filename=\"foi-FOI-9-1.zip\"");
    }

    @OnBothDatabases
    void anItemShowsItsMarksAndTakesOthers(TestPortal portal) {
        begin(portal);
        String id = taken().id();
        Document item = shown(items.show(id, 1));
        assertThat(item.select("mark").eachText()).anyMatch(text -> text.endsWith(all.planner.name())).anyMatch(text -> text.endsWith("a@example.gov.uk"));
        Mark email = all.packs.one(id, 1).marks().stream().filter(one -> one.words().contains("@")).findFirst().orElseThrow();

        items.decide(id, 1, email.id(), "", "", "remove", "s40", "");
        items.decide(id, 1, "hand", "quoted", "item", "remove", "s41", "");
        assertThat(shown(items.show(id, 1)).select("del").eachText()).hasSize(2);
        Page nowhere = (Page) items.decide(id, 1, "hand", "not there", "pack", "remove", "s40", "");
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(shown(nowhere).select("a[href=#words]")).hasSize(1);
        items.decide(id, 2, "all", "", "", "remove", "s40", "");
        assertThat(all.packs.one(id, 2).marks()).anyMatch(Mark::whole);
        assertThatThrownBy(() -> items.show(id, 99)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @OnBothDatabases
    void closingSaysWhatIsMissing(TestPortal portal) {
        begin(portal);
        String id = taken().id();
        String today = all.host.today().toString();

        assertThat(shown(closing.close(id, "", today, "", "")).text()).contains("Choose whether");
        assertThat(shown(closing.close(id, "answered", today, "", "")).text()).contains("wait for a decision");
        assertThat(shown(closing.close(id, "refused", today, "x", "")).text()).contains("Choose the section");
        assertThat(shown(closing.close(id, "refused", "yesterday", "x", "s43")).text()).contains("year-month-day");
        assertThat(shown(closing.close(id, "refused", today, " ", "s43")).text()).contains("Say why it is refused");
        assertThat(closing.close(id, "refused", today, "It harms a bid", "s43")).isInstanceOf(SeeOther.class);
        assertThat(shown(list.list("closed")).text()).contains("FOI 9/1", "Refused", "in time");
        Document closed = shown(requests.show(id, ""));
        assertThat(closed.text()).contains("s.43 Commercial interests. It harms a bid", "Open again").doesNotContain("Gather again");
        assertThat(shown(items.show(id, 1)).select("form")).isEmpty();
    }

    @OnBothDatabases
    void refusesWrongWordsWithEverythingTyped(TestPortal portal) {
        begin(portal);
        Page refused = (Page) making.take("", NASTY, "soon", "topic", "ab");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(shown(refused).select("textarea").text()).isEqualTo(NASTY);
        assertThat(shown(making.take("FOI 1", "x", all.host.today().toString(), "line", NASTY)).text()).contains("no such line");
        assertThatThrownBy(() -> held.held("folder", "x", "")).isInstanceOf(Problem.class);
        assertThat(shown(held.held("line", Wired.LINE, "77")).text()).contains("3 things are held", "4,711 pounds", NASTY);
    }

    @OnBothDatabases
    void whatHoldsNothingBackAsksForThePassword(TestPortal portal) {
        begin(portal);
        String id = taken().id();
        all.fresh = false;
        assertThat(shown(packs.whole(id)).select("input[type=password]")).hasSize(1);
        assertThat(((Page) packs.taken(id, "wrong", "")).status()).isEqualTo(422);
        assertThat(((Page) people.take("", "wrong", "")).status()).isEqualTo(422);
        assertThat(shown(people.take("nobody", "wrong", "")).select(".govuk-error-summary a").eachAttr("href")).containsExactly("#person", "#password");
        assertThat(((Response) packs.taken(id, "right", "")).getStatus()).isEqualTo(200);
        assertThat(((Response) people.take(all.planner.username(), "", "")).getHeaderString("Content-Disposition")).contains("held-about-ruth.calloway.zip");
    }

    @OnBothDatabases
    void whoHasASecondFactorIsAskedForACodeToo(TestPortal portal) {
        begin(portal);
        String id = taken().id();
        all.fresh = false;
        all.asksCode = true;
        assertThat(shown(packs.whole(id)).select("input[name=code]")).hasSize(1);
        Page again = (Page) packs.taken(id, "right", "000000");
        assertThat(again.status()).isEqualTo(422);
        assertThat(shown(again).select(".govuk-error-summary a").eachAttr("href")).containsExactly("#code");
        assertThat(((Response) packs.taken(id, "right", "123456")).getStatus()).isEqualTo(200);
    }

    @OnBothDatabases
    void whoCameByTheCouncilsAccountIsLedThereInsteadOfTypingAPassword(TestPortal portal) {
        begin(portal);
        String id = taken().id();
        all.fresh = false;
        all.elsewhere = "/account/prove?to=%2Frecords";

        assertThat(shown(packs.whole(id)).select("#password[href=/account/prove?to=%2Frecords]")).hasSize(1);
        assertThat(shown(packs.whole(id)).select("input[type=password]")).isEmpty();
    }

    @OnBothDatabases
    void nobodyElseSeesAnyOfIt(TestPortal portal) {
        begin(portal);
        String id = taken().id();
        Plan plan = new Plan(Wired.PLAN, all.highways.id(), "2027", "Business plan", "x", PlanState.DRAFT, 0, Instant.EPOCH, null);
        assertThat(new PlanButton(all.permits).render(List.of(plan))).hasSize(1);
        for (Person other : List.of(all.planner, all.director, all.administrator)) {
            portal.actAs(other);
            assertThat(new RecordsNavigation().entries(other)).isEmpty();
            assertThat(new PlanButton(all.permits).render(List.of(plan))).isEmpty();
            for (ThrowingCallable way : List.<ThrowingCallable>of(() -> list.list(""), () -> making.form("topic", ""), () -> making.take("", "", "", "", ""),
                    () -> requests.show(id, ""), () -> requests.decide(id, "name", "", "keep", "", ""), () -> requests.gather(id), () -> requests.reopen(id),
                    () -> items.show(id, 1), () -> items.decide(id, 1, "all", "", "", "remove", "s40", ""), () -> closing.form(id),
                    () -> closing.close(id, "", "", "", ""), () -> packs.pack(id), () -> packs.whole(id), () -> packs.taken(id, "right", ""),
                    () -> held.held("line", Wired.LINE, ""), () -> held.held("", "", ""), people::choose, () -> people.take("", "", ""))) {
                assertThatThrownBy(way).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
            }
        }
        assertThat(new RecordsNavigation().entries(all.officer)).hasSize(1);
    }
}
