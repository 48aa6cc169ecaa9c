package org.planweave.comments.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.planweave.api.Problem;
import org.planweave.api.access.Classification;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.comments.internal.anchors.AnchorState;
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
import org.planweave.comments.internal.rules.Quote;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class StoredCommentsTest {

    private static void refused(int status, String says, ThrowingCallable work) {
        Problem problem = catchThrowableOfType(Problem.class, work);
        assertThat(problem).as("refused").isNotNull();
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.detail()).contains(says);
    }

    @OnBothDatabases
    void keepsACommentAsItWasGiven(TestPortal portal) {
        Wired wired = new Wired(portal);
        String text = "é😀 <b>words</b> ".repeat(900).strip();

        Comment given = wired.giving.give(new NewComment("l1", Quote.of("four gates"), 0, text, Level.CLUSTER, "five gates", null));

        assertThat(wired.now(given)).isEqualTo(given);
        assertThat(given.place().now().start()).isEqualTo("Close School Street at ".length());
        assertThat(given.isOpen()).isTrue();
        assertThat(wired.reads.ofLine("l1")).containsExactly(given);
    }

    @OnBothDatabases
    void refusesWordsThatAreNotThereOrTwice(TestPortal portal) {
        Wired wired = new Wired(portal);
        refused(400, "are not in this line", () -> wired.give("l1", "five gates"));
        refused(400, "more than once", () -> wired.give("l2", "mend the street".substring(1)));
        refused(400, "Write what you want to say", () -> wired.giving.give(
                new NewComment("l1", null, 0, "  ", Level.CLUSTER, null, null)));
        refused(404, "no such line", () -> wired.give("l9", null));
        assertThat(wired.reads.ofPlan("p1", Map.of())).isEmpty();
    }

    @OnBothDatabases
    void findsWordsInTheVersionThatWasRead(TestPortal portal) {
        Wired wired = new Wired(portal);
        wired.rewrite("l1", "By September 2027, close School Street at four gates.");
        Comment given = wired.giving.give(new NewComment("l1", Quote.of("four gates by"), 1, "Which?", Level.CLUSTER, null, null));
        assertThat(given.place().version()).isEqualTo(1);
        assertThat(given.place().carried()).isEqualTo(2);
        Comment moved = wired.giving.give(new NewComment("l1", Quote.of("School Street"), 1, "Which?", Level.CLUSTER, null, null));
        assertThat(moved.place().now().state()).isEqualTo(AnchorState.MOVED);
        refused(400, "no version 7", () -> wired.giving.give(new NewComment("l1", Quote.of("four"), 7, "x", Level.CLUSTER, null, null)));
    }

    @OnBothDatabases
    void followsWordsThroughEditsInAllFourStates(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment held = wired.give("l1", "Close School Street");
        Comment moved = wired.give("l1", "September 2027");
        Comment changed = wired.give("l1", "at four gates");
        Comment lost = wired.give("l2", "again");

        wired.rewrite("l1", "Close School Street at five gates, not by night, by September 2027.");
        wired.rewrite("l2", "Mend the street.");

        assertThat(state(wired, held)).isEqualTo(AnchorState.HELD);
        assertThat(state(wired, moved)).isEqualTo(AnchorState.MOVED);
        assertThat(state(wired, changed)).isEqualTo(AnchorState.CHANGED);
        assertThat(state(wired, lost)).isEqualTo(AnchorState.LOST);
        assertThat(wired.now(moved).place().now().in(wired.memory.now("l1").text())).isEqualTo("September 2027");
    }

    private static AnchorState state(Wired wired, Comment comment) {
        return wired.now(comment).place().now().state();
    }

    @OnBothDatabases
    void aPageCostsTwoStatementsHoweverManyComments(TestPortal portal) {
        Wired wired = new Wired(portal);
        Map<String, Line> lines = Map.of("l1", wired.memory.now("l1"), "l2", wired.memory.now("l2"));
        wired.give("l1", "four gates");
        assertThat(portal.statements().of(() -> wired.reads.ofPlan("p1", lines))).hasSizeLessThanOrEqualTo(2);
        for (int i = 0; i < 60; i++) {
            wired.give(i % 2 == 0 ? "l1" : "l2", i % 3 == 0 ? null : i % 2 == 0 ? "School" : "again");
        }
        assertThat(portal.statements().of(() -> wired.reads.ofPlan("p1", lines))).hasSizeLessThanOrEqualTo(2);
        assertThat(wired.reads.ofPlan("p1", lines)).hasSize(61);
        assertThat(portal.statements().of(() -> wired.as(wired.planner).reads.openOn(List.of("p1")))).hasSizeLessThanOrEqualTo(2);
    }

    @OnBothDatabases
    void repliesStandInOneThread(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment first = wired.give("l1", "four gates");
        Comment reply = wired.as(wired.planner).giving.reply(first.id(), "We do.");
        Comment second = wired.as(wired.other).giving.reply(reply.id(), "Good.");
        assertThat(second.parent()).isEqualTo(first.id());
        assertThat(reply.isOpen()).isFalse();
        assertThat(wired.reads.replies(first, 1, 9)).extracting(Comment::id).containsExactly(reply.id(), second.id());
    }

    @OnBothDatabases
    void answersForTheDepartmentOnly(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment comment = wired.give("l1", null);
        refused(403, "Only the department", () -> wired.answering.answer(comment.id(), Answer.Kind.ACCEPT, ""));
        wired.as(wired.planner);
        refused(400, "Say why", () -> wired.answering.answer(comment.id(), Answer.Kind.DECLINE, " "));

        wired.answering.answer(comment.id(), Answer.Kind.DECLINE, "No money.");

        Answer answer = wired.now(comment).answer();
        assertThat(answer.reason()).isEqualTo("No money.");
        assertThat(answer.by()).isEqualTo(wired.planner.id());
        assertThat(wired.reads.openOn(List.of("p1"))).isEmpty();
        assertThat(portal.audit().newest(comment.ref().toString(), null, 5)).extracting(Audit.Entry::action)
                .containsExactly("comment.answered", "comment.given");
        assertThat(portal.audit().newest(comment.ref().toString(), null, 5).toString()).doesNotContain("No money", "Who pays");
    }

    @OnBothDatabases
    void answersManyAllOrNone(TestPortal portal) {
        Wired wired = new Wired(portal);
        List<Comment> many = List.of(wired.give("l1", null), wired.give("l2", null), wired.give("l2", "again"));
        List<String> ids = many.stream().map(Comment::id).toList();
        wired.as(wired.planner);
        wired.answering.answer(ids.get(2), Answer.Kind.NOTED, "Seen.");
        refused(409, "Test planner has answered", () -> wired.answering.answerAll(ids, Answer.Kind.ACCEPT, ""));
        assertThat(wired.now(many.get(0)).answer()).isNull();

        assertThat(wired.answering.answerAll(ids.subList(0, 2), Answer.Kind.ACCEPT, "")).hasSize(2);
        assertThat(wired.now(many.get(0)).answer().kind()).isEqualTo(Answer.Kind.ACCEPT);
        refused(400, "at least one", () -> wired.answering.answerAll(List.of(), Answer.Kind.ACCEPT, ""));
    }

    @OnBothDatabases
    void takesASuggestedWordingOver(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment comment = wired.giving.give(Wired.suggesting("l1", "four gates", "five gates"));
        refused(403, "Only the department", () -> wired.answering.acceptSuggestion(comment.id(), 0));

        refused(412, "changed this line since", () -> wired.as(wired.planner).answering.acceptSuggestion(comment.id(), 99));
        Comment answered = wired.as(wired.planner).answering.acceptSuggestion(comment.id(), 0);

        Line line = wired.memory.now("l1");
        assertThat(line.text()).isEqualTo("Close School Street at five gates by September 2027.");
        assertThat(line.by()).isEqualTo(wired.planner.id());
        assertThat(answered.answer().kind()).isEqualTo(Answer.Kind.ACCEPT);
        assertThat(answered.answer().reason()).contains("Test other");
    }

    @OnBothDatabases
    void doesNotTakeOverAWordingForWordsThatAreGone(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment comment = wired.giving.give(Wired.suggesting("l2", "again", "twice"));
        wired.rewrite("l2", "Mend the street.");
        wired.as(wired.planner);
        refused(409, "no longer in the line", () -> wired.answering.acceptSuggestion(comment.id(), 0));
        assertThat(wired.memory.now("l2").text()).isEqualTo("Mend the street.");
        assertThat(wired.now(comment).answer()).isNull();
    }

    @OnBothDatabases
    void keepsWhatOnesWordsWereAndRefusesAStaleEdit(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment comment = wired.give("l1", null);
        Comment edited = wired.changing.edit(comment.id(), 1, "Who pays for the signs?");
        assertThat(edited.version()).isEqualTo(2);
        assertThat(wired.reads.wordings(List.of(edited)).get(comment.id())).extracting(one -> one.words()).containsExactly("Who pays for it?");

        Problem stale = catchThrowableOfType(Problem.class, () -> wired.changing.edit(comment.id(), 1, "Third"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.extra()).containsEntry("theirs", "Who pays for the signs?").containsEntry("yours", "Third");
        wired.as(wired.planner);
        refused(403, "Only the person who wrote", () -> wired.changing.edit(comment.id(), 2, "Mine"));
    }

    @OnBothDatabases
    void takesBackOnlyWhatNobodyAnsweredOrReplied(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment answered = wired.give("l1", null);
        Comment replied = wired.give("l1", null);
        Comment free = wired.give("l1", null);
        wired.as(wired.planner).answering.answer(answered.id(), Answer.Kind.ACCEPT, "");
        wired.giving.reply(replied.id(), "Why?");
        refused(403, "Only the person", () -> wired.changing.remove(free.id()));
        wired.as(wired.other);
        refused(409, "answered", () -> wired.changing.remove(answered.id()));
        refused(409, "replied", () -> wired.changing.remove(replied.id()));

        wired.changing.remove(free.id());

        assertThat(wired.reads.comment(free.id())).isEmpty();
        refused(404, "no such comment", () -> wired.changing.edit(free.id(), 1, "x"));
    }

    @OnBothDatabases
    void aPrivateCommentIsForItsAuthorAndTheDepartmentsManagers(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment secret = wired.giving.give(new NewComment("l1", null, 0, "Between us.", Level.PRIVATE, null, null));
        assertThat(wired.as(wired.planner).reads.comment(secret.id())).isPresent();
        assertThat(wired.as(portal.person("colleague", wired.housing)).reads.comment(secret.id())).isEmpty();
        assertThat(wired.reads.ofPlan("p1", Map.of())).isEmpty();
        assertThat(wired.as(wired.outsider).reads.comment(secret.id())).isEmpty();
        refused(404, "no such comment", () -> wired.giving.reply(secret.id(), "x"));
    }

    @OnBothDatabases
    void aCommentIsNeverMoreOpenThanItsLine(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment comment = wired.give("l1", "four gates");
        Person colleague = wired.portal.person("reader", wired.housing);
        assertThat(wired.as(colleague).reads.comment(comment.id())).isPresent();

        LineDraft exempt = new LineDraft("action", "", wired.memory.now("l1").text(), Map.of(), List.of(), Classification.CONFIDENTIAL);
        portal.currentUser().asPortal(() -> wired.memory.change("l1", 1, exempt));
        portal.deliverEvents();

        assertThat(wired.reads.comment(comment.id())).isEmpty();
        assertThat(wired.as(wired.planner).reads.comment(comment.id())).isPresent();
    }

    @OnBothDatabases
    void switchesRefuseWithThePlainSentence(TestPortal portal) {
        Wired wired = new Wired(portal);
        portal.switches().set("comments", "give", wired.housing.id(), false);
        refused(403, "Your department has switched giving comments off.", () -> wired.give("l1", null));
        assertThat(wired.permits.mayGive(wired.plan)).isFalse();
        portal.switches().set("comments", "give", wired.housing.id(), true);
        portal.switches().set("comments", "receive", wired.highways.id(), false);
        refused(403, "Highways and Waste is not taking comments here; contact its planner.", () -> wired.give("l1", null));
        assertThat(wired.as(wired.planner).give("l1", null).isOpen()).as("one's own department may").isFalse();
    }

    @OnBothDatabases
    void whoMayNotReadThePlanFindsNothing(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment comment = wired.give("l1", null);
        wired.as(wired.outsider);
        refused(404, "no such line", () -> wired.give("l1", null));
        assertThat(wired.reads.comment(comment.id())).isEmpty();
        assertThat(wired.reads.ofLine("l1")).isEmpty();
    }

    @OnBothDatabases
    void settlesAndTakesUpAgain(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment comment = wired.give("l1", null);
        assertThat(wired.changing.settle(comment.id(), true).isOpen()).isFalse();
        assertThat(wired.changing.settle(comment.id(), false).isOpen()).isTrue();
        wired.as(portal.person("third", wired.housing));
        refused(403, "can do that", () -> wired.changing.settle(comment.id(), true));
    }

    @OnBothDatabases
    void pastCommentsKeepTheirAuthorsAndDays(TestPortal portal) {
        Wired wired = new Wired(portal);
        Instant then = Instant.parse("2026-11-19T09:10:00Z");
        NewComment wanted = Wired.on("l1", "four gates");
        assertThatThrownBy(() -> wired.past.keep(wanted, wired.other.id(), then, null, false, List.of()))
                .isInstanceOf(IllegalStateException.class);
        Comment kept = portal.currentUser().asPortal(() -> wired.past.keep(wanted, wired.other.id(), then, null, false,
                List.of(new PastComments.Past(wired.planner.id(), then.plusSeconds(60), "We do."))));
        assertThat(kept.at()).isEqualTo(then);
        assertThat(wired.reads.replies(kept, 1, 9)).extracting(Comment::author).containsExactly(wired.planner.id());
        assertThat(wired.now(kept).isOpen()).isTrue();
    }
}
