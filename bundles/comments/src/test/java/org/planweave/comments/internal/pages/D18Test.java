package org.planweave.comments.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.planweave.api.planning.Line;
import org.planweave.comments.internal.beside.LineMarks;
import org.planweave.comments.internal.beside.LineNotes;
import org.planweave.comments.internal.beside.PlanTalks;
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
import org.planweave.comments.internal.stored.CommentReads;
import org.planweave.comments.internal.stored.CommentsOn;
import org.planweave.comments.internal.stored.DraftKeys;
import org.planweave.comments.internal.wired.Crowd;
import org.planweave.comments.internal.wired.Screens;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;
import org.planweave.ui.SeeOther;

/** D18: a thread that is very deep, and a plan with very many comments, are shown in parts. */
@Tag("slow")
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class, DraftSecretRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class D18Test {

    private static final int DEEP = 10_000;

    private static ThreadPages threads(Screens screens) {
        ThreadPage page = new ThreadPage(screens.wired.reads, screens.wired.permits, screens.wired.spots, screens.parts, screens.faces,
                new DraftKeys(screens.wired.portal.store()));
        return new ThreadPages(page, screens.wired.giving, screens.wired.changing, screens.wired.answering, screens.wired.placing, screens.parts);
    }

    @OnBothDatabases
    void aThreadTenThousandDeepIsShownInParts(TestPortal portal) {
        Screens screens = new Screens(portal);
        ThreadPages threads = threads(screens);
        Comment shallow = screens.wired.give("l1", null);
        Crowd.replies(screens.wired, shallow, 3);
        Comment deep = screens.wired.give("l1", null);
        Crowd.replies(screens.wired, deep, DEEP);
        // What drafts are locked with is made once, at the first page, and read once.
        Comment earlier = screens.wired.give("l1", null);
        threads.show(earlier.id(), "", "1");
        threads.show(earlier.id(), "", "1");
        int few = portal.statements().of(() -> threads.show(shallow.id(), "", "1")).size();

        assertThat(portal.statements().of(() -> threads.show(deep.id(), "", "1"))).hasSize(few);
        Document last = Screens.shown(threads.show(deep.id(), "", "200"));
        assertThat(last.select("article[aria-label^=Reply]")).hasSize(50);
        assertThat(last.text()).contains("Words 9950", "Words 9999").doesNotContain("Words 9949");
        assertThat(last.select(".govuk-pagination__item--current").text()).isEqualTo("200");

        SeeOther to = (SeeOther) threads.reply("r-" + deep.id() + "-9999", Screens.sent("text", "And mine."));

        assertThat(to.href()).startsWith("/comments/" + deep.id() + "?page=201#c-");
        assertThat(((SeeOther) threads.show("r-" + deep.id() + "-70", "", "1")).href())
                .isEqualTo("/comments/" + deep.id() + "?page=2#c-r-" + deep.id() + "-70");
        assertThat(Screens.shown(threads.show(deep.id(), "", "99999999")).text()).contains("Words 0").doesNotContain("Words 51");
    }

    @OnBothDatabases
    void besideThePlanAndInTheListALongThreadIsShort(TestPortal portal) {
        Screens screens = new Screens(portal);
        Comment deep = screens.wired.give("l1", "four gates");
        Crowd.replies(screens.wired, deep, 2_000);
        List<Line> lines = screens.wired.memory.linesOf("p1");
        PlanTalks talks = new PlanTalks(screens.wired.reads, screens.parts);
        new LineMarks(talks, screens.parts).render(lines);

        String notes = Html.string(new LineNotes(talks, screens.wired.permits, screens.parts, screens.faces).render(lines).get("l1"));

        assertThat(notes).contains("Words 9", "All replies").doesNotContain("Words 10");
        assertThat(Screens.shown(screens.list.list(new FilterQuery())).select("article").text()).contains("All replies");
        assertThat(screens.wired.reads.ofPlan("p1", java.util.Map.of())).hasSize(1 + CommentReads.FIRST_REPLIES);
    }

    @OnBothDatabases
    void aLineWithManyCommentsSendsToTheList(TestPortal portal) {
        Screens screens = new Screens(portal);
        Crowd.comments(screens.wired, "l1", 30);
        List<Line> lines = screens.wired.memory.linesOf("p1");
        PlanTalks talks = new PlanTalks(screens.wired.reads, screens.parts);

        String notes = Html.string(new LineNotes(talks, screens.wired.permits, screens.parts, screens.faces).render(lines).get("l1"));

        assertThat(org.jsoup.Jsoup.parse(notes).select("[id^=note-]")).hasSize(8);
        assertThat(notes).contains("22 more comments on this line", "/comments?plan=p1&amp;line=l1");
    }

    @OnBothDatabases
    void theApiGivesALineInParts(TestPortal portal) {
        Screens screens = new Screens(portal);
        Crowd.comments(screens.wired, "l1", 25);

        CommentsOn.Part first = screens.wired.commentsOn.part(Line.ref("l1"), null, 10);
        CommentsOn.Part second = screens.wired.commentsOn.part(Line.ref("l1"), first.last(), 10);
        CommentsOn.Part third = screens.wired.commentsOn.part(Line.ref("l1"), second.last(), 10);

        assertThat(first.comments()).extracting(Comment::text).startsWith("Words 0").endsWith("Words 9");
        assertThat(second.comments()).extracting(Comment::text).startsWith("Words 10").endsWith("Words 19");
        assertThat(third.comments()).hasSize(5);
        assertThat(third.last()).isNull();
        screens.wired.as(screens.wired.outsider);
        assertThat(screens.wired.commentsOn.part(Line.ref("l1"), null, 10).comments()).isEmpty();
    }
}
