package org.planweave.comments.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.PlanSection;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.consulting.Wish;
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
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Quote;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** Comments on a whole plan and on a section of it. */
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class WiderCommentsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final String SECTION = "What we will do";
    private static final ResourceRef IN_PLAN = new PlanSection("p1", SECTION).ref();

    private static Problem refused(Runnable work) {
        Problem problem = catchThrowableOfType(Problem.class, work::run);
        assertThat(problem).isNotNull();
        return problem;
    }

    private static void risks(Wired wired) {
        wired.memory.add(wired.plan, "s1", "R1", LineDraft.of("risk", "Risks & doubts", "The bridge is old."), List.of("The bridge is old."));
    }

    @OnBothDatabases
    void standsOnThePlanOrItsSectionAndIsFoundByIt(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment onLine = wired.give("l1", null);
        Comment onPlan = wired.giveWider(null);
        Comment onSection = wired.giveWider(SECTION);
        Comment reply = wired.as(wired.planner).giving.reply(onSection.id(), "The bridges.");

        assertThat(onPlan.target()).hasToString("plans:plan:p1");
        assertThat(onSection.target()).hasToString("plans:section:p1.what-we-will-do");
        assertThat(onPlan.isOpen()).isTrue();
        assertThat(wired.now(onSection)).isEqualTo(wired.commentsOn.part(IN_PLAN, null, 1).comments().get(0));
        assertThat(wired.commentsOn.part(wired.plan.ref(), null, 9).comments()).extracting(Comment::id).containsExactly(onPlan.id());
        assertThat(wired.commentsOn.part(IN_PLAN, onSection.id(), 9).comments()).extracting(Comment::id).containsExactly(reply.id());
        assertThat(wired.reads.aboveLines(Set.of("p1"))).extracting(Comment::id).containsExactly(onPlan.id(), onSection.id());
        assertThat(wired.reads.openOn(Set.of("p1"))).extracting(Comment::id)
                .containsExactlyInAnyOrder(onLine.id(), onPlan.id(), onSection.id());
        assertThat(new CommentSource(wired.host).find(Set.of(onSection.ref(), onPlan.ref())).values())
                .extracting(text -> text.facts()).containsExactlyInAnyOrder(Map.of(), Map.of("section", SECTION));
    }

    @OnBothDatabases
    void onlyALineHasWordsToPointAtOrToWriteAnew(TestPortal portal) {
        Wired wired = new Wired(portal);
        Problem quoted = refused(() -> wired.giving.give(
                new NewComment(IN_PLAN, Quote.of("School"), 0, "Which?", Level.CLUSTER, null, null)));
        Problem worded = refused(() -> wired.giving.give(
                new NewComment(wired.plan.ref(), null, 0, "So:", Level.CLUSTER, "A better plan", null)));
        Comment given = wired.giveWider(null);

        assertThat(List.of(quoted.status(), worded.status())).containsOnly(422);
        assertThat(quoted.faults()).extracting(Problem.Fault::pointer).containsExactly("quote");
        assertThat(worded.faults()).extracting(Problem.Fault::pointer).containsExactly("suggestion");
        assertThat(refused(() -> wired.placing.place(given.id(), Quote.of("School"))).type()).isEqualTo("no-words");
        assertThat(refused(() -> wired.as(wired.planner).answering.acceptSuggestion(given.id(), 0)).type()).isEqualTo("no-suggestion");
        assertThat(refused(() -> wired.giving.give(
                new NewComment(wired.plan.ref(), null, 0, "x", Level.CLUSTER, null, wired.give("l1", null).id()))).faults())
                .extracting(Problem.Fault::pointer).containsExactly("parent");
    }

    @OnBothDatabases
    void rightsLevelsAndSwitchesHoldAsOnALine(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment secret = wired.giving.give(new NewComment(IN_PLAN, null, 0, "Between us.", Level.PRIVATE, null, null));
        wired.as(portal.person("third", wired.housing));
        assertThat(wired.reads.comment(secret.id())).isEmpty();
        wired.as(wired.outsider);
        assertThat(wired.reads.comment(secret.id())).isEmpty();
        assertThat(refused(() -> wired.giveWider(null)).status()).isEqualTo(404);
        assertThat(refused(() -> wired.giveWider(SECTION)).status()).isEqualTo(404);
        assertThat(wired.commentsOn.part(IN_PLAN, null, 9).comments()).isEmpty();

        portal.switches().set("comments", "receive", wired.highways.id(), false);
        wired.as(wired.other);
        assertThat(refused(() -> wired.giveWider(SECTION)).detail()).contains("is not taking comments here");
        assertThat(wired.as(wired.planner).giveWider(null).isOpen()).as("one's own department may").isFalse();
        wired.answering.answer(secret.id(), Answer.Kind.DECLINE, "It is all there.");
        assertThat(wired.as(wired.other).now(secret).answer()).isNotNull();
    }

    @OnBothDatabases
    void whoIsAskedAboutOneSectionCommentsOnThatAlone(TestPortal portal) {
        Wired wired = new Wired(portal);
        risks(wired);
        Consultation window = wired.as(wired.planner).holding.open(new Wish("p1", "Views", TODAY.toString(), TODAY.plusDays(2).toString(),
                List.of("Risks & doubts"), List.of(Group.person(wired.outsider.id()))));

        Comment given = wired.as(wired.outsider).giveWider("Risks & doubts");

        assertThat(wired.now(given).text()).isEqualTo(given.text());
        assertThat(portal.access().may(Verb.READ, wired.plan.ref())).isFalse();
        assertThat(refused(() -> wired.giveWider(SECTION)).status()).isEqualTo(404);
        assertThat(refused(() -> wired.giveWider(null)).status()).isEqualTo(404);
        assertThat(wired.as(wired.planner).ledger.asked(List.of(window))).allMatch(asked -> asked.answered());
        wired.holding.close(window.id(), "All answered.");
        wired.as(wired.outsider);
        assertThat(refused(() -> wired.giveWider("Risks & doubts")).detail()).contains("“Views” closed on");
        assertThat(wired.now(given).text()).as("what they said they still read").isEqualTo(given.text());
    }

    @OnBothDatabases
    void nothingIsLostWhereTheSectionHasGone(TestPortal portal) {
        Wired wired = new Wired(portal);
        risks(wired);
        Comment given = wired.giveWider("Risks & doubts");
        wired.memory.remove("s1");

        assertThat(wired.now(given).section()).isEqualTo("Risks & doubts");
        assertThat(wired.commentsOn.part(given.target(), null, 9).comments()).hasSize(1);
        assertThat(refused(() -> wired.giveWider("Risks & doubts")).detail()).contains("no such section");
        Comment reply = wired.as(wired.planner).giving.reply(given.id(), "It is under Money now.");
        assertThat(reply.section()).isEqualTo("Risks & doubts");
        wired.answering.answer(given.id(), Answer.Kind.ACCEPT, "");
        assertThat(wired.now(given).isOpen()).isFalse();
        wired.placing.followAll();
    }

    @OnBothDatabases
    void keysTellSectionsApart(TestPortal portal) {
        assertThat(new PlanSection("p1", "Risks & doubts").key()).startsWith("risks-doubts-").hasSize(21);
        assertThat(List.of("Risks", "risks", "RISKS", "Risks!", "Täglich", "", "次", "A very long title of a section of a plan").stream()
                .map(title -> new PlanSection("p1", title).ref()).distinct()).hasSize(8);
        assertThat(PlanSection.find("p1", "risks", List.of("Money", "Risks"))).map(PlanSection::title).contains("Risks");
    }
}
