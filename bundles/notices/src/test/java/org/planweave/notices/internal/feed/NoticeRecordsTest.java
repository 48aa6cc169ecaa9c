package org.planweave.notices.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.notices.PeopleTold;
import org.planweave.api.people.ErasedName;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RetainedRecords.Due;
import org.planweave.notices.internal.rows.CalendarRow;
import org.planweave.notices.internal.rows.ChoiceRow;
import org.planweave.notices.internal.rows.LetterRow;
import org.planweave.notices.internal.rows.MailboxRow;
import org.planweave.notices.internal.rows.NoticeRow;
import org.planweave.notices.internal.rules.Letter;
import org.planweave.notices.internal.rules.Way;
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

    @OnBothDatabases
    void forgetsWhoeverIsErased(TestPortal portal) {
        Wired all = new Wired(portal);
        all.tell(Wired.ASKED, "s1");
        all.protect("s2", Audience.COUNCIL);
        all.publish(PeopleTold.told(new PeopleTold.Notice(Wired.ANSWERED.id(), false, List.of(all.planner.id(), all.other.id()), null,
                Wired.survey("s2"), all.planner.name() + " answers a survey.", "/surveys/s2", null, "s2")));
        portal.store().doInTransaction(entities -> {
            entities.persist(new MailboxRow(all.planner.id(), "planner@testing.example"));
            entities.persist(new ChoiceRow(all.planner.id(), Wired.ASKED.id(), Way.NOTHING));
            entities.persist(new CalendarRow(all.planner.id(), "hash", 0));
            entities.persist(new LetterRow(Letter.opened("l1", all.planner.id(), Way.DAILY, Instant.EPOCH)));
            entities.persist(new LetterRow(Letter.opened("l2", all.other.id(), Way.DAILY, Instant.EPOCH)));
        });
        NoticeTraces traces = new NoticeTraces(all.host);
        assertThat(traces.of(all.planner)).contains("Notices that they were told: 2", "The e-mail address that they gave: 1",
                "E-mails to them, waiting or listed as sent: 1", "Notices to others with the name in them, which then say the new one: 1").hasSize(6);

        ErasedName erased = new ErasedName(all.planner, "Former officer 4F2A", "former-4f2a");
        traces.erase(erased);
        traces.erase(erased);

        assertThat(traces.of(all.planner)).isEmpty();
        assertThat(all.sentences(all.other)).contains("Former officer 4F2A answers a survey.", "Survey s1 is here.");
        assertThat(portal.store().<Long>reading(entities -> entities.createQuery("select count(l) from LetterRow l", Long.class).getSingleResult()))
                .as("those to others go out").isEqualTo(1);
    }
}
