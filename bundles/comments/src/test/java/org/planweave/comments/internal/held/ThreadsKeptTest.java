package org.planweave.comments.internal.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.planweave.api.ResourceRef;
import org.planweave.api.events.Event;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.records.RecordScope;
import org.planweave.api.records.RetainedRecords.Due;
import org.planweave.api.resources.ResourceChanged;
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
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class ThreadsKeptTest {

    private static final Instant THEN = Instant.parse("2020-01-01T00:00:00Z");

    private final List<Event> said = new ArrayList<>();

    private static void older(TestPortal portal, String column, String... comments) {
        portal.store().doInTransaction(entities -> entities.createQuery("update CommentRow c set c." + column + " = :at where c.id in :ids")
                .setParameter("at", THEN.minusSeconds(60).toEpochMilli()).setParameter("ids", List.of(comments)).executeUpdate());
    }

    @OnBothDatabases
    void aThreadIsDueWhenNothingWasSaidInItForItsTime(TestPortal portal) {
        Wired wired = new Wired(portal);
        ThreadsKept kept = new ThreadsKept(portal.store(), portal.access(), said::add);
        Comment silent = wired.giving.give(Wired.on("l1", null));
        Comment reply = wired.giving.reply(silent.id(), "Yes.");
        Comment replied = wired.giving.give(Wired.on("l1", null));
        wired.giving.reply(replied.id(), "A new word.");
        Comment edited = wired.giving.give(Wired.on("l1", null));
        wired.changing.edit(edited.id(), 1, "Edited");
        Comment answered = wired.giving.give(Wired.on("l1", null));
        String author = silent.author();
        wired.as(wired.planner).answering.answer(answered.id(), Answer.Kind.DECLINE, "No.");
        older(portal, "givenAt", silent.id(), reply.id(), replied.id(), edited.id(), answered.id());

        List<Due> due = kept.due(THEN, 9);

        assertThat(due).extracting(Due::ref).containsExactly(silent.ref());
        assertThat(due.get(0).title()).isEqualTo("Comment on the plan p1, replies: 1");
        assertThat(due.get(0).since()).isBefore(THEN);
        assertThat(due.get(0).about()).contains(Line.ref("l1"), Plan.ref("p1"), reply.ref(), new ResourceRef("portal", "person", author));
        older(portal, "editedAt", edited.id());
        older(portal, "answer.answeredAt", answered.id());
        assertThat(kept.due(THEN, 9)).extracting(Due::ref).containsExactlyInAnyOrder(silent.ref(), edited.ref(), answered.ref());
        assertThat(kept.due(THEN, 1)).hasSize(1);
        assertThat(kept.due(THEN.minusSeconds(3600), 9)).isEmpty();
    }

    @OnBothDatabases
    void goesWholeAndLeavesTheOthers(TestPortal portal) {
        Wired wired = new Wired(portal);
        ThreadsKept kept = new ThreadsKept(portal.store(), portal.access(), said::add);
        Comment gone = wired.giving.give(Wired.on("l1", null));
        wired.changing.edit(gone.id(), 1, "Other words");
        Comment reply = wired.giving.reply(gone.id(), "Yes.");
        Comment stays = wired.giving.give(Wired.on("l1", null));

        kept.dispose(List.of(gone.ref()));
        kept.dispose(List.of());

        assertThat(new CommentRecords(portal.store(), portal.council()).about(RecordScope.ofPlan("p1"))).extracting(one -> one.about())
                .containsOnly(stays.ref());
        assertThat(portal.store().<Long>reading(entities -> entities.createQuery("select count(w) from WordingRow w", Long.class).getSingleResult()))
                .isZero();
        assertThat(portal.access().readable(List.of(gone.ref(), reply.ref(), stays.ref()))).containsExactly(stays.ref());
        assertThat(said).containsExactlyInAnyOrder(new ResourceChanged(gone.ref(), true), new ResourceChanged(reply.ref(), true));
    }
}
