package org.planweave.comments.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;

import org.planweave.comments.internal.beside.CommentLosses;
import org.planweave.comments.internal.ledger.AskedRow;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.HappeningRow;
import org.planweave.comments.internal.ledger.LetInRow;
import org.planweave.comments.internal.ledger.MeetingRow;
import org.planweave.comments.internal.rows.AnswerColumns;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.PlaceColumns;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.stored.BetweenDepartments.Count;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class BetweenDepartmentsTest {

    @OnBothDatabases
    void countsWhatEachGaveTheOther(TestPortal portal) {
        Wired wired = new Wired(portal);
        wired.as(wired.other).give("l1", "four gates");
        wired.give("l2", null);
        wired.as(wired.planner).give("l1", null);
        BetweenDepartments between = new BetweenDepartments(wired.host);

        assertThat(between.received(wired.highways.id(), null)).as("not what its own people said").isEqualTo(new Count(2, 1, 2));
        assertThat(between.given(wired.housing.id(), null)).isEqualTo(new Count(2, 1, 2));
        assertThat(between.received(wired.highways.id(), "c1")).isEqualTo(new Count(2, 1, 2));
        assertThat(between.received(wired.highways.id(), "c9")).as("in no such cluster").isEqualTo(new Count(0, 0, 0));
        assertThat(between.given(wired.highways.id(), null)).isEqualTo(new Count(0, 0, 0));
        assertThat(new CommentLosses(between).losses("receive", wired.highways.id(), null)).containsExactly(
                "2 comments of other departments on one plan of yours stay where they are; nobody there can give more.",
                "2 of them wait for your answer.");
        assertThat(new CommentLosses(between).losses("give", wired.highways.id(), null)).isEmpty();
    }
}
