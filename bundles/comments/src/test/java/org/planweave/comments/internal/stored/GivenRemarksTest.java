package org.planweave.comments.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.planweave.api.Problem;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.remarks.Remark;
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
import org.planweave.comments.internal.rules.Level;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class GivenRemarksTest {

    private static Remark remark(String line, String words) {
        Remark.Words on = words.isEmpty() ? null : new Remark.Words(words, "", "");
        return new Remark(line, on, 1, "Why so many?", Audience.CLUSTER, "two gates");
    }

    @OnBothDatabases
    void becomeCommentsOnTheWordsOfTheVersionThatWasRead(TestPortal portal) {
        Wired wired = new Wired(portal);
        wired.rewrite("l1", "By September 2027, close School Street at four gates.");
        String id = wired.remarks.give(remark("l1", "four gates"));

        Comment comment = wired.reads.existing(id);
        assertThat(comment.author()).isEqualTo(wired.other.id());
        assertThat(comment.level()).isEqualTo(Level.CLUSTER);
        assertThat(comment.suggestion()).isEqualTo("two gates");
        assertThat(comment.place().version()).isEqualTo(1);
        assertThat(comment.place().now().start()).isEqualTo("By September 2027, close School Street at ".length());
    }

    @OnBothDatabases
    void areRememberedForTheirAuthorAlone(TestPortal portal) {
        Wired wired = new Wired(portal);
        wired.remarks.give(remark("l1", ""));
        assertThat(wired.remarks.own(List.of("l1", "l2")))
                .containsExactly(new Remark("l1", null, 0, "Why so many?", Audience.CLUSTER, "two gates"));
        assertThat(wired.as(wired.planner).remarks.own(List.of("l1"))).isEmpty();
    }

    @OnBothDatabases
    void areRefusedToThoseWhoMayNotCommentAndSayWhy(TestPortal portal) {
        Wired wired = new Wired(portal);
        assertThat(wired.remarks.whyNot("p1")).isEmpty();
        portal.switches().turn("comments", "receive", wired.highways.id(), null, false, "Busy.");
        assertThat(wired.remarks.whyNot("p1")).get().asString().contains("Highways and Waste");
        assertThat(catchThrowableOfType(Problem.class, () -> wired.remarks.give(remark("l1", ""))).status()).isEqualTo(403);
    }
}
