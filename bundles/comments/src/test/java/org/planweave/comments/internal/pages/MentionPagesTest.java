package org.planweave.comments.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
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

/** Mentioning people without scripts: said before it is sent, sent by a second press. */
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class, DraftSecretRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class MentionPagesTest {

    private static GivePages pages(Screens screens) {
        return new GivePages(screens.parts, screens.wired.giving, screens.wired.permits, screens.wired.spots, new DraftKeys(screens.wired.portal.store()));
    }

    private static Document thread(Screens screens, Comment comment) {
        return Screens.shown(new ThreadPage(screens.wired.reads, screens.wired.permits, screens.wired.spots, screens.parts, screens.faces,
                new DraftKeys(screens.wired.portal.store()))
                .asked(screens.wired.now(comment), "", 1));
    }

    private static Comment kept(Wired wired) {
        return wired.portal.currentUser().asPortal(() -> wired.reads.ofPlan("p1", java.util.Map.of())).get(0);
    }

    @OnBothDatabases
    void aSecondPressSendsItWithoutTellingThem(TestPortal portal) {
        Screens screens = new Screens(portal);
        String text = "Ask @outsider, or @nobody.here.";

        Page first = (Page) pages(screens).give(Screens.sent("line", "l1", "text", text, "mentions", "outsider, Jo Bloggs"));
        Document shown = Screens.shown(first);
        String anyway = shown.select("input[name=anyway]").val();
        SeeOther second = (SeeOther) pages(screens).give(Screens.sent(
                "line", "l1", "text", text, "mentions", "outsider, Jo Bloggs", "anyway", anyway));

        assertThat(first.status()).isEqualTo(422);
        assertThat(shown.select("#text").text()).isEqualTo(text);
        assertThat(shown.select("#mentions-others").val()).isEqualTo("outsider, Jo Bloggs");
        assertThat(shown.select(".govuk-error-summary").text()).contains("Test outsider cannot read this plan", "@nobody.here", "Jo Bloggs");
        assertThat(shown.select("form button").text()).contains("Send it anyway");
        assertThat(anyway.split(",")).containsExactlyInAnyOrder("outsider", "@nobody.here", "Jo Bloggs");
        assertThat(second.href()).startsWith("/plans/p1#note-");
    }

    @OnBothDatabases
    void peopleCanBeTickedAndStandInTheThreadByNameAndDepartment(TestPortal portal) {
        Screens screens = new Screens(portal);
        Wired wired = screens.wired;
        Document form = Screens.shown(pages(screens).form("", "p1", "", "", "", ""));
        assertThat(form.select("input[type=checkbox][name=mentions]").eachAttr("value")).containsExactly(wired.planner.id());

        pages(screens).give(Screens.sent("plan", "p1", "text", "For <b>@other</b> and @nobody2", "mentions", wired.planner.id(),
                "anyway", "@nobody2"));
        Document thread = thread(screens, kept(wired));
        Document list = Screens.shown(screens.list.list(new FilterQuery()));

        assertThat(thread.select(".pw-note__text").text()).isEqualTo("For <b>@Test other HOHousing</b> and @nobody2");
        assertThat(thread.select("article").text()).contains("For Test planner (Highways and Waste)");
        assertThat(list.select(".pw-note__text").text()).isEqualTo("For <b>@Test other</b> and @nobody2");
    }
}
