package org.planweave.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.access.Decisions.Verdict;

class DecisionsTest {

    private static final ResourceRef LINE = ResourceRef.parse("plans:line:l1");
    private static final ResourceRef PLAN = ResourceRef.parse("plans:plan:p1");
    private static final String AUTHOR_ROW = "Its author, from another department";
    private final Decisions decisions = new Decisions(Cast.CLUSTERS);

    /**
     * Every person of the page's tables × audience × classification × every protection of the plan, or none × every
     * verb.
     */
    @Test
    void decidesEveryCellAsThePageSays() throws IOException {
        TruthTable truth = TruthTable.fromPage();
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (String who : truth.people()) {
            for (Protection own : protections(who, true)) {
                for (@Nullable Protection plan : plansFor(who, own)) {
                    for (Verb verb : Verb.values()) {
                        cells++;
                        Verdict found = judge(who, verb, own, plan);
                        Verdict wanted = wanted(truth, who, verb, own, plan);
                        if (found != wanted) {
                            wrong.add(who + " " + verb + " " + own + " on " + plan + ": " + found + ", not " + wanted);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(19 * 20 * 21 * 5);
    }

    private Verdict judge(String who, Verb verb, Protection own, @Nullable Protection plan) {
        boolean invited = who.equals("Invited to it");
        return decisions.judge(Cast.of(who), verb,
                new Matter(LINE, own, plan, invited, who.equals("Invited to its plan")));
    }

    private static Verdict wanted(TruthTable truth, String who, Verb verb, Protection own, @Nullable Protection plan) {
        boolean reads = truth.says(who, own.audience()) && truth.says(who, own.classification());
        if (plan != null) {
            // Who wrote a comment did not write the plan; who was invited to a line needs no word of the plan's
            // audience.
            String here = who.equals(AUTHOR_ROW) ? "Officer of another department" : who;
            boolean open = who.startsWith("Invited to") || truth.says(here, plan.audience());
            reads = reads && open && truth.says(here, plan.classification());
        }
        if (!reads) {
            return Verdict.HIDDEN;
        }
        return verb == Verb.READ || truth.says(who, verb) ? Verdict.ALLOWED : Verdict.REFUSED;
    }

    private static List<@Nullable Protection> plansFor(String who, Protection own) {
        List<@Nullable Protection> plans = new ArrayList<>(protections(who, false));
        plans.add(null);
        return plans;
    }

    private static List<Protection> protections(String who, boolean authored) {
        String author = authored && who.equals(AUTHOR_ROW) ? Cast.AUTHOR : null;
        List<Protection> all = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            for (Classification classification : Classification.values()) {
                all.add(new Protection("hw", null, Cast.ROUND, audience, classification, author));
            }
        }
        return all;
    }

    @Test
    void hidesWhatHangsOnAPlanThatNobodyProtected() {
        Protection line = new Protection("hw", PLAN, Cast.ROUND, Audience.PUBLIC, Classification.OPEN, null);
        Person corporate = Cast.of("Corporate strategy lead");

        assertThat(decisions.judge(corporate, Verb.READ, new Matter(LINE, line, null, true, true)))
                .isEqualTo(Verdict.HIDDEN);
        assertThat(decisions.judge(null, Verb.READ, new Matter(LINE, line, null, false, false)))
                .isEqualTo(Verdict.HIDDEN);
    }

    @Test
    void sharesNothingOverAClosedClusterOrAnotherRound() {
        Protection draft = new Protection("hw", null, Cast.ROUND, Audience.CLUSTER, Classification.OPEN, null);
        Protection roundless = new Protection("hw", null, null, Audience.CLUSTER, Classification.OPEN, null);
        Person neighbour = Cast.of("Officer of a member of its cluster");
        Person oldLead = new Person("old", "old", "old", "", null, Set.of(Role.CLUSTER_LEAD));

        assertThat(decisions.judge(oldLead, Verb.READ, matter(draft))).isEqualTo(Verdict.HIDDEN);
        assertThat(decisions.judge(neighbour, Verb.READ, matter(roundless))).isEqualTo(Verdict.HIDDEN);
    }

    @Test
    void keepsTwoObserversApart() {
        Protection draft = new Protection("cr", null, Cast.ROUND, Audience.CLUSTER, Classification.OPEN, null);

        assertThat(decisions.judge(Cast.of("Officer of an observer of its cluster"), Verb.READ, matter(draft)))
                .isEqualTo(Verdict.HIDDEN);
        assertThat(decisions.judge(Cast.of("Officer of a member of its cluster"), Verb.COMMENT, matter(draft)))
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void letsItsOwnOfficerReadTheirExemptWords() {
        Person officer = Cast.of("Officer of its department");
        Protection words = new Protection("hw", null, Cast.ROUND, Audience.DEPARTMENT, Classification.EXEMPT,
                "officer");

        assertThat(decisions.judge(officer, Verb.READ, matter(words))).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void letsTheLeadManageTheClusterItselfOnly() {
        Protection cluster = new Protection("hw", null, Cast.ROUND, Audience.COUNCIL, Classification.INTERNAL, null);
        Person lead = Cast.of("Lead of its cluster");

        assertThat(decisions.judge(lead, Verb.MANAGE, at("clusters:cluster:c1", cluster))).isEqualTo(Verdict.ALLOWED);
        assertThat(decisions.judge(lead, Verb.EDIT, at("clusters:cluster:c2", cluster))).isEqualTo(Verdict.REFUSED);
        assertThat(decisions.judge(lead, Verb.MANAGE, at("plans:plan:c1", cluster))).isEqualTo(Verdict.REFUSED);
    }

    /** Highways is in two clusters; housing shares the one, adults the other, culture observes the first. */
    @Test
    void joinsNoClustersOverADepartmentInBoth() {
        Decisions two = new Decisions(new ClusterBook(List.of(
                new Membership("c1", "Streets", Cast.ROUND, "gareth", Set.of("hw", "ho"), Set.of("cl"), true),
                new Membership("c2", "People", Cast.ROUND, "rosalind", Set.of("hw", "as"), Set.of(), true))));
        Person highways = officer("hw");
        Person gareth = new Person("gareth", "gareth", "gareth", "", null, Set.of(Role.CLUSTER_LEAD));

        assertThat(two.judge(highways, Verb.COMMENT, draftOf("ho"))).isEqualTo(Verdict.ALLOWED);
        assertThat(two.judge(highways, Verb.COMMENT, draftOf("as"))).isEqualTo(Verdict.ALLOWED);
        assertThat(two.judge(officer("ho"), Verb.READ, draftOf("as"))).as("through highways").isEqualTo(Verdict.HIDDEN);
        assertThat(two.judge(officer("as"), Verb.READ, draftOf("ho"))).isEqualTo(Verdict.HIDDEN);
        assertThat(two.judge(officer("cl"), Verb.READ, draftOf("hw"))).isEqualTo(Verdict.ALLOWED);
        assertThat(two.judge(officer("cl"), Verb.COMMENT, draftOf("hw"))).as("an observer").isEqualTo(Verdict.REFUSED);
        assertThat(two.judge(officer("cl"), Verb.READ, draftOf("as"))).isEqualTo(Verdict.HIDDEN);
        assertThat(two.judge(highways, Verb.COMMENT, draftOf("cl"))).as("a member on an observer's").isEqualTo(Verdict.ALLOWED);
        assertThat(two.judge(gareth, Verb.COMMENT, draftOf("ho"))).isEqualTo(Verdict.ALLOWED);
        assertThat(two.judge(gareth, Verb.EDIT, draftOf("ho"))).as("to lead is not to plan").isEqualTo(Verdict.REFUSED);
        assertThat(two.judge(gareth, Verb.READ, draftOf("as"))).as("the other lead's").isEqualTo(Verdict.HIDDEN);
    }

    private static Person officer(String department) {
        return new Person("of-" + department, "of-" + department, department, "", department, Set.of(Role.PLANNER));
    }

    private static Matter draftOf(String department) {
        return matter(new Protection(department, null, Cast.ROUND, Audience.CLUSTER, Classification.OPEN, null));
    }

    @Test
    void letsAClustersPeopleReadWhatIsItsOwn() {
        Protection minutes = new Protection("c1", null, Cast.ROUND, Audience.CLUSTER, Classification.INTERNAL, null);
        Protection closed = new Protection("c2", null, Cast.ROUND, Audience.CLUSTER, Classification.INTERNAL, null);

        assertThat(judged("Officer of its department", Verb.COMMENT, minutes)).as("a member").isEqualTo(Verdict.ALLOWED);
        assertThat(judged("Officer of a member of its cluster", Verb.READ, minutes)).isEqualTo(Verdict.ALLOWED);
        assertThat(judged("Officer of an observer of its cluster", Verb.READ, minutes)).isEqualTo(Verdict.ALLOWED);
        assertThat(judged("Officer of an observer of its cluster", Verb.COMMENT, minutes)).isEqualTo(Verdict.REFUSED);
        assertThat(judged("Director of its department", Verb.EDIT, minutes)).isEqualTo(Verdict.REFUSED);
        assertThat(judged("Lead of its cluster", Verb.MANAGE, minutes)).isEqualTo(Verdict.ALLOWED);
        assertThat(judged("Officer of another department", Verb.READ, minutes)).isEqualTo(Verdict.HIDDEN);
        assertThat(judged("Member", Verb.READ, minutes)).as("of the council").isEqualTo(Verdict.HIDDEN);
        assertThat(judged("Administrator", Verb.READ, minutes)).isEqualTo(Verdict.HIDDEN);
        assertThat(judged("Lead of its cluster", Verb.READ, closed)).as("another one's").isEqualTo(Verdict.HIDDEN);
        assertThat(judged("Officer of another department", Verb.READ, closed)).as("what was said stays")
                .isEqualTo(Verdict.ALLOWED);
    }

    private Verdict judged(String who, Verb verb, Protection own) {
        return decisions.judge(Cast.of(who), verb, at("clusters:meeting:m1", own));
    }

    private static Matter matter(Protection own) {
        return new Matter(LINE, own, null, false, false);
    }

    private static Matter at(String ref, Protection own) {
        return new Matter(ResourceRef.parse(ref), own, null, false, false);
    }
}
