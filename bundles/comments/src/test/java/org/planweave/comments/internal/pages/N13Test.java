package org.planweave.comments.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.PlanState;
import org.planweave.comments.internal.beside.CommentsAnswered;
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
import org.planweave.comments.internal.stored.Wired;
import org.planweave.comments.internal.wired.Screens;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** N13: sixty comments are cleared in few steps; typos and accepted suggestions close themselves; the gate holds what is open. */
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class N13Test {

    private static final FilterQuery ALL = query("p1", "", "", "");

    private static FilterQuery query(String plan, String line, String group, String what) {
        FilterQuery query = new FilterQuery();
        query.plan = plan;
        query.line = line;
        query.group = group;
        query.what = what;
        return query;
    }

    private static List<String> boxes(Document page) {
        return page.select("input[name=comment]").eachAttr("value");
    }

    private static MultivaluedMap<String, String> form(Document page, String... more) {
        MultivaluedMap<String, String> sent = Screens.sent(more);
        page.select("form[method=post] input[type=hidden], form[method=post] input[checked]").stream()
                .filter(input -> !sent.containsKey(input.attr("name")) || input.attr("name").equals("comment"))
                .forEach(input -> sent.add(input.attr("name"), input.attr("value")));
        return sent;
    }

    /** Chooses all that the filter shows, answers, confirms: what a person does in three requests. */
    private static SeeOther clear(Screens screens, FilterQuery query, String kind, String reason) {
        Document choose = Screens.shown(screens.answers.choose(query, "1", ""));
        Document look = Screens.shown(screens.answers.answer(query, form(choose, "kind", kind, "reason", reason)));
        assertThat(look.select("h1").text()).endsWith("will be answered");
        return (SeeOther) screens.answers.answer(query, form(look, "confirm", "1"));
    }

    private static List<Comment> sixty(Screens screens, TestPortal portal) {
        Person head = portal.person("head", screens.wired.housing, Role.DIRECTOR);
        return IntStream.range(0, 60).mapToObj(i -> {
            screens.wired.as(i < 20 ? head : screens.wired.other);
            return screens.wired.give(i % 2 == 0 ? "l1" : "l2", null);
        }).toList();
    }

    @OnBothDatabases
    void sixtyCommentsTakeThreeAnswers(TestPortal portal) {
        Screens screens = new Screens(portal);
        List<Comment> sixty = sixty(screens, portal);
        screens.wired.as(screens.wired.planner);
        CommentsAnswered gate = new CommentsAnswered(screens.wired.reads, screens.parts, portal.currentUser());
        assertThat(gate.objections(screens.wired.plan, PlanState.COMMITTEE)).containsExactly(
                "60 comments wait for an answer: A1.1 (30), A1.2 (30). Answer them from the list of comments.");

        clear(screens, query("p1", "", "directors", ""), "noted", "The committee has it.");
        assertThat(boxes(Screens.shown(screens.answers.choose(ALL, "", "")))).hasSize(40);
        clear(screens, query("p1", "l1", "", ""), "decline", "No money.");
        assertThat(boxes(Screens.shown(screens.answers.choose(ALL, "", "")))).hasSize(20);
        clear(screens, ALL, "accept", "");

        assertThat(screens.wired.reads.openOn(List.of("p1"))).isEmpty();
        assertThat(gate.objections(screens.wired.plan, PlanState.COMMITTEE)).isEmpty();
        assertThat(sixty.stream().map(screens.wired::now).map(one -> one.answer().kind()).filter(Answer.Kind.NOTED::equals)).hasSize(20);
    }

    @OnBothDatabases
    void whatWasAnsweredInOneGoIsTakenBackInOneGo(TestPortal portal) {
        Screens screens = new Screens(portal);
        List<Comment> sixty = sixty(screens, portal);
        screens.wired.as(screens.wired.planner);
        screens.wired.answering.answer(sixty.get(0).id(), Answer.Kind.NOTED, "Before.");

        SeeOther saved = clear(screens, ALL, "decline", "By mistake.");
        assertThat(saved.notice()).isEqualTo("59 comments answered.");
        String done = saved.href().replaceAll(".*done=(\\d+).*", "$1");
        Document after = Screens.shown(screens.answers.choose(ALL, "", done));
        Element undo = after.select("form[action^=/comments/answers/undo]").first();
        assertThat(undo.select("input[name=done]").val()).isEqualTo(done);
        Person director = portal.person("director", screens.wired.highways, Role.DIRECTOR);
        screens.wired.as(director);
        assertThat(screens.answers.undo(ALL, Screens.sent("done", done)).notice()).startsWith("0 comments");

        screens.wired.as(screens.wired.planner);
        assertThat(screens.answers.undo(ALL, Screens.sent("done", done)).notice()).isEqualTo("59 comments wait for an answer again.");

        assertThat(screens.wired.reads.openOn(List.of("p1"))).hasSize(59);
        assertThat(screens.wired.now(sixty.get(0)).answer().reason()).isEqualTo("Before.");
        assertThat(screens.answers.undo(ALL, Screens.sent("done", "x")).notice()).startsWith("0 comments");
    }

    @OnBothDatabases
    void whatOneMayNotAnswerIsRefusedWithEverythingStillChosen(TestPortal portal) {
        Screens screens = new Screens(portal);
        List<Comment> sixty = sixty(screens, portal);
        screens.wired.as(screens.wired.planner);
        Page again = (Page) screens.answers.answer(ALL, Screens.sent("comment", sixty.get(3).id(), "kind", "decline", "reason", " "));

        assertThat(again.status()).isEqualTo(422);
        assertThat(Screens.shown(again).select("input[name=comment][checked]").eachAttr("value")).containsExactly(sixty.get(3).id());
        assertThat(Screens.shown(again).select(".govuk-error-summary a").eachAttr("href")).containsExactly("#reason");
        Page none = (Page) screens.answers.answer(ALL, Screens.sent("kind", "accept"));
        assertThat(Screens.shown(none).select(".govuk-error-summary a").eachAttr("href")).containsExactly("#comment");
        Page noWording = (Page) screens.answers.answer(ALL, Screens.sent("comment", sixty.get(3).id(), "kind", "wording"));
        assertThat(Screens.shown(noWording).select(".govuk-error-summary").text()).contains("suggests a wording");
    }

    @OnBothDatabases
    void manyWordingsAreTakenOverAtOnceOrNone(TestPortal portal) {
        Screens screens = new Screens(portal);
        Comment gates = screens.wired.giving.give(Wired.suggesting("l1", "four gates", "five gates"));
        Comment year = screens.wired.giving.give(Wired.suggesting("l1", "September 2027", "May 2027"));
        Comment other = screens.wired.giving.give(Wired.suggesting("l2", "again", "once more"));
        screens.wired.as(screens.wired.planner);
        FilterQuery wordings = query("p1", "", "", "suggestion");
        Document choose = Screens.shown(screens.answers.choose(wordings, "1", ""));
        Document look = Screens.shown(screens.answers.answer(wordings, form(choose, "kind", "wording")));
        assertThat(look.select("ins").eachText()).containsExactly("five gates", "May 2027", "once more");

        screens.wired.rewrite("l2", "Mend the street, then mend the street again and again.");
        screens.wired.as(screens.wired.planner);
        Page stale = (Page) screens.answers.answer(wordings, form(look, "confirm", "1"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(screens.wired.memory.now("l1").text()).contains("four gates");

        SeeOther saved = clear(screens, query("p1", "l1", "", "suggestion"), "wording", "");

        assertThat(saved.notice()).isEqualTo("2 wordings are in their lines, and the comments are answered.");
        assertThat(screens.wired.memory.now("l1").text()).isEqualTo("Close School Street at five gates by May 2027.");
        assertThat(screens.wired.now(gates).answer().kind()).isEqualTo(Answer.Kind.ACCEPT);
        assertThat(screens.wired.now(year).answer().to()).isEqualTo(3);
        assertThat(screens.wired.now(other).answer()).isNull();
    }

    @OnBothDatabases
    void acceptedSuggestionsAndTyposCloseThemselves(TestPortal portal) {
        Screens screens = new Screens(portal);
        Wired wired = screens.wired;
        wired.memory.add(wired.plan, "l3", "A1.3", "We wil mend the the bridge over the brook, and the gate.");
        Comment asked = wired.giving.give(Wired.suggesting("l1", "four gates", "five gates"));
        Comment same = wired.giving.give(Wired.suggesting("l1", "four gates", "five gates"));
        Comment different = wired.giving.give(Wired.suggesting("l1", "four gates", "six gates"));
        Comment typo = wired.giving.give(Wired.suggesting("l3", "wil mend", "will mend"));
        Comment gone = wired.giving.give(Wired.suggesting("l3", "brook", "brooks"));
        Comment wording = wired.giving.give(Wired.suggesting("l3", "the gate", "both gates of the yard"));

        wired.as(wired.planner).answering.acceptSuggestion(asked.id(), 0);
        portal.deliverEvents();
        wired.rewrite("l3", "We will mend the bridge.");

        assertThat(List.of(asked, same, typo, gone)).map(wired::now).allSatisfy(one -> {
            assertThat(one.isOpen()).as(one.suggestion()).isFalse();
            assertThat(one.answer().kind()).isEqualTo(Answer.Kind.ACCEPT);
        });
        assertThat(wired.now(same).answer().by()).isEqualTo(wired.planner.id());
        assertThat(wired.now(gone).answer().reason()).contains("no longer in the line");
        assertThat(List.of(different, wording)).map(wired::now).allMatch(Comment::isOpen);
    }
}
