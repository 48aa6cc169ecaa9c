package org.planweave.comments.internal.guests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planweave.comments.internal.guests.Town.TODAY;
import static org.planweave.comments.internal.guests.Town.WHOM;
import static org.planweave.comments.internal.guests.Town.once;
import static org.planweave.comments.internal.wired.Screens.sent;
import static org.planweave.comments.internal.wired.Screens.shown;

import java.util.List;
import java.util.Map;
import org.planweave.api.Problem;
import org.planweave.api.access.Classification;
import org.planweave.api.people.Role;
import org.planweave.api.planning.LineDraft;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.consulting.Wish;
import org.planweave.comments.internal.ledger.AskedRow;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.HappeningRow;
import org.planweave.comments.internal.ledger.LetInRow;
import org.planweave.comments.internal.ledger.MeetingRow;
import org.planweave.comments.internal.pages.Days;
import org.planweave.comments.internal.rows.AnswerColumns;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.PlaceColumns;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.wired.Screens;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;
import org.planweave.ui.Page;

@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class, GuestLinkRow.class, GuestSayingRow.class,
    GuestSettingRow.class})
class GuestLinkTest {

    private static LineDraft line(String text, Classification classification) {
        return new LineDraft("action", "What we will do", text, Map.of(), List.of(), classification);
    }

    @OnBothDatabases
    void whoeverHasTheLinkSeesTheOpenLinesAndNothingElse(TestPortal portal) {
        Town town = new Town(portal, line("canaryexempt Sell the depot.", Classification.EXEMPT),
                line("canaryconfidential The bidder is known.", Classification.CONFIDENTIAL), line("canaryinternal Staff only.", Classification.INTERNAL));

        Page page = town.open(town.token);
        String html = Html.string(page.body());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.isDoor()).isTrue();
        assertThat(page.section()).isNull();
        assertThat(html).contains("Close School Street", "Freedom of Information").doesNotContain("canary", "planner", WHOM, "/plans/", "/comments/new");
        town.say("l1", "Why close it?", once());
        town.planner().letIn();
        town.nobody();
        assertThat(((Page) town.say("m28", "Sell it.", once())).status()).isEqualTo(422);
        portal.currentUser().asPortal(() -> town.wired.memory.change("l1", 1, line("canaryexempt now", Classification.EXEMPT)));
        assertThat(Html.string(town.open(town.token).body())).doesNotContain("canaryexempt now").contains("not shown any longer");
    }

    @OnBothDatabases
    void onlyTheSectionsThatAreAskedAboutAreShown(TestPortal portal) {
        Town town = new Town(portal);
        town.wired.memory.add(town.wired.plan, "r1", "R1", LineDraft.of("risk", "Risks", "It may rain."), List.of("It may rain."));
        Consultation risks = town.planner().wired.holding.open(new Wish("p1", "Risks", TODAY.toString(), TODAY.toString(), List.of("Risks"),
                List.of(Group.role(Role.MEMBER))));
        String token = town.guests.links.make(risks, WHOM, "residents", once()).token();
        town.nobody();

        assertThat(Html.string(town.open(token).body())).contains("It may rain.").doesNotContain("School Street");
    }

    @OnBothDatabases
    void aLinkThatLeadsNowhereSaysTheSameWhateverTheReason(TestPortal portal) {
        Town town = new Town(portal);
        town.planner();
        Page guessed = town.open("guessedguessedguessedguessedguess");
        String taken = town.link();
        town.guests.making.takeBack(town.guests.links.of(town.window).get(1).id());
        town.nobody();
        Page takenBack = town.open(taken);
        town.planner().wired.holding.close(town.window.id(), "Enough.");
        town.nobody();
        Page takenBackAndOver = town.open(taken);
        Page odd = town.open("\u0000\uD800\u202E<b>" + "x".repeat(5000));

        List<Page> nowhere = List.of(guessed, takenBack, takenBackAndOver, odd);
        assertThat(nowhere).extracting(Page::status).containsOnly(404);
        assertThat(nowhere.stream().map(page -> Html.string(page.body())).distinct()).hasSize(1);
        assertThat(Html.string(guessed.body())).contains("ask the department that sent it to you").doesNotContain("closed on");
    }

    @OnBothDatabases
    void aLinkWhoseConsultationWasClosedEarlySaysWhenAndKeepsTheWords(TestPortal portal) {
        Town town = new Town(portal);
        town.planner().wired.holding.close(town.window.id(), "Enough.");
        town.nobody();

        Page over = town.open(town.token);
        assertThat(over.status()).isEqualTo(410);
        assertThat(shown(over).select("h1").text()).isEqualTo("This consultation closed on " + Days.day(TODAY));
        assertThat(Html.string(over.body())).doesNotContain("School Street", "<textarea");
        Page kept = (Page) town.say("l1", "My long words.", once());
        assertThat(kept.status()).isEqualTo(410);
        assertThat(shown(kept).select("textarea").text()).isEqualTo("My long words.");
        assertThat(town.planner().guests.sayings.waiting(List.of("p1"))).isEmpty();
    }

    @OnBothDatabases
    void whereTheAdministratorDoesNotAllowLinksNoneIsMadeAndNoneOpens(TestPortal portal) {
        Town town = new Town(portal);
        town.wired.as(town.wired.planner);
        assertThatThrownBy(() -> town.guests.setting.allow(false)).isInstanceOf(Problem.class);
        assertThatThrownBy(town.guests.settings::show).isInstanceOf(Problem.class);
        town.wired.as(town.administrator);
        assertThat(shown(town.guests.settings.show()).text()).contains("Links are allowed.");
        town.guests.settings.change(sent("allowed", "false"));
        town.nobody();

        assertThat(town.open(town.token).status()).isEqualTo(404);
        Page refused = town.planner().guests.making.make("https://council.example/", sent("consultation", town.window.id(), "forWhom", WHOM,
                "group", "residents", "once", once()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(shown(refused).text()).contains("switched off");
        assertThat(portal.audit().newest("comments:setting:guest-links", null, 5)).extracting(entry -> entry.action())
                .containsExactly("guest-links.forbidden", "guest-links.allowed");
    }

    @OnBothDatabases
    void linksAreOffUntilSomebodyAllowsThem(TestPortal portal) {
        Screens screens = new Screens(portal);
        Guests guests = new Guests(portal, screens.wired, screens.parts);
        screens.wired.as(screens.wired.planner);
        Consultation window = screens.wired.holding.open(new Wish("p1", "Views", TODAY.toString(), TODAY.toString(), List.of(),
                List.of(Group.role(Role.MEMBER))));

        assertThat(guests.setting.allowed()).isFalse();
        assertThat(Html.string(guests.section.of(window))).isEmpty();
        assertThatThrownBy(() -> guests.links.make(window, WHOM, "residents", once())).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(403));
    }

    @OnBothDatabases
    void aLinkIsShownOnceAndOnlyItsHashIsKept(TestPortal portal) throws Exception {
        Town town = new Town(portal);
        assertThat(town.token).matches("[A-Za-z0-9_-]{32}");
        String once = once();
        town.planner().guests.links.make(town.window, WHOM, "residents", once);

        assertThatThrownBy(() -> town.guests.links.make(town.window, WHOM, "residents", once)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(409));
        assertThat(Html.string(town.guests.section.of(town.window))).contains(WHOM, "Open").doesNotContain(town.token);
        assertThat(portal.audit().newest(null, null, 50).toString()).contains("guest-link.made").doesNotContain(town.token, WHOM);
        try (var connection = portal.connections().getConnection(); var all = connection.createStatement()
                .executeQuery("select secret_hash from comments.guest_link")) {
            while (all.next()) {
                assertThat(all.getString(1)).matches("[0-9a-f]{64}").isNotEqualTo(town.token);
            }
        }
        town.wired.as(town.wired.other);
        assertThatThrownBy(() -> town.guests.links.of(town.window)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> town.link()).isInstanceOf(Problem.class);
    }
}
