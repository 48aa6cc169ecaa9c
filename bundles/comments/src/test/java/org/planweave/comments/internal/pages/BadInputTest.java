package org.planweave.comments.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.planweave.api.Problem;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.consulting.Wish;
import org.planweave.comments.internal.ledger.AskedRow;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.HappeningRow;
import org.planweave.comments.internal.ledger.LetInRow;
import org.planweave.comments.internal.ledger.MeetingRow;
import org.planweave.comments.internal.rows.AnswerColumns;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.DraftSecretRow;
import org.planweave.comments.internal.rows.PlaceColumns;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.DraftKeys;
import org.planweave.comments.internal.stored.Wired;
import org.planweave.comments.internal.wired.Screens;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** What people send that cannot be kept as it is: they are told what to do, and their words come back. */
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class, DraftSecretRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class BadInputTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final String TURNED = "\u202Egnihton\u202C \u05E9\u05DC\u05D5\u05DD \uD83D\uDE00 e\u0301 \u200D";

    private static GivePages pages(Screens screens) {
        return new GivePages(screens.parts, screens.wired.giving, screens.wired.permits, screens.wired.spots, new DraftKeys(screens.wired.portal.store()));
    }

    private static Page refused(Screens screens, String... sent) {
        Object answer = pages(screens).give(Screens.sent(sent));
        assertThat(answer).isInstanceOf(Page.class);
        return (Page) answer;
    }

    private static List<Comment> kept(Wired wired) {
        return wired.portal.currentUser().asPortal(() -> wired.reads.ofPlan("p1", Map.of()));
    }

    @OnBothDatabases
    void afterTheWindowClosedItSaysWhenAndWhomToAskAndKeepsTheWords(TestPortal portal) {
        Screens screens = new Screens(portal);
        Wired wired = screens.wired;
        Consultation window = wired.as(wired.planner).holding.open(new Wish("p1", "Culture’s views", TODAY.toString(),
                TODAY.plusDays(3).toString(), List.of(), List.of(Group.person(wired.outsider.id()))));
        wired.holding.close(window.id(), "All answered.");

        wired.as(wired.outsider);
        Page late = refused(screens, "line", "l1", "text", "Mind <the> library.", "suggestion", "Leave it", "level", "cluster");

        Document shown = Screens.shown(late);
        assertThat(late.status()).isEqualTo(403);
        assertThat(shown.text()).contains("“Culture’s views” closed on "
                + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(TODAY), "ask ", "for more time");
        assertThat(shown.select("#text").val()).isEqualTo("Mind <the> library.");
        assertThat(shown.select("#suggestion").val()).isEqualTo("Leave it");
        assertThat(kept(wired)).isEmpty();
        wired.as(portal.person("stranger", wired.culture, org.planweave.api.people.Role.PLANNER));
        assertThat(refused(screens, "line", "l1", "text", "Mind it.", "level", "cluster").status()).isEqualTo(404);
    }

    @OnBothDatabases
    void whereComingsAreOffToAllTheWindowIsNamedToThoseItAsked(TestPortal portal) {
        Screens screens = new Screens(portal);
        Wired wired = screens.wired;
        portal.switches().set("comments", "receive", wired.highways.id(), false);
        Consultation window = wired.as(wired.planner).holding.open(new Wish("p1", "Views", TODAY.toString(), TODAY.toString(), List.of(),
                List.of(Group.person(wired.other.id()))));
        wired.as(wired.other).give("l1", null);
        wired.as(wired.planner).holding.close(window.id(), "Done.");

        wired.as(wired.other);
        Page late = refused(screens, "line", "l1", "text", "One more.", "level", "cluster");

        assertThat(late.status()).isEqualTo(403);
        assertThat(Screens.shown(late).text()).contains("“Views” closed on");
        assertThat(Screens.shown(late).select("#text").val()).isEqualTo("One more.");
    }

    @OnBothDatabases
    void whatIsWrongWithAFieldIsSaidAtTheFieldAndAllOfItComesBack(TestPortal portal) {
        Screens screens = new Screens(portal);
        String two = "x".repeat(2 * 1024 * 1024);
        for (String[] sent : new String[][] {
            {"#quote", "line", "l1", "text", "Which?", "quote", "nine gates", "level", "cluster"},
            {"#quote", "line", "l2", "text", "Which?", "quote", "the street", "level", "cluster"},
            {"#text", "line", "l1", "text", two, "level", "cluster"},
            {"#text", "line", "l1", "text", " \n ", "level", "cluster"},
            {"#text", "line", "l1", "text", "a\u0000b", "level", "cluster"},
            {"#text", "line", "l1", "text", "half \uD83D of it", "level", "cluster"},
            {"#suggestion", "line", "l1", "text", "So:", "suggestion", two, "level", "cluster"},
            {"#level", "line", "l1", "text", "Who?", "level", "secret"}}) {
            Page page = refused(screens, java.util.Arrays.copyOfRange(sent, 1, sent.length));
            Document shown = Screens.shown(page);
            assertThat(page.status()).as(sent[0]).isEqualTo(422);
            assertThat(shown.select(".govuk-error-summary a").eachAttr("href")).containsExactly(sent[0]);
            if (!sent[4].contains("\u0000")) {
                assertThat(shown.select("#text").first().wholeText().strip()).isEqualTo(sent[4].strip());
            }
        }
        assertThat(kept(screens.wired)).isEmpty();
    }

    @OnBothDatabases
    void turnedAndMarkedUpWordsAreKeptAsTheyAreAndShownAsText(TestPortal portal) {
        Screens screens = new Screens(portal);
        String words = TURNED + " <script>alert(1)</script> <b>b</b>";

        SeeOther done = (SeeOther) pages(screens).give(Screens.sent("line", "l1", "text", words, "level", "cluster"));

        assertThat(done.href()).startsWith("/plans/p1#note-");
        assertThat(kept(screens.wired)).singleElement().satisfies(one -> assertThat(one.text()).isEqualTo(words));
        Document list = Screens.shown(screens.list.list(new FilterQuery()));
        assertThat(list.select(".pw-note__text").first().wholeText()).isEqualTo(words);
        assertThat(list.select("p.pw-note__text b")).isEmpty();
    }

    @OnBothDatabases
    void aFormThatIsSentTwiceSaysItOnce(TestPortal portal) {
        Screens screens = new Screens(portal);
        GivePages pages = pages(screens);
        String once = Screens.shown(pages.form("l1", "", "", "", "", "")).select("input[name=once]").val();
        assertThat(once).hasSize(32);

        SeeOther first = (SeeOther) pages.give(Screens.sent("line", "l1", "text", "Twice?", "level", "cluster", "once", once));
        SeeOther second = (SeeOther) pages.give(Screens.sent("line", "l1", "text", "Twice?", "level", "cluster", "once", once));

        assertThat(second.href()).isEqualTo(first.href());
        assertThat(kept(screens.wired)).hasSize(1);
        String id = kept(screens.wired).get(0).id();
        screens.wired.as(screens.wired.planner);
        screens.wired.giving.reply(id, "Once.", "a".repeat(32));
        screens.wired.giving.reply(id, "Once.", "a".repeat(32));
        assertThat(kept(screens.wired)).hasSize(2);
        screens.wired.as(screens.wired.other);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(Problem.class,
                () -> screens.wired.giving.reply(id, "Mine.", "a".repeat(32)))).satisfies(one -> assertThat(one.status()).isEqualTo(409));
        assertThat(kept(screens.wired)).hasSize(2);
    }
}
