package org.planweave.clusters.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Memberships.Sight;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.clusters.internal.reorganise.Past;
import org.planweave.clusters.internal.reorganise.Preview;
import org.planweave.clusters.internal.reorganise.Step;
import org.planweave.clusters.internal.reorganise.Step.Kind;
import org.planweave.clusters.internal.rows.ClusterRow;
import org.planweave.clusters.internal.rows.HistoryRow;
import org.planweave.clusters.internal.rows.MeetingRow;
import org.planweave.clusters.internal.rows.ReorganisationRow;
import org.planweave.clusters.internal.rows.SheetRow;
import org.planweave.clusters.internal.rows.TaskRow;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.wired.WiredClusters;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "clusters", entities = {ClusterRow.class, HistoryRow.class, SheetRow.class, MeetingRow.class, TaskRow.class,
    ReorganisationRow.class})
class ReorganisationPropertyTest {

    /**
     * Whatever is done to a round's clusters: nobody loses a plan of an earlier round, and in the round itself just
     * those who were named.
     */
    @OnBothDatabases
    void takesNobodysEarlierPlansWhateverIsDone(TestPortal portal) {
        ReorganisedTown town = new ReorganisedTown(portal);
        WiredClusters wired = town.wired;
        List<Department> departments = List.of(wired.highways, wired.housing, wired.children, wired.culture, town.adults);
        List<Person> readers = new ArrayList<>(List.of(wired.lead, wired.corporate, wired.administrator));
        Map<String, Person> planners = new HashMap<>();
        List<Plan> earlier = new ArrayList<>();
        List<Plan> present = new ArrayList<>();
        for (Department one : departments) {
            Person planner = portal.person("planner." + one.code().toLowerCase(java.util.Locale.UK), one, Role.PLANNER);
            readers.add(planner);
            planners.put(one.id(), planner);
            earlier.add(wired.plans.plan(one.id(), "r26"));
            present.add(wired.plans.plan(one.id(), "r99"));
        }
        wired.clusters.form(wired.streets(), "r26");
        Set<String> before = reads(portal, readers, earlier);
        wired.as(wired.corporate);
        Random random = new Random(26);
        int done = 0;
        for (int i = 0; i < 120; i++) {
            Step step = any(random, wired.reads.of("r99"), departments, i);
            try {
                Preview preview = wired.reorganise.preview(town.round, step);
                Set<String> then = reads(portal, List.copyOf(planners.values()), present);
                preview.losses().stream().filter(one -> !one.leads()).forEach(one -> then.remove(key(one, planners, present)));
                preview.gains().stream().filter(one -> !one.leads()).forEach(one -> then.add(key(one, planners, present)));
                Past past = wired.reorganise.apply(town.round, step, preview.seen());
                done++;
                assertThat(reads(portal, List.copyOf(planners.values()), present)).as(past.words()).isEqualTo(then);
                if (random.nextInt(3) == 0) {
                    wired.reorganise.undo(town.round, past.id());
                }
            } catch (Problem problem) {
                assertThat(problem.status()).as(problem.detail()).isEqualTo(400);
            }
            assertThat(reads(portal, readers, earlier)).isEqualTo(before);
        }
        assertThat(done).isGreaterThan(15);
        assertThat(before).isNotEmpty();
    }

    private static Step any(Random random, List<Cluster> all, List<Department> departments, int i) {
        List<Cluster> open = all.stream().filter(Cluster::open).toList();
        Cluster one = open.get(random.nextInt(open.size()));
        Cluster other = open.get(random.nextInt(open.size()));
        List<String> some = one.charter().members().stream().filter(id -> random.nextInt(5) < 2).toList();
        Kind[] kinds = {Kind.MOVE, Kind.MOVE, Kind.MERGE, Kind.SPLIT, Kind.SPLIT, Kind.SPLIT, Kind.RENAME};
        return new Step(kinds[random.nextInt(kinds.length)], one.id(), other.id(), some, "Cluster " + i, "");
    }

    private static String key(Sight sight, Map<String, Person> planners, List<Plan> plans) {
        Plan plan = plans.stream().filter(one -> one.department().equals(sight.department())).findFirst().orElseThrow();
        return planners.get(sight.reader()).id() + ' ' + plan.id();
    }

    private static Set<String> reads(TestPortal portal, List<Person> readers, List<Plan> plans) {
        Set<String> reads = new HashSet<>();
        for (Person reader : readers) {
            for (Plan plan : plans) {
                ResourceRef ref = plan.ref();
                if (portal.currentUser().as(reader, () -> portal.access().may(Verb.READ, ref))) {
                    reads.add(reader.id() + ' ' + plan.id());
                }
            }
        }
        return reads;
    }
}
