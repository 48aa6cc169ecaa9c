package org.planweave.comments.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
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
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** N12: nobody who edits a line is held up by open comments; each of them has a state after the save. */
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class N12Test {

    @OnBothDatabases
    void aLineWithTenOpenCommentsIsSavedAndEachHasAState(TestPortal portal) {
        Wired wired = new Wired(portal);
        List<Comment> ten = Stream.of("Close", "School Street", "Street at", "four gates", "four", "gates", "by September", "2027", "Street at four",
                "gates by").map(words -> wired.give("l1", words)).toList();
        assertThat(ten).hasSize(10).allMatch(Comment::isOpen);

        wired.as(wired.planner);
        Line saved = wired.plans.change("l1", 1, LineDraft.of("action", "What we will do", "By May 2028 close School Street at five gates."));
        portal.deliverEvents();

        assertThat(saved.version()).isEqualTo(2);
        assertThat(ten).map(wired::now).allSatisfy(comment -> {
            assertThat(comment.isOpen()).isTrue();
            assertThat(comment.place().carried()).isEqualTo(2);
            assertThat(comment.place().now().state()).isNotNull();
            if (!comment.place().isLost()) {
                assertThat(comment.place().now().in(saved.text())).isNotBlank();
            }
        });
        assertThat(ten.stream().map(wired::now).map(one -> one.place().now().state()).distinct()).hasSizeGreaterThan(2);
    }
}
