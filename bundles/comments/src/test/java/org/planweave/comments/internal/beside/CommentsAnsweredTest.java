package org.planweave.comments.internal.beside;

import static org.assertj.core.api.Assertions.assertThat;

import org.planweave.api.planning.PlanState;
import org.planweave.comments.internal.ledger.AskedRow;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.HappeningRow;
import org.planweave.comments.internal.ledger.LetInRow;
import org.planweave.comments.internal.ledger.MeetingRow;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.rows.AnswerColumns;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.PlaceColumns;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.Wired;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class CommentsAnsweredTest {

    @OnBothDatabases
    void holdsAPlanBeforeCommitteeUntilTheLastCommentIsAnswered(TestPortal portal) {
        Wired wired = new Wired(portal);
        PageParts parts = new PageParts(wired.plans, portal.council(), portal.currentUser());
        CommentsAnswered gate = new CommentsAnswered(wired.reads, parts, portal.currentUser());
        assertThat(gate.objections(wired.plan, PlanState.COMMITTEE)).isEmpty();

        Comment open = wired.give("l1", null);

        wired.as(wired.planner);
        assertThat(gate.objections(wired.plan, PlanState.COMMITTEE)).singleElement().asString().startsWith("1 comment waits");
        assertThat(gate.objections(wired.plan, PlanState.FINAL_DRAFT)).isEmpty();
        wired.answering.answer(open.id(), Answer.Kind.NOTED, "We shall look.");
        assertThat(gate.objections(wired.plan, PlanState.COMMITTEE)).isEmpty();
    }
}
