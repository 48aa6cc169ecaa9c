package org.planweave.notices.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.planweave.notices.internal.wired.Wired.ANSWERED;
import static org.planweave.notices.internal.wired.Wired.ASKED;
import static org.planweave.notices.internal.wired.Wired.survey;

import java.time.LocalDate;
import java.util.List;
import org.planweave.api.Problem;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.notices.PeopleTold;
import org.planweave.notices.internal.rows.CalendarRow;
import org.planweave.notices.internal.rows.ChoiceRow;
import org.planweave.notices.internal.rows.LetterRow;
import org.planweave.notices.internal.rows.MailboxRow;
import org.planweave.notices.internal.rows.NoticeRow;
import org.planweave.notices.internal.rules.Notice;
import org.planweave.notices.internal.rules.Way;
import org.planweave.notices.internal.wired.Wired;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "notices", entities = {NoticeRow.class, ChoiceRow.class, MailboxRow.class, LetterRow.class, CalendarRow.class})
class InboxTest {

    @OnBothDatabases
    void tellsEverybodyButWhoDidIt(TestPortal portal) {
        Wired all = new Wired(portal);
        all.protect("s1", Audience.COUNCIL);

        all.tell(ASKED, "s1", all.other, null);

        assertThat(all.sentences(all.planner)).containsExactly("Survey s1 is here.");
        assertThat(all.sentences(all.other)).isEmpty();
    }

    @OnBothDatabases
    void tellsTheSameOnce(TestPortal portal) {
        Wired all = new Wired(portal);

        all.tell(ASKED, "s1");
        all.tell(ASKED, "s1");
        all.tell(ANSWERED, "s1");

        assertThat(all.inbox.all(all.planner)).extracting(Notice::topic).containsExactlyInAnyOrder(ASKED.id(), ANSWERED.id());
        assertThat(all.inbox.unread(all.planner)).isEqualTo(2);
    }

    @OnBothDatabases
    void showsNothingAboutWhatTheReaderMayNotReadUntilTheyMay(TestPortal portal) {
        Wired all = new Wired(portal);
        all.protect("s1", Audience.DEPARTMENT);
        all.tell(ASKED, "s1", null, null);
        String id = all.inbox.all(all.planner).get(0).id();

        assertThat(all.sentences(all.other)).isEmpty();
        assertThat(all.inbox.unread(all.other)).isZero();
        assertThat(all.inbox.one(all.other, id)).isEmpty();

        all.protect("s1", Audience.COUNCIL);
        assertThat(all.sentences(all.other)).hasSize(1);
        assertThat(all.inbox.one(all.other, id)).as("of somebody else").isEmpty();
    }

    @OnBothDatabases
    void showsNothingOfAModuleThatIsOffForTheReadersDepartmentOrAway(TestPortal portal) {
        Wired all = new Wired(portal);
        all.tell(ASKED, "s1");

        portal.switches().set("surveys", "on", all.housing.id(), false);
        assertThat(all.sentences(all.other)).isEmpty();
        assertThat(all.sentences(all.planner)).hasSize(1);

        all.topics.remove(all.surveys);
        assertThat(all.sentences(all.planner)).isEmpty();
        all.topics.add(all.surveys);
        assertThat(all.sentences(all.planner)).hasSize(1);
    }

    @OnBothDatabases
    void putsWhatMustBeDoneFirstByItsLastDay(TestPortal portal) {
        Wired all = new Wired(portal);
        all.protect("late", Audience.COUNCIL);
        all.protect("soon", Audience.COUNCIL);
        all.tell(ASKED, "late", null, LocalDate.of(2027, 3, 1));
        all.tell(ASKED, "soon", null, LocalDate.of(2027, 2, 1));
        all.tell(ASKED, "whenever");
        all.tell(ANSWERED, "told");

        assertThat(Inbox.toDo(all.inbox.all(all.planner))).extracting(one -> one.about().id()).containsExactly("soon", "late", "whenever");
        assertThat(Inbox.toKnow(all.inbox.all(all.planner))).extracting(one -> one.about().id()).containsExactly("told");

        all.inbox.read(all.planner, Inbox.toDo(all.inbox.all(all.planner)).get(0).id());
        assertThat(Inbox.toDo(all.inbox.all(all.planner))).extracting(one -> one.about().id()).containsExactly("late", "whenever", "soon");
    }

    @OnBothDatabases
    void marksOnlyOnesOwnAndAllAtOnceOnlyWhatIsForInformation(TestPortal portal) {
        Wired all = new Wired(portal);
        all.tell(ASKED, "s1");
        all.tell(ANSWERED, "s2");

        all.inbox.read(all.other, Inbox.toDo(all.inbox.all(all.planner)).get(0).id());
        assertThat(all.inbox.unread(all.planner)).isEqualTo(2);

        all.inbox.readAll(all.planner);
        assertThat(Inbox.toKnow(all.inbox.all(all.planner))).allMatch(Notice::isRead);
        assertThat(Inbox.toDo(all.inbox.all(all.planner))).noneMatch(Notice::isRead);
        assertThat(all.inbox.unread(all.other)).isEqualTo(2);
    }

    @OnBothDatabases
    void takesOffTheListWhatIsOverForOneOrForAll(TestPortal portal) {
        Wired all = new Wired(portal);
        all.tell(ASKED, "s1");
        all.tell(ASKED, "s2");

        all.publish(PeopleTold.over(ASKED, survey("s1"), all.planner.id()));
        assertThat(all.inbox.unread(all.planner)).isEqualTo(1);
        assertThat(all.inbox.unread(all.other)).isEqualTo(2);

        all.publish(PeopleTold.over(ASKED, survey("s1"), null));
        assertThat(all.inbox.unread(all.other)).isEqualTo(1);
    }

    @OnBothDatabases
    void aNewerNoticeTakesThePlaceOfAnUnreadOneAboutTheSame(TestPortal portal) {
        Wired all = new Wired(portal);
        all.tell(ASKED, "s1");
        all.publish(PeopleTold.told(new PeopleTold.Notice(ASKED.id(), true, List.of(all.planner.id()), null, survey("s1"),
                "Survey s1 closes soon.", "/surveys/s1", null, "soon")));

        assertThat(Inbox.toDo(all.inbox.all(all.planner))).extracting(Notice::sentence, Notice::isRead).containsExactly(
                tuple("Survey s1 closes soon.", false),
                tuple("Survey s1 is here.", true));
        assertThat(all.inbox.unread(all.other)).isEqualTo(1);
    }

    @OnBothDatabases
    void leavesOutWhatTheReaderDoesNotWantAndNeverWhatTheyMustAct(TestPortal portal) {
        Wired all = new Wired(portal);
        all.choose(all.planner, ANSWERED, "nothing");
        all.tell(ANSWERED, "s1");

        assertThat(all.sentences(all.planner)).isEmpty();
        assertThat(all.sentences(all.other)).hasSize(1);
        assertThat(all.choices.of(all.planner)).containsEntry(ANSWERED, Way.NOTHING).containsEntry(ASKED, Way.AT_ONCE);
        assertThatThrownBy(() -> all.choose(all.planner, ASKED, "nothing")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> all.choose(all.planner, ASKED, "pigeon")).isInstanceOf(Problem.class);
        assertThat(all.choices.of(all.planner)).containsEntry(ASKED, Way.AT_ONCE);
    }

    @OnBothDatabases
    void goesOnAfterANoticeThatNoPageCouldShow(TestPortal portal) {
        Wired all = new Wired(portal);
        all.protect("s1", Audience.COUNCIL);
        PeopleTold.Notice sound = new PeopleTold.Notice(ASKED.id(), true, List.of(all.planner.id(), "nobody"), null,
                survey("s1"), "x".repeat(2000), "/surveys/s1", null, "1");
        all.publish(PeopleTold.told(new PeopleTold.Notice(ASKED.id(), true, sound.people(), null, survey("s1"), "Elsewhere.",
                "https://elsewhere.example", null, "2")));
        all.publish(PeopleTold.told(sound));

        assertThat(all.sentences(all.planner)).singleElement().satisfies(one -> assertThat(one).hasSize(500).endsWith("…"));
    }

    @OnBothDatabases
    void readsItInTwoStatementsHoweverMuchThereIs(TestPortal portal) {
        Wired all = new Wired(portal);
        for (int i = 0; i < 30; i++) {
            all.tell(ANSWERED, "s" + i);
        }
        all.inbox.all(all.planner);
        assertThat(portal.statements().of(() -> all.inbox.all(all.planner))).hasSizeLessThanOrEqualTo(2);
        assertThat(portal.statements().of(() -> all.inbox.unread(all.planner))).hasSizeLessThanOrEqualTo(2);
    }
}
