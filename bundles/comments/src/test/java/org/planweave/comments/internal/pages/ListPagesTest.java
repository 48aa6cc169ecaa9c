package org.planweave.comments.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.ledger.AskedRow;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.HappeningRow;
import org.planweave.comments.internal.ledger.LetInRow;
import org.planweave.comments.internal.ledger.MeetingRow;
import org.planweave.comments.internal.rows.AnswerColumns;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.PlaceColumns;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.stored.NewComment;
import org.planweave.comments.internal.stored.Wired;
import org.planweave.comments.internal.wired.Crowd;
import org.planweave.comments.internal.wired.Screens;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class ListPagesTest {

    private static FilterQuery query(String name, String value) {
        FilterQuery query = new FilterQuery();
        switch (name) {
            case "state" -> query.state = value;
            case "answered" -> query.answered = value;
            case "what" -> query.what = value;
            case "plan" -> query.plan = value;
            case "line" -> query.line = value;
            case "group" -> query.group = value;
            case "author" -> query.author = value;
            case "page" -> query.page = value;
            default -> query.mine = value;
        }
        return query;
    }

    private static List<String> texts(Screens screens, FilterQuery query) {
        return Screens.shown(screens.list.list(query)).select(".pw-note__text").eachText();
    }

    private static String csv(Screens screens, FilterQuery query) {
        return new String((byte[]) screens.list.file(query, "csv").getEntity(), StandardCharsets.UTF_8);
    }

    private static Comment say(Wired wired, String line, String words, String text, Level level) {
        NewComment on = Wired.on(line, words);
        return wired.giving.give(new NewComment(line, on.quote(), 0, text, level, null, null));
    }

    @OnBothDatabases
    void theArchiveOfARoundHasWhatItsReaderMayRead(TestPortal portal) {
        Screens screens = new Screens(portal);
        Wired wired = screens.wired;
        Comment said = say(wired, "l1", "four gates", "for the clusters", Level.CLUSTER);
        ArchivedComments archived = new ArchivedComments(screens.parts, screens.gathered, screens.faces);
        Plan plan = wired.plans.plan(said.plan()).orElseThrow();
        assertThat(archived.name()).isEqualTo("comments");
        assertThat(archived.of(plan).rows()).singleElement().asList().contains("for the clusters", said.id());
        Person anybody = new Person("anybody", "anybody", "Anybody", "", null, Set.of(Role.PUBLIC));
        assertThat(portal.currentUser().as(anybody, () -> archived.of(plan)).rows()).isEmpty();
    }

    @OnBothDatabases
    void everyFilterStandsInTheAddressAndTheFileHasTheSame(TestPortal portal) {
        Screens screens = new Screens(portal);
        Wired wired = screens.wired;
        say(wired, "l1", "four gates", "changed", Level.CLUSTER);
        say(wired, "l2", "again", "lost", Level.CLUSTER);
        Comment answered = say(wired, "l1", null, "answered", Level.CLUSTER);
        wired.giving.give(Wired.suggesting("l2", "street, then", "road, then"));
        wired.as(wired.planner);
        say(wired, "l2", null, "own", Level.CLUSTER);
        wired.answering.answer(answered.id(), Answer.Kind.NOTED, "Thanks.");
        wired.rewrite("l1", "Close School Street at five gates by September 2027.");
        wired.rewrite("l2", "Mend the street, then mend the street.");
        wired.as(wired.planner);

        assertThat(texts(screens, query("state", "changed"))).containsExactly("changed");
        assertThat(texts(screens, query("state", "lost"))).containsExactly("lost");
        assertThat(texts(screens, query("answered", "open"))).containsExactly("changed", "Better so.", "lost");
        assertThat(texts(screens, query("answered", "answered"))).containsExactly("answered");
        assertThat(texts(screens, query("what", "suggestion"))).containsExactly("Better so.");
        assertThat(texts(screens, query("line", "l1"))).containsExactlyInAnyOrder("changed", "answered");
        assertThat(texts(screens, query("group", "teams"))).containsExactly("own");
        assertThat(texts(screens, query("group", "departments"))).hasSize(4);
        assertThat(texts(screens, query("author", wired.planner.id()))).containsExactly("own");
        assertThat(texts(screens, query("mine", "1"))).containsExactly("own");
        FilterQuery open = query("answered", "open");
        Document page = Screens.shown(screens.list.list(open));
        assertThat(page.select("a[href='/comments/comments.csv?answered=open']")).hasSize(1);
        assertThat(csv(screens, open)).contains("\"changed\"", "\"lost\"").doesNotContain("\"own\"", "\"answered\"");
    }

    @OnBothDatabases
    void twoThousandCommentsComeInPages(TestPortal portal) {
        Screens screens = new Screens(portal);
        assertThat(Screens.shown(screens.list.list(new FilterQuery())).select("h1").text()).isEqualTo("Comments");
        Crowd.comments(screens.wired, "l1", 3);
        int few = portal.statements().of(() -> screens.list.list(new FilterQuery())).size();
        Crowd.comments(screens.wired, "l2", 1_997);

        assertThat(portal.statements().of(() -> screens.list.list(new FilterQuery())))
                .as("one more for each 500 rights that are looked up").hasSizeLessThanOrEqualTo(few + 2_000 / 500);
        Document first = Screens.shown(screens.list.list(new FilterQuery()));
        assertThat(first.select("article")).hasSize(50);
        assertThat(first.select("h1").text()).isEqualTo("2,000 comments wait for an answer");
        assertThat(first.select(".govuk-pagination a").eachAttr("href")).contains("/comments?page=2", "/comments?page=40");
        assertThat(Screens.shown(screens.list.list(query("page", "40"))).select("article")).hasSize(50);
        assertThat(csv(screens, new FilterQuery()).split("\r\n")).hasSize(2_001);
    }

    @OnBothDatabases
    void filesHoldNothingThatOneMayNotReadAndNoFormula(TestPortal portal) {
        Screens screens = new Screens(portal);
        Wired wired = screens.wired;
        say(wired, "l1", null, "=HYPERLINK(\"http://x\")", Level.CLUSTER);
        say(wired, "l1", null, "\u05E9\u05DC\u05D5\u05DD \u202Eabc\u202C \uD83D\uDE00", Level.CLUSTER);
        say(wired, "l1", null, "between us", Level.PRIVATE);
        wired.changing.remove(say(wired, "l1", null, "taken back", Level.CLUSTER).id());
        screens.tables((table, format) -> String.join("|", table.rows().stream().map(row -> row.get(8)).toList())
                .getBytes(StandardCharsets.UTF_8));

        String own = csv(screens, new FilterQuery());
        assertThat(own).contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "between us", "\u05E9\u05DC\u05D5\u05DD \u202Eabc\u202C \uD83D\uDE00")
                .doesNotContain("taken back");
        wired.as(portal.person("neighbour", wired.housing, org.planweave.api.people.Role.PLANNER));
        assertThat(csv(screens, new FilterQuery())).doesNotContain("between us", "taken back");
        assertThat(new String((byte[]) screens.list.file(new FilterQuery(), "xlsx").getEntity(), StandardCharsets.UTF_8))
                .contains("=HYPERLINK").doesNotContain("between us", "taken back");
        wired.as(wired.outsider);
        assertThat(csv(screens, new FilterQuery()).split("\r\n")).hasSize(1);
    }
}
