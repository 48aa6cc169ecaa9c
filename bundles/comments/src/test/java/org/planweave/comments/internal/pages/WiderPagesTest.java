package org.planweave.comments.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.PlanSection;
import org.planweave.api.planning.PlanState;
import org.planweave.comments.internal.beside.CommentsAnswered;
import org.planweave.comments.internal.beside.SectionTool;
import org.planweave.comments.internal.beside.WaitingComments;
import org.planweave.comments.internal.beside.WiderComments;
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
import org.planweave.comments.internal.rules.Closure;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.DraftKeys;
import org.planweave.comments.internal.stored.Wired;
import org.planweave.comments.internal.wired.Screens;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** What people see and press for comments on a plan and on its sections. */
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class, DraftSecretRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class WiderPagesTest {

    private static final PlanSection SECTION = new PlanSection("p1", "What we will do");

    private static GivePages pages(Screens screens) {
        return new GivePages(screens.parts, screens.wired.giving, screens.wired.permits, screens.wired.spots, new DraftKeys(screens.wired.portal.store()));
    }

    private static Document thread(Screens screens, Comment comment) {
        return Screens.shown(new ThreadPage(screens.wired.reads, screens.wired.permits, screens.wired.spots, screens.parts, screens.faces,
                new DraftKeys(screens.wired.portal.store()))
                .asked(screens.wired.now(comment), "", 1));
    }

    @OnBothDatabases
    void theFormAsksForNoWordsAndLeadsToTheThread(TestPortal portal) {
        Screens screens = new Screens(portal);

        Document plan = Screens.shown(pages(screens).form("", "p1", "", "words", "", ""));
        Document section = Screens.shown(pages(screens).form("", "p1", "what-we-will-do", "", "", ""));
        SeeOther done = (SeeOther) pages(screens).give(Screens.sent("plan", "p1", "section", "what-we-will-do", "text", "And bridges?"));
        Page empty = (Page) pages(screens).give(Screens.sent("plan", "p1", "text", " "));
        Page quoted = (Page) pages(screens).give(Screens.sent("plan", "p1", "text", "Which?", "quote", "gates"));
        Page nowhere = (Page) pages(screens).give(Screens.sent("plan", "p1", "section", "no-such", "text", "Keep my words."));

        assertThat(plan.select("h1").text()).isEqualTo("Comment on the whole plan");
        assertThat(plan.select("#quote, #suggestion")).isEmpty();
        assertThat(section.select("h1").text()).isEqualTo("Comment on section “What we will do”");
        assertThat(section.select("form input[name=section]").val()).isEqualTo("what-we-will-do");
        assertThat(done.href()).startsWith("/comments/");
        assertThat(Screens.shown(empty).select(".govuk-error-summary a").eachAttr("href")).containsExactly("#text");
        assertThat(List.of(empty.status(), quoted.status())).containsOnly(422);
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(Screens.shown(nowhere).select("#text").val()).isEqualTo("Keep my words.");
    }

    @OnBothDatabases
    void thePlanSaysHowManyThereAreAndWhereToSayMore(TestPortal portal) {
        Screens screens = new Screens(portal);
        Wired wired = screens.wired;
        wired.memory.add(wired.plan, "s1", "R1", LineDraft.of("risk", "Risks", "The bridge is old."), List.of("The bridge is old."));
        Comment first = wired.giveWider(null);
        wired.giveWider(null);
        wired.giveWider("What we will do");
        wired.giveWider("Risks");
        wired.memory.remove("s1");
        WiderComments head = new WiderComments(wired.reads, wired.permits, screens.parts);
        SectionTool tool = new SectionTool(wired.reads, wired.permits, screens.parts);

        String plan = Html.string(head.render(List.of(wired.plan)).get("p1"));
        String section = Html.string(tool.render(List.of(SECTION, new PlanSection("p1", "Money"))).get(SECTION.id()));

        assertThat(plan).contains("2 comments on the whole plan", "1 comment on a section without lines", "/comments/new?plan=p1");
        assertThat(section).contains("1 comment on this section", "/comments/new?plan=p1&amp;section=what-we-will-do");
        wired.as(wired.planner);
        assertThat(Html.string(new WaitingComments(wired.reads, wired.permits, screens.parts).render(List.of(wired.plan)).get("p1")))
                .contains("/comments/" + first.id());
        assertThat(Closure.of(wired.reads.needingAnswers(List.of("p1")))).as("whatever they are on").isEqualTo(new Closure(4, 0, 0));
        assertThat(new CommentsAnswered(wired.reads, screens.parts, portal.currentUser()).objections(wired.plan, PlanState.COMMITTEE))
                .singleElement().asString().contains("the whole plan (2), section “What we will do”, section “Risks”");
    }

    @OnBothDatabases
    void theListTheFileAndTheThreadSayWhatItIsOn(TestPortal portal) {
        Screens screens = new Screens(portal);
        Wired wired = screens.wired;
        wired.memory.add(wired.plan, "s1", "R1", LineDraft.of("risk", "Risks", "The bridge is old."), List.of("The bridge is old."));
        wired.give("l1", null);
        wired.giveWider("What we will do");
        Comment gone = wired.giveWider("Risks");
        wired.giveWider(null);
        wired.memory.remove("s1");
        FilterQuery query = new FilterQuery();
        query.plan = "p1";

        Document all = Screens.shown(screens.list.list(query));
        query.line = SECTION.ref().toString();
        Document section = Screens.shown(screens.list.list(query));
        String csv = new String((byte[]) screens.list.file(new FilterQuery(), "csv").getEntity(), StandardCharsets.UTF_8);

        assertThat(all.select(".pw-note__on").eachText()).containsExactly(
                "on the whole plan", "on section “Risks”", "on section “What we will do”", "on A1.1");
        assertThat(all.select("#line option").eachAttr("value")).contains("l1", "plans:plan:p1", SECTION.ref().toString());
        assertThat(section.select(".pw-note__on").eachText()).containsExactly("on section “What we will do”");
        assertThat(section.select(".pw-note__on").attr("href")).isEqualTo("/plans/p1#s-what-we-will-do");
        assertThat(csv).contains("the whole plan", "section “Risks”");
        Document thread = thread(screens, gone);
        assertThat(thread.select("h1").text()).endsWith("on section “Risks”");
        assertThat(thread.text()).contains("no section of this title any more");
        assertThat(thread.select("#place")).isEmpty();
        assertThat(thread.select("#reply")).hasSize(1);
    }
}
