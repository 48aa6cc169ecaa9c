package org.planweave.comments.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.access.Verb;
import org.planweave.api.notices.PeopleTold;
import org.planweave.api.people.Person;
import org.planweave.api.remarks.Remark;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.consulting.Wish;
import org.planweave.comments.internal.ledger.AskedRow;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.HappeningRow;
import org.planweave.comments.internal.ledger.LetInRow;
import org.planweave.comments.internal.ledger.MeetingRow;
import org.planweave.comments.internal.ledger.RemindsConsulted;
import org.planweave.comments.internal.rows.AnswerColumns;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.PlaceColumns;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.telling.CommentTopics;
import org.planweave.test.HeardTidings;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class TidingsTest {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/London"));

    private static Consultation open(Wired wired, LocalDate opens, LocalDate closes, Person asked) {
        wired.as(wired.planner);
        return wired.holding.open(new Wish(wired.plan.id(), "Early views", opens.toString(), closes.toString(), List.of("What we will do"),
                List.of(Group.person(asked.id()))));
    }

    @OnBothDatabases
    void whoAnswersForThePlanIsToldOfACommentUntilItIsAnswered(TestPortal portal) {
        Wired wired = new Wired(portal);
        HeardTidings heard = new HeardTidings(portal);

        Comment comment = wired.give("l1", null);

        assertThat(heard.told()).singleElement().satisfies(one -> {
            assertThat(one.people()).containsExactly(wired.planner.id());
            assertThat(one.sentence()).isEqualTo("Test other commented on A1.1 in the plan of Highways and Waste.");
            assertThat(one.link()).isEqualTo("/comments/" + comment.id());
            assertThat(one.about()).isEqualTo(comment.ref());
            assertThat(one.mustAct()).isTrue();
        });

        wired.as(wired.planner).answering.answer(comment.id(), Answer.Kind.ACCEPT, "");
        assertThat(heard.told()).extracting(PeopleTold.Notice::topic, PeopleTold.Notice::people, PeopleTold.Notice::by)
                .containsExactly(tuple(CommentTopics.ANSWERED.id(), List.of(wired.other.id()), wired.planner.id()));
        assertThat(heard.over()).extracting(PeopleTold.Over::topic).containsExactly(CommentTopics.GIVEN.id());
    }

    @OnBothDatabases
    void aCommentOfOnesOwnDepartmentTellsNobodyAndOneTakenBackIsOver(TestPortal portal) {
        Wired wired = new Wired(portal);
        HeardTidings heard = new HeardTidings(portal);
        wired.as(wired.planner).give("l1", null);
        assertThat(heard.told()).isEmpty();

        Comment comment = wired.as(wired.other).give("l1", null);
        assertThat(heard.told()).hasSize(1);
        wired.changing.remove(comment.id());
        assertThat(heard.over()).extracting(PeopleTold.Over::about).containsExactly(comment.ref());
    }

    @OnBothDatabases
    void allWhoSpokeInAThreadAreToldOfAReply(TestPortal portal) {
        Wired wired = new Wired(portal);
        HeardTidings heard = new HeardTidings(portal);
        Comment first = wired.give("l1", null);
        wired.as(wired.planner).giving.reply(first.id(), "The developer does.");
        heard.told();

        wired.as(wired.other).giving.reply(first.id(), "Thank you.");

        assertThat(heard.told()).singleElement().satisfies(one -> {
            assertThat(one.topic()).isEqualTo(CommentTopics.REPLIED.id());
            assertThat(one.people()).containsExactlyInAnyOrder(wired.planner.id(), wired.other.id());
            assertThat(one.by()).as("is left out by whoever keeps notices").isEqualTo(wired.other.id());
            assertThat(one.about()).isEqualTo(first.ref());
        });
    }

    @OnBothDatabases
    void whatComesFromAFileOrFromBeforeTellsNobody(TestPortal portal) {
        Wired wired = new Wired(portal);
        HeardTidings heard = new HeardTidings(portal);
        wired.remarks.give(new Remark("l1", null, 0, "From a Word file.", Audience.CLUSTER, null));
        portal.currentUser().asPortal(() -> wired.past.keep(
                Wired.on("l1", null), wired.other.id(), Instant.now(), null, false, List.of()));
        portal.currentUser().asPortal(() -> {
            wired.pastConsultations.keep(new Consultation("", wired.plan.id(), wired.plan.department(), "Then", TODAY.minusDays(3),
                    TODAY.plusDays(9), List.of(), List.of(Group.person(wired.other.id())), null, 1), wired.planner.id(), Set.of());
            return true;
        });
        assertThat(heard.told()).isEmpty();
    }

    @OnBothDatabases
    void aConsultationTellsWhoIsAskedAndIsOverForThemOnceTheySpoke(TestPortal portal) {
        Wired wired = new Wired(portal);
        HeardTidings heard = new HeardTidings(portal);

        Consultation asked = open(wired, TODAY, TODAY.plusDays(14), wired.outsider);

        assertThat(heard.told()).singleElement().satisfies(one -> {
            assertThat(one.people()).containsExactly(wired.outsider.id());
            assertThat(one.by()).isEqualTo(wired.planner.id());
            assertThat(one.sentence()).startsWith("Highways and Waste asks for your views in “Early views” until ");
            assertThat(one.due()).isEqualTo(asked.closes());
        });
        wired.as(wired.outsider);
        assertThat(portal.access().may(Verb.READ, asked.ref())).isTrue();
        assertThat(portal.access().may(Verb.READ, wired.plan.ref())).isFalse();

        wired.give("l1", null);
        assertThat(heard.over()).extracting(PeopleTold.Over::about, PeopleTold.Over::person)
                .containsExactly(tuple(asked.ref(), wired.outsider.id()));
        assertThat(heard.told()).extracting(PeopleTold.Notice::topic).containsExactly(CommentTopics.GIVEN.id());
    }

    @OnBothDatabases
    void onlyTheSilentHearThatThereIsMoreTimeOrNone(TestPortal portal) {
        Wired wired = new Wired(portal);
        HeardTidings heard = new HeardTidings(portal);
        Consultation asked = open(wired, TODAY, TODAY.plusDays(5), wired.outsider);
        heard.told();

        wired.holding.extend(asked.id(), TODAY.plusDays(9).toString(), "Half of them were away.");
        assertThat(heard.told()).extracting(PeopleTold.Notice::topic, PeopleTold.Notice::people, PeopleTold.Notice::due)
                .containsExactly(tuple(CommentTopics.ASKED.id(), List.of(wired.outsider.id()), TODAY.plusDays(9)));

        wired.holding.close(asked.id(), "The paper went out early.");
        assertThat(heard.told()).extracting(PeopleTold.Notice::topic, PeopleTold.Notice::people)
                .containsExactly(tuple(CommentTopics.CLOSED.id(), List.of(wired.outsider.id())));
        assertThat(heard.over()).extracting(PeopleTold.Over::about).containsExactly(asked.ref());
        wired.as(wired.outsider);
        assertThat(portal.access().may(Verb.READ, asked.ref())).as("that it closed can still be read").isTrue();

        Consultation again = open(wired, TODAY, TODAY.plusDays(5), wired.outsider);
        wired.as(wired.outsider).holding.nothingToSay(again.id());
        heard.told();
        assertThat(heard.over()).extracting(PeopleTold.Over::person).containsExactly(wired.outsider.id());
        wired.as(wired.planner).holding.close(again.id(), "The paper went out early.");
        assertThat(heard.told()).isEmpty();
    }

    @OnBothDatabases
    void theSilentAreRemindedBeforeItClosesUnderOneKey(TestPortal portal) {
        Wired wired = new Wired(portal);
        HeardTidings heard = new HeardTidings(portal);
        RemindsConsulted job = new RemindsConsulted(wired.desk, wired.ledger, wired.telling);
        open(wired, TODAY.minusDays(5), TODAY.plusDays(3), wired.outsider);
        Consultation soon = open(wired, TODAY.minusDays(5), TODAY.plusDays(2), wired.outsider);
        heard.told();

        portal.currentUser().asPortal(() -> {
            job.run();
            job.run();
            return true;
        });

        List<PeopleTold.Notice> told = heard.told();
        assertThat(told).extracting(PeopleTold.Notice::about).containsOnly(soon.ref());
        assertThat(told).extracting(PeopleTold.Notice::key).containsOnly(soon.id() + ".soon." + soon.closes());
        assertThat(heard.over()).isEmpty();
    }
}
