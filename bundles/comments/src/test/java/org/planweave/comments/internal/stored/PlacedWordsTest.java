package org.planweave.comments.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.planweave.api.Problem;
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
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Quote;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class PlacedWordsTest {

    private static void refused(int status, String says, ThrowingCallable work) {
        Problem problem = catchThrowableOfType(Problem.class, work);
        assertThat(problem).as("refused").isNotNull();
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.detail()).contains(says);
    }

    @OnBothDatabases
    void aPersonPlacesLostWordsAgain(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment comment = wired.give("l2", "again");
        wired.rewrite("l2", "Mend the street twice.");
        refused(409, "no longer in the line", () -> wired.placing.stillApplies(comment.id()));
        refused(400, "are not in this line", () -> wired.placing.place(comment.id(), Quote.of("again")));

        Comment placed = wired.placing.place(comment.id(), Quote.of("twice"));

        assertThat(placed.place().now().state()).isEqualTo(AnchorState.HELD);
        assertThat(wired.now(comment).place().quote().exact()).isEqualTo("twice");
    }

    @OnBothDatabases
    void aPersonSaysThatItStillApplies(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment comment = wired.give("l1", "at four gates");
        wired.rewrite("l1", "Close School Street at five gates by September 2027.");
        assertThat(state(wired, comment)).isEqualTo(AnchorState.CHANGED);
        wired.as(wired.planner).placing.stillApplies(comment.id());
        assertThat(state(wired, comment)).isEqualTo(AnchorState.HELD);
        assertThat(wired.now(comment).place().quote().exact()).isEqualTo("at five gates");
    }

    @OnBothDatabases
    void oneOnTheWholeLineHasNoWordsToStillApplyTo(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment comment = wired.give("l1", null);
        refused(409, "on the whole line", () -> wired.as(wired.planner).placing.stillApplies(comment.id()));
    }

    private static AnchorState state(Wired wired, Comment comment) {
        return wired.now(comment).place().now().state();
    }
}
