package org.planweave.plans.internal.wired;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.planweave.api.people.Person;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.gates.BudgetDecided;
import org.planweave.plans.internal.gates.CoverBook;
import org.planweave.plans.internal.gates.Desk;
import org.planweave.plans.internal.gates.OutturnKnown;
import org.planweave.plans.internal.gates.KnownRounds;
import org.planweave.plans.internal.gates.Outturns;
import org.planweave.plans.internal.gates.Overrides;
import org.planweave.plans.internal.gates.SetupBook;
import org.planweave.plans.internal.gates.PlanTidings;
import org.planweave.plans.internal.gates.SignOffs;
import org.planweave.plans.internal.gates.SignedOff;
import org.planweave.plans.internal.gates.WithinTemplate;
import org.planweave.plans.internal.owners.Vacancies;
import org.planweave.plans.internal.stored.Conditions;
import org.planweave.plans.internal.stored.Host;
import org.planweave.plans.internal.stored.KeptDrafts;
import org.planweave.plans.internal.stored.Proposals;
import org.planweave.plans.internal.stored.PutPlans;
import org.planweave.plans.internal.stored.RefreshBook;
import org.planweave.plans.internal.stored.RoundBook;
import org.planweave.plans.internal.stored.StoredPlans;
import org.planweave.test.TestPortal;

/** The module's own services over a test's database, with a round of 2027–28 and two outcomes. */
public final class WiredPlans {

    public final TestPortal portal;
    public final Town town = new Town();
    public final Rights rights;
    public final Desk desk;
    public final SetupBook setups;
    public final CoverBook covers;
    public final SignOffs signOffs;
    public final PlanTidings tidings;
    public final Overrides overrides;
    public final Outturns outturns;
    public final Conditions conditions;
    public final Host host;
    public final RoundBook rounds;
    public final StoredPlans plans;
    public final Vacancies vacancies;
    public final KeptDrafts drafts;
    public final PutPlans put;
    public final RefreshBook refresh;
    public final Proposals proposals;

    public WiredPlans(TestPortal portal) {
        this(portal, true);
    }

    /** Without round, outcomes and people at work. */
    public static WiredPlans bare(TestPortal portal) {
        return new WiredPlans(portal, false);
    }

    private WiredPlans(TestPortal portal, boolean withRound) {
        this.portal = portal;
        this.rights = new Rights(portal.currentUser());
        this.host = new Host(
                portal.store(), portal.transactions(), rights, town, portal.events(), portal.audit(), portal.ids(), portal.currentUser());
        this.desk = new Desk(portal.store(), portal.transactions(), town, rights, portal.audit(), portal.ids(), portal.currentUser());
        KnownRounds known = new KnownRounds(portal.store(), portal.kept());
        this.setups = new SetupBook(desk, known);
        this.covers = new CoverBook(desk);
        this.tidings = new PlanTidings(desk, portal.events(), known);
        this.signOffs = new SignOffs(desk, setups, covers, tidings);
        this.overrides = new Overrides(desk, setups);
        this.outturns = new Outturns(desk, setups);
        this.conditions = new Conditions(setups, overrides, signOffs, tidings);
        conditions.add(new SignedOff(setups, signOffs));
        conditions.add(new WithinTemplate(desk, setups));
        conditions.add(new BudgetDecided(setups));
        conditions.add(new OutturnKnown(desk, setups));
        this.rounds = new RoundBook(host, known);
        this.plans = new StoredPlans(host, rounds, conditions, setups, outturns);
        this.vacancies = new Vacancies(town, plans);
        this.drafts = new KeptDrafts(host);
        this.refresh = new RefreshBook(host, plans);
        this.proposals = new Proposals(host, rounds);
        this.put = new PutPlans(host, setups);
        if (withRound) {
            makeRound();
        }
    }

    private void makeRound() {
        portal.currentUser().asPortal(() -> {
            rounds.put(new Round(
                    "r27", "2027–28", LocalDate.of(2027, 4, 1), LocalDate.of(2028, 3, 31),
                    List.of("What we are for", "What we will do"),
                    List.of(new Round.Gate("Cluster review", LocalDate.of(2027, 1, 18), "CLUSTER_REVIEW")), true));
            rounds.put(new Outcome("o1", 1, "Every child starts well", "People who thrive"));
            rounds.put(new Outcome("o2", 2, "Safe streets, sound homes", "Places that work"));
            return null;
        });
        as(Town.PLANNER);
    }

    public void as(Person person) {
        portal.actAs(person);
    }

    /** A draft plan of Highways and Waste. */
    public Plan plan() {
        return plans.create(new PlanDraft("d-hw", "r27", "Business plan", "", null));
    }

    public static List<LineDraft> actions(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> LineDraft.of("action", "What we will do", "Mend street " + i))
                .toList();
    }
}
