package org.planweave.comments.internal.guests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planweave.comments.internal.wired.Screens.sent;
import static org.planweave.comments.internal.wired.Screens.shown;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.planweave.api.Problem;
import org.planweave.api.people.Role;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.consulting.Evidence;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.consulting.Wish;
import org.planweave.comments.internal.ledger.AskedRow;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.HappeningRow;
import org.planweave.comments.internal.ledger.LetInRow;
import org.planweave.comments.internal.ledger.MeetingRow;
import org.planweave.comments.internal.pages.ArchivedComments;
import org.planweave.comments.internal.pages.FilterQuery;
import org.planweave.comments.internal.rest.CommentsResource;
import org.planweave.comments.internal.rows.AnswerColumns;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.PlaceColumns;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.said.ClosedLoop;
import org.planweave.comments.internal.stored.CommentSource;
import org.planweave.comments.internal.stored.Wired;
import org.planweave.comments.internal.wired.Screens;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class KeyedTest {

    private static final String ONCE = "abcdefabcdefabcdef";
    private static final String NAME = "Winifred Passmore";
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/London"));

    private static final class Keyed {

        final Screens screens;
        final Wired wired;
        final KeyedPages pages;

        Keyed(TestPortal portal) {
            screens = new Screens(portal);
            wired = screens.wired;
            pages = new KeyedPages(screens.parts, wired.ledger, new KeyIn(
                    portal.store(), wired.plans, wired.ledger, wired.desk, wired.giving, portal.currentUser(), portal.audit()));
            wired.as(wired.planner);
        }

        MultivaluedMap<String, String> form(String lines, String text) {
            return sent("plan", "p1", "once", ONCE, "group", "residents", "name", NAME, "agreed", "1", "how", "letter", "came",
                    TODAY.toString(), "lines", lines, "text", text, "level", "cluster", "consultation", "");
        }

        Comment enter(MultivaluedMap<String, String> form) {
            SeeOther to = (SeeOther) pages.enter(form);
            return wired.reads.existing(to.href().replaceAll("^/comments/([^#]*)#.*$", "$1"));
        }

        Consultation window(LocalDate opens, LocalDate closes) {
            return wired.holding.open(new Wish("p1", "Views", opens.toString(), closes.toString(), List.of(),
                    List.of(Group.role(Role.PUBLIC))));
        }

        String csv() {
            return new String((byte[]) screens.list.file(new FilterQuery(), "csv").getEntity(), StandardCharsets.UTF_8);
        }

        String api(Comment comment) {
            return String.valueOf(new CommentsResource(wired.reads, wired.commentsOn, wired.giving, wired.changing, wired.answering, wired.placing)
                    .one(comment.id()).getEntity());
        }
    }

    @OnBothDatabases
    void whatCameOnPaperIsACommentThatSaysHowItCame(TestPortal portal) {
        Keyed keyed = new Keyed(portal);
        Comment comment = keyed.enter(keyed.form("a1.1", "It floods."));

        assertThat(comment.isOpen()).isTrue();
        Document list = shown(keyed.screens.list.list(new FilterQuery()));
        assertThat(list.select(".pw-note__who").text()).startsWith(NAME).contains("By letter", "keyed in by");
        assertThat(keyed.csv()).contains("How it came", "By letter", "keyed in by");
        assertThat(keyed.api(comment)).contains("how=letter", "on=" + TODAY, "consultee=residents", NAME);
    }

    @OnBothDatabases
    void aNameIsForThoseWhoAnswerForThePlanAlone(TestPortal portal) {
        Keyed keyed = new Keyed(portal);
        Comment comment = keyed.enter(keyed.form("A1.1", "It floods."));
        String archived = new ArchivedComments(keyed.screens.parts, keyed.screens.gathered, keyed.screens.faces).of(keyed.wired.plan)
                .rows().toString();

        keyed.wired.as(keyed.wired.other);
        assertThat(archived).contains("It floods.", "A resident").doesNotContain(NAME);
        assertThat(shown(keyed.screens.list.list(new FilterQuery())).text()).contains("A resident", "It floods.").doesNotContain(NAME);
        assertThat(keyed.csv()).contains("A resident").doesNotContain(NAME);
        assertThat(keyed.api(comment)).contains("how=letter").doesNotContain(NAME);
        assertThat(keyed.wired.reads.ofPlan("p1", java.util.Map.of())).allSatisfy(one -> assertThat(one.toString()).doesNotContain(NAME));
        assertThat(new CommentSource(keyed.wired.host).find(Set.of(comment.ref())).toString()).contains("It floods.").doesNotContain(NAME);
    }

    @OnBothDatabases
    void itIsClosedLikeAnyOtherAndNobodyIsNamedThere(TestPortal portal) {
        Keyed keyed = new Keyed(portal);
        Consultation window = keyed.window(TODAY, TODAY);
        Comment comment = keyed.enter(keyed.form("A1.1", "It floods."));
        keyed.wired.answering.answer(comment.id(), Answer.Kind.DECLINE, "Not this year.");

        String page = shown(ClosedLoop.page(keyed.screens, window.id())).text();
        assertThat(page).contains("Local people", "By letter", "It floods.", "Not this year.").doesNotContain(NAME, "planner");
        assertThat(ClosedLoop.csv(keyed.screens)).contains("By letter").doesNotContain(NAME);
    }

    @OnBothDatabases
    void itIsEvidenceForItsGroupByTheDayOnWhichItCame(TestPortal portal) {
        Keyed keyed = new Keyed(portal);
        Consultation window = keyed.window(TODAY, TODAY);
        MultivaluedMap<String, String> early = keyed.form("A1.1, A1.2", "Too early.");
        early.putSingle("came", TODAY.minusDays(1).toString());
        keyed.enter(early);
        assertThat(keyed.wired.ledger.evidence("p1")).isEmpty();

        MultivaluedMap<String, String> inTime = keyed.form("A1.1, A1.2", "In time.");
        inTime.putSingle("once", ONCE + "2");
        keyed.enter(inTime);
        assertThat(keyed.wired.ledger.evidence("p1")).containsExactly(new Evidence(Consultee.RESIDENTS, 0, 0, 0, 1));
        assertThat(keyed.wired.ledger.evidence("p1").get(0).stands()).isTrue();
        assertThat(window.takes(null, TODAY.plusDays(Consultation.ON_THEIR_WAY))).isTrue();
        assertThat(window.takes(null, TODAY.plusDays(Consultation.ON_THEIR_WAY + 1))).isFalse();
        assertThat(window.takes("another", TODAY)).isFalse();
    }

    @OnBothDatabases
    void severalAreEnteredOneAfterTheOtherAndNoneTwice(TestPortal portal) {
        Keyed keyed = new Keyed(portal);
        MultivaluedMap<String, String> form = keyed.form("A1.1; A1.2", "It floods.");
        form.putSingle("another", "1");

        SeeOther to = (SeeOther) keyed.pages.enter(form);
        keyed.pages.enter(form);

        assertThat(to.href()).startsWith("/comments/keyed/new?plan=p1").contains("how=letter", "came=" + TODAY).doesNotContain("Passmore");
        assertThat(keyed.wired.reads.ofPlan("p1", java.util.Map.of())).hasSize(2);
    }

    @OnBothDatabases
    void whatIsWrongIsSaidWithEverythingStillThere(TestPortal portal) {
        Keyed keyed = new Keyed(portal);
        MultivaluedMap<String, String> form = keyed.form("A9.9", "<script>alert(1)</script> \u202B\u05E9\u05DC\u05D5\u05DD");
        form.remove("agreed");
        form.putSingle("how", "link");
        form.putSingle("came", TODAY.plusDays(1).toString());

        Page page = (Page) keyed.pages.enter(form);

        assertThat(page.status()).isEqualTo(422);
        Document shown = shown(page);
        assertThat(shown.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#how", "#came", "#lines", "#agreed");
        assertThat(shown.select("#text").val()).contains("<script>alert(1)</script>", "\u05E9\u05DC\u05D5\u05DD");
        assertThat(shown.select("#name").val()).isEqualTo(NAME);
        assertThat(keyed.wired.reads.ofPlan("p1", java.util.Map.of())).isEmpty();
    }

    @OnBothDatabases
    void onlyThoseWhoAnswerForThePlanEnterAndOnlyWhoeverEnteredChanges(TestPortal portal) {
        Keyed keyed = new Keyed(portal);
        Comment comment = keyed.enter(keyed.form("A1.1", "It floods."));
        keyed.wired.as(keyed.wired.other);
        assertThatThrownBy(() -> keyed.pages.form("p1", "", "", "", "", "")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> keyed.pages.enter(keyed.form("A1.1", "Mine."))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> keyed.wired.changing.edit(comment.id(), 1, "Never.")).isInstanceOf(Problem.class);

        keyed.wired.as(keyed.wired.planner).changing.edit(comment.id(), 1, "It floods often.");

        Comment after = keyed.wired.now(comment);
        assertThat(after.text()).isEqualTo("It floods often.");
        assertThat(after.provenance()).isEqualTo(comment.provenance());
    }
}
