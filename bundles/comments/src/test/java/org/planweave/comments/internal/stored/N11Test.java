package org.planweave.comments.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;

import org.planweave.comments.internal.anchors.AnchorState;
import org.planweave.comments.internal.anchors.Carried;
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
import org.planweave.comments.internal.rules.Quote;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** N11: four honest states across versions; two equally good places need a person, and words never end on their lookalike. */
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class N11Test {

    private static final String LOOKALIKES = "We will mend the road by May. Gullies follow. We will mend the road by June.";

    private static Carried now(Wired wired, Comment comment) {
        return wired.now(comment).place().now();
    }

    @OnBothDatabases
    void eachOfTheFourStatesIsToldApart(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment held = wired.give("l1", "Close School Street");
        Comment moved = wired.give("l1", "September 2027");
        Comment changed = wired.give("l1", "at four gates");
        Comment lost = wired.give("l2", "again");

        wired.rewrite("l1", "Close School Street at five gates, not by night, by September 2027.");
        wired.rewrite("l2", "Mend the street.");

        assertThat(now(wired, held).state()).isEqualTo(AnchorState.HELD);
        assertThat(now(wired, moved).state()).isEqualTo(AnchorState.MOVED);
        assertThat(now(wired, changed).state()).isEqualTo(AnchorState.CHANGED);
        assertThat(wired.now(changed).place().made().quote()).isEqualTo("at four gates");
        assertThat(now(wired, changed).in(wired.memory.now("l1").text())).contains("gates");
        assertThat(now(wired, lost).state()).isEqualTo(AnchorState.LOST);
    }

    @OnBothDatabases
    void wordsThatWereDeletedDoNotEndOnTheSentenceThatLooksAlike(TestPortal portal) {
        Wired wired = new Wired(portal);
        wired.memory.add(wired.plan, "l3", "A1.3", LOOKALIKES);
        Comment first = wired.giving.give(new NewComment("l3", new Quote("We will mend the road", "", " by May"), 0, "Which?", Level.CLUSTER,
                null, null));
        Comment second = wired.giving.give(new NewComment("l3", new Quote("We will mend the road", "", " by June"), 0, "Which?",
                Level.CLUSTER, null, null));

        wired.rewrite("l3", "Gullies follow. We will mend the road by June.");

        assertThat(now(wired, first).state()).isEqualTo(AnchorState.LOST);
        assertThat(now(wired, second).state()).isEqualTo(AnchorState.MOVED);
        assertThat(now(wired, second).start()).isEqualTo("Gullies follow. ".length());
    }

    @OnBothDatabases
    void twoEquallyGoodPlacesNeedAPerson(TestPortal portal) {
        Wired wired = new Wired(portal);
        wired.memory.add(wired.plan, "l3", "A1.3", "Mend the road. Mend the road.");
        Comment either = wired.giving.give(new NewComment("l3", new Quote("Mend the road.", "", " Mend"), 0, "Which?", Level.CLUSTER, null, null));

        wired.rewrite("l3", "Mend the road.");

        assertThat(now(wired, either).state()).isEqualTo(AnchorState.LOST);
        assertThat(now(wired, either).unsure()).isTrue();
        wired.as(wired.planner).placing.place(either.id(), Quote.of("Mend the road."));
        assertThat(now(wired, either).state()).isEqualTo(AnchorState.HELD);
    }

    @OnBothDatabases
    void wordsThatArePastedAtTwoNewPlacesNeedAPerson(TestPortal portal) {
        Wired wired = new Wired(portal);
        wired.memory.add(wired.plan, "l3", "A1.3", "Close the pool in June. Plant trees along Harrow Street and light the whole of the park for the winter.");
        Comment either = wired.give("l3", "Close the pool in June.");

        wired.rewrite("l3", "Plant trees along Harrow Street. Close the pool in June. And light the whole of the park for the winter. "
                + "Close the pool in June.");

        assertThat(now(wired, either).state()).isEqualTo(AnchorState.LOST);
        assertThat(now(wired, either).unsure()).isTrue();
    }
}
