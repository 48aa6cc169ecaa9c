package org.planweave.comments.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.LineDraft;
import org.planweave.comments.internal.consulting.Asked;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.consulting.Evidence;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.consulting.Happening;
import org.planweave.comments.internal.consulting.Wish;
import org.planweave.comments.internal.ledger.AskedRow;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.FollowsConsultations;
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

@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class ConsultationsTest {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/London"));

    private static Wish wish(Wired wired, LocalDate opens, LocalDate closes, List<String> sections, Group... groups) {
        return new Wish(wired.plan.id(), "Early views", opens.toString(), closes.toString(), sections, List.of(groups));
    }

    private static Consultation open(Wired wired, List<String> sections, Group... groups) {
        wired.as(wired.planner);
        return wired.holding.open(wish(wired, TODAY, TODAY.plusDays(14), sections, groups));
    }

    private static int refused(Runnable work) {
        try {
            work.run();
            return 200;
        } catch (Problem problem) {
            return problem.status();
        }
    }

    @OnBothDatabases
    void whoIsAskedReadsAndCommentsForAsLongAsItIsOpen(TestPortal portal) {
        Wired wired = new Wired(portal);
        wired.as(wired.outsider);
        assertThat(portal.access().may(Verb.READ, wired.plan.ref())).isFalse();

        Consultation asked = open(wired, List.of(), Group.department(wired.culture.id()));

        wired.as(wired.outsider);
        assertThat(portal.access().may(Verb.READ, wired.plan.ref())).isTrue();
        wired.give("l1", "four gates");
        assertThat(wired.ledger.openFor(wired.outsider).keySet()).extracting(Consultation::id).containsExactly(asked.id());
        assertThat(wired.ledger.openFor(wired.outsider).values()).allMatch(Asked::answered);

        wired.as(wired.planner);
        wired.holding.close(asked.id(), "The committee paper went out a week early.");
        wired.as(wired.outsider);
        assertThat(portal.access().may(Verb.READ, wired.plan.ref())).isFalse();
        assertThat(wired.ledger.openFor(wired.outsider)).isEmpty();
    }

    @OnBothDatabases
    void itEndsOnItsLastDayThoughNothingOfThisModuleRuns(TestPortal portal) {
        Wired wired = new Wired(portal);
        wired.as(wired.planner);
        Consultation asked = wired.holding.open(
                wish(wired, TODAY, TODAY.plusDays(2), List.of(), Group.person(wired.outsider.id())));
        wired.as(wired.outsider);
        portal.daysAhead(2);
        wired.give("l1", "four gates");

        portal.daysAhead(3);
        assertThat(portal.access().may(Verb.READ, wired.plan.ref())).isFalse();
        assertThat(refused(() -> wired.give("l1", "four gates"))).isEqualTo(404);

        wired.as(wired.planner);
        wired.holding.extend(asked.id(), TODAY.plusDays(9).toString(), "Half of them were away.");
        wired.as(wired.outsider);
        wired.give("l1", "four gates");
        portal.daysAhead(10);
        assertThat(refused(() -> wired.give("l1", "four gates"))).isEqualTo(404);
    }

    @OnBothDatabases
    void aConsultationOnASectionOpensItsLinesAndNoOthers(TestPortal portal) {
        Wired wired = new Wired(portal);
        wired.memory.add(wired.plan, "s1", "R1", LineDraft.of("risk", "Risks", "The bridge is older than the road."),
                List.of("The bridge is older than the road."));

        open(wired, List.of("Risks"), Group.person(wired.outsider.id()));

        wired.as(wired.outsider);
        assertThat(wired.plans.line("s1")).isPresent();
        assertThat(wired.plans.line("l1")).isEmpty();
        assertThat(wired.plans.plan(wired.plan.id())).isEmpty();
        Comment given = wired.give("s1", "older");
        assertThat(wired.now(given).text()).isEqualTo("Who pays for it?");
        wired.as(wired.planner);
        Comment reply = wired.giving.reply(given.id(), "The county does.");
        wired.as(wired.outsider);
        assertThat(wired.now(reply).text()).isEqualTo("The county does.");
        assertThat(refused(() -> wired.give("l1", null))).isEqualTo(404);

        portal.currentUser().asPortal(() -> wired.memory.add(
                wired.plan, "s2", "R2", LineDraft.of("risk", "Risks", "A wet winter."), List.of("A wet winter.")));
        portal.currentUser().asPortal(() -> {
            new FollowsConsultations(wired.invitations).run();
            return true;
        });
        assertThat(wired.plans.line("s2")).isPresent();
    }

    @OnBothDatabases
    void itOpensAndClosesOnItsDays(TestPortal portal) {
        Wired wired = new Wired(portal);
        wired.as(wired.planner);

        Consultation later = wired.holding.open(wish(wired, TODAY.plusDays(3), TODAY.plusDays(9), List.of(), Group.person(wired.outsider.id())));

        assertThat(wired.ledger.asked(List.of(later))).isEmpty();
        assertThat(later.state(TODAY)).isEqualTo(Consultation.State.PLANNED);
        assertThat(later.state(TODAY.plusDays(9))).isEqualTo(Consultation.State.OPEN);
        assertThat(later.state(TODAY.plusDays(10))).isEqualTo(Consultation.State.CLOSED);
        wired.as(wired.outsider);
        assertThat(portal.access().may(Verb.READ, wired.plan.ref())).isFalse();
        assertThat(refused(() -> wired.holding.nothingToSay(later.id()))).isEqualTo(409);
    }

    @OnBothDatabases
    void theLedgerSaysWhoAnsweredAndWhoDidNot(TestPortal portal) {
        Wired wired = new Wired(portal);
        Person member = portal.person("member", null, Role.MEMBER);
        Person director = portal.person("director", wired.housing, Role.DIRECTOR);
        Consultation asked = open(wired, List.of(), Group.role(Role.MEMBER), Group.role(Role.DIRECTOR), Group.person(wired.outsider.id()));

        wired.as(member);
        wired.give("l1", null);
        wired.as(director);
        wired.holding.nothingToSay(asked.id());

        List<Asked> ledger = wired.ledger.asked(List.of(asked));
        assertThat(ledger).extracting(Asked::person).containsExactlyInAnyOrder(member.id(), director.id(), wired.outsider.id());
        assertThat(ledger.stream().filter(Asked::answered)).extracting(Asked::person).containsExactlyInAnyOrder(member.id(), director.id());
        assertThat(wired.ledger.evidence(wired.plan.id())).containsExactly(
                new Evidence(Consultee.MEMBERS, 1, 1, 0), new Evidence(Consultee.DIRECTORS, 1, 1, 0),
                new Evidence(Consultee.DEPARTMENTS, 1, 0, 0));

        wired.as(wired.planner);
        wired.holding.enter(wired.plan.id(), "teams", TODAY.minusDays(3).toString(), "Depot briefing, note 4");
        assertThat(wired.ledger.evidence(wired.plan.id())).filteredOn(Evidence::stands).extracting(Evidence::consultee)
                .containsExactly(Consultee.MEMBERS, Consultee.DIRECTORS, Consultee.TEAMS);
    }

    @OnBothDatabases
    void onlyWhoAnswersForThePlanHoldsAConsultation(TestPortal portal) {
        Wired wired = new Wired(portal);
        Consultation asked = open(wired, List.of(), Group.person(wired.outsider.id()));
        Group group = Group.person(wired.other.id());

        wired.as(wired.outsider);
        assertThat(refused(() -> wired.holding.close(asked.id(), "Enough."))).isEqualTo(403);
        assertThat(refused(() -> wired.holding.open(wish(wired, TODAY, TODAY, List.of(), group)))).isEqualTo(403);
        wired.as(wired.other);
        assertThat(refused(() -> wired.ledger.existing(asked.id()))).isEqualTo(404);
        assertThat(refused(() -> wired.holding.enter(wired.plan.id(), "members", TODAY.toString(), "Minute 1"))).isEqualTo(403);
    }

    @OnBothDatabases
    void moreTimeAndRemindersAreWrittenDown(TestPortal portal) {
        Wired wired = new Wired(portal);
        Consultation asked = open(wired, List.of(), Group.person(wired.outsider.id()));

        wired.holding.reminded(asked.id(), "By telephone");
        assertThatThrownBy(() -> wired.holding.extend(asked.id(), TODAY.plusDays(14).toString(), "Snow")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> wired.holding.extend(asked.id(), TODAY.plusDays(20).toString(), " ")).isInstanceOf(Problem.class);
        wired.holding.extend(asked.id(), TODAY.plusDays(20).toString(), "Snow");

        assertThat(wired.ledger.existing(asked.id()).closes()).isEqualTo(TODAY.plusDays(20));
        assertThat(wired.ledger.happenings(asked.id())).extracting(Happening::what)
                .containsExactly(Happening.What.OPENED, Happening.What.REMINDED, Happening.What.EXTENDED);
    }

    @OnBothDatabases
    void anInvitationIsEnoughWhereADepartmentTakesNoComments(TestPortal portal) {
        Wired wired = new Wired(portal);
        portal.switches().set("comments", "receive", wired.highways.id(), false);
        wired.as(wired.other);
        assertThat(refused(() -> wired.give("l1", null))).isEqualTo(403);

        open(wired, List.of(), Group.person(wired.other.id()));

        wired.as(wired.other);
        assertThat(refused(() -> wired.give("l1", null))).isEqualTo(200);
    }

    /** Three departments (its own, one that shares a cluster, one outside), each giving or not, the plan's receiving or not, asked or not. */
    @OnBothDatabases
    void givingAndReceivingAreTwoThingsAndAnInvitationOpensTheSecond(TestPortal portal) {
        Wired wired = new Wired(portal);
        for (boolean asked : List.of(false, true)) {
            if (asked) {
                open(wired, List.of(), Group.person(wired.other.id()), Group.person(wired.outsider.id()));
            }
            for (boolean receive : List.of(true, false)) {
                portal.switches().set("comments", "receive", wired.highways.id(), receive);
                for (boolean give : List.of(true, false)) {
                    for (Person author : List.of(wired.planner, wired.other, wired.outsider)) {
                        portal.switches().set("comments", "give", author.department(), give);
                        boolean reads = author != wired.outsider || asked;
                        boolean may = author == wired.planner || give && reads && (receive || asked);
                        wired.as(author);
                        assertThat(refused(() -> wired.give("l1", null)) == 200)
                                .as("%s gives %s, is received %s, is asked %s", author.name(), give, receive, asked)
                                .isEqualTo(may);
                    }
                }
            }
        }
    }

    @OnBothDatabases
    void anInvitationOutlivesOneOfTwoConsultationsAndIsNotGivenTwice(TestPortal portal) {
        Wired wired = new Wired(portal);
        Consultation first = open(wired, List.of(), Group.person(wired.outsider.id()));
        open(wired, List.of(), Group.department(wired.culture.id()));

        wired.holding.close(first.id(), "One is enough.");

        wired.as(wired.outsider);
        assertThat(portal.access().may(Verb.READ, wired.plan.ref())).isTrue();
        assertThat(portal.currentUser().asPortal(() -> Map.of("plans", wired.ledger.of(List.of(wired.plan.id())).size())))
                .containsEntry("plans", 2);
    }

    @OnBothDatabases
    void twoPlansThatAskTheSamePeopleClash(TestPortal portal) {
        Wired wired = new Wired(portal);
        open(wired, List.of(), Group.department(wired.culture.id()));
        Person theirs = portal.person("director", wired.housing, Role.DIRECTOR);
        wired.memory.plan("p2", wired.housing, org.planweave.comments.internal.wired.MemoryPlans.ROUND,
                org.planweave.api.access.Protection.Audience.CLUSTER);
        wired.as(theirs);
        Wish wanted = new Wish("p2", "Views", TODAY.plusDays(14).toString(), TODAY.plusDays(20).toString(), List.of(),
                List.of(Group.person(wired.outsider.id())));

        assertThat(wired.holding.clashes(wired.holding.considered(wanted))).singleElement()
                .satisfies(clash -> assertThat(clash.people()).isOne());
        Wish after = new Wish("p2", "Views", TODAY.plusDays(15).toString(), TODAY.plusDays(20).toString(), List.of(), wanted.groups());
        assertThat(wired.holding.clashes(wired.holding.considered(after))).isEmpty();
    }
}
