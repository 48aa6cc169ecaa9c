package org.planweave.notices.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RetainedRecords.Due;
import org.planweave.notices.internal.rows.CalendarRow;
import org.planweave.notices.internal.rows.ChoiceRow;
import org.planweave.notices.internal.rows.LetterRow;
import org.planweave.notices.internal.rows.MailboxRow;
import org.planweave.notices.internal.rows.NoticeRow;
import org.planweave.notices.internal.wired.Wired;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "notices", entities = {NoticeRow.class, ChoiceRow.class, MailboxRow.class, LetterRow.class, CalendarRow.class})
class NoticeRecordsTest {

    @OnBothDatabases
    void holdsWhoWasToldWhatAboutSomething(TestPortal portal) {
        Wired all = new Wired(portal);
        all.tell(Wired.ASKED, "s1");
        all.tell(Wired.ANSWERED, "s2");
        NoticeRecords records = new NoticeRecords(all.host);

        List<HeldRecord> held = records.concerning(List.of(Wired.survey("s1")));

        assertThat(held).as("each of the two").hasSize(2);
        assertThat(held.stream().flatMap(one -> one.passages().stream()).map(Passage::text))
                .contains("Survey s1 is here.", all.planner.name(), all.other.name()).noneMatch(text -> text.contains("s2"));
        assertThat(records.concerning(List.of())).isEmpty();
        assertThat(records.saying("SURVEY S2")).hasSize(2);
        assertThat(records.of(all.other)).hasSize(2);
    }

    @OnBothDatabases
    void disposesOfThoseWhoseTimeIsOverAndOfNoOthers(TestPortal portal) {
        Wired all = new Wired(portal);
        all.tell(Wired.ASKED, "s1");
        all.tell(Wired.ANSWERED, "s2");
        NoticesKept kept = new NoticesKept(all.host);

        assertThat(kept.due(Instant.now().minusSeconds(3600), 9)).isEmpty();
        List<Due> due = kept.due(Instant.now().plusSeconds(3600), 9);
        assertThat(due).hasSize(4).allMatch(one -> !one.title().contains("Survey"));
        assertThat(kept.due(Instant.now().plusSeconds(3600), 3)).hasSize(3);
        kept.dispose(due.stream().filter(one -> one.about().contains(Wired.survey("s1"))).map(Due::ref).toList());
        kept.dispose(List.of());

        assertThat(all.sentences(all.planner)).containsExactly("Survey s2 is here.");
    }
}
