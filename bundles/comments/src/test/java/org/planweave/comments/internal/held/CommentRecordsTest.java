package org.planweave.comments.internal.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.planweave.api.events.Event;
import org.planweave.api.people.ErasedName;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
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
class CommentRecordsTest {

    private static List<String> texts(List<HeldRecord> held) {
        return held.stream().flatMap(one -> one.passages().stream()).map(Passage::text).toList();
    }

    @OnBothDatabases
    void holdsFormerWordsAnswersAndWhatWasTakenBack(TestPortal portal) {
        Wired wired = new Wired(portal);
        CommentRecords records = new CommentRecords(portal.store(), portal.council());
        Comment first = wired.giving.give(Wired.on("l1", "four gates"));
        wired.changing.edit(first.id(), 1, "Who pays for all of it?");
        Comment gone = wired.giving.give(Wired.on("l1", null));
        wired.changing.remove(gone.id());
        wired.as(wired.planner).answering.answer(first.id(), Answer.Kind.DECLINE, "No money.");

        List<HeldRecord> held = records.about(RecordScope.ofLine("l1"));

        assertThat(held).extracting(HeldRecord::kind).containsExactlyInAnyOrder("Comment", "Comment", "Former words of a comment", "Answer to a comment");
        assertThat(texts(held)).contains("Who pays for all of it?", "Who pays for it?", "four gates", "No money.");
        assertThat(held).extracting(HeldRecord::title).anyMatch(title -> title.startsWith("Taken back"))
                .allMatch(title -> !title.contains("pays") && !title.contains("Test"));
        assertThat(records.about(RecordScope.ofPlan("p1"))).hasSameSizeAs(held);
        assertThat(records.saying("no MONEY")).as("with all that belongs to the comment").hasSize(3);
        assertThat(records.saying("pays for it?")).as("in former words, and in what was taken back").hasSize(4);
        assertThat(records.saying("%")).isEmpty();
        assertThat(records.of(wired.planner)).extracting(HeldRecord::kind).contains("Answer to a comment");
        assertThat(records.of(wired.outsider)).isEmpty();
    }

    @OnBothDatabases
    void aMentionSaysTheNewNameOfWhoeverIsErased(TestPortal portal) {
        Wired wired = new Wired(portal);
        String username = wired.planner.username();
        Comment first = wired.giving.give(Wired.on("l1", "four gates"));
        String words = "Ask @" + username + " or write to x@" + username + ".example, not " + wired.planner.name() + ".";
        wired.changing.edit(first.id(), 1, words);
        wired.changing.edit(first.id(), 2, words + " Soon.");
        List<Event> said = new ArrayList<>();
        MentionTraces traces = new MentionTraces(portal.store(), said::add);
        assertThat(traces.of(wired.planner)).containsExactly("Mentions with “@” in comments, which then say the new name: 2");

        traces.erase(new ErasedName(wired.planner, "Former officer 4F2A", "former-4f2a"));

        assertThat(traces.of(wired.planner)).isEmpty();
        String now = "Ask @former-4f2a or write to x@" + username + ".example, not " + wired.planner.name() + ".";
        assertThat(texts(new CommentRecords(portal.store(), portal.council()).about(RecordScope.ofLine("l1")))).contains(now, now + " Soon.")
                .doesNotContain(words);
        assertThat(said).containsExactly(new ResourceChanged(first.ref(), false));
    }
}
