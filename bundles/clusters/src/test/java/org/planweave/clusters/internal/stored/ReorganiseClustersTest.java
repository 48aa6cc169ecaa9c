package org.planweave.clusters.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Memberships.Sight;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
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
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Happening;
import org.planweave.clusters.internal.wired.Http;
import org.planweave.clusters.internal.wired.Http.Answer;
import org.planweave.clusters.internal.wired.WiredClusters;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "clusters", entities = {ClusterRow.class, HistoryRow.class, SheetRow.class, MeetingRow.class, TaskRow.class,
    ReorganisationRow.class})
class ReorganiseClustersTest {

    /** Two clusters of a round far ahead, led by the lead: streets has highways, housing, culture; people has children and adults. */
    private static final class Town {
        final WiredClusters wired;
        final Round round;
        final Department adults;
        final Cluster streets;
        final Cluster people;

        Town(TestPortal portal) {
            wired = new WiredClusters(portal);
            adults = portal.department("AS", "Adult Services");
            round = wired.plans.round("r99").orElseThrow();
            streets = form("Streets", wired.highways, wired.housing, wired.culture);
            people = form("People", wired.children, adults);
        }

        Cluster form(String name, Department... members) {
            return wired.clusters.form(new Charter(name, "", wired.lead.id(),
                    List.of(members).stream().map(Department::id).toList(), List.of(), List.of(), "", false), "r99");
        }

        Past done(Step step) {
            return wired.reorganise.apply(round, step, wired.reorganise.preview(round, step).seen());
        }

        Cluster now(Cluster cluster) {
            return wired.reads.find(cluster.id()).orElseThrow();
        }

        Step move(Department department) {
            return new Step(Kind.MOVE, streets.id(), people.id(), List.of(department.id()), "", "");
        }
    }

    private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Problem[] caught = new Problem[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, it -> caught[0] = it);
        return caught[0];
    }

    @OnBothDatabases
    void saysWhoGainsAndLosesSightBeforeADepartmentMoves(TestPortal portal) {
        Town town = new Town(portal);
        String culture = town.wired.culture.id();
        Preview preview = town.wired.reorganise.preview(town.round, town.move(town.wired.culture));

        assertThat(preview.words()).isEqualTo("Culture and Leisure: moved from Streets to People.");
        assertThat(preview.losses()).containsExactlyInAnyOrder(
                new Sight(culture, false, town.wired.highways.id()), new Sight(culture, false, town.wired.housing.id()),
                new Sight(town.wired.highways.id(), false, culture), new Sight(town.wired.housing.id(), false, culture));
        assertThat(preview.gains()).contains(new Sight(culture, false, town.adults.id())).hasSize(4);
        assertThat(town.now(town.streets)).as("nothing was done").isEqualTo(town.streets);

        town.done(town.move(town.wired.culture));
        assertThat(town.now(town.streets).charter().members()).doesNotContain(culture).hasSize(2);
        assertThat(town.now(town.people).charter().members()).contains(culture).hasSize(3);
        assertThat(portal.memberships().share(culture, town.adults.id(), "r99")).isTrue();
        assertThat(town.wired.reads.history(town.streets.id())).extracting(Happening::reason).last()
                .isEqualTo("Culture and Leisure: moved from Streets to People.");
    }

    @OnBothDatabases
    void mergesSplitsAndRenamesWithHistoryKept(TestPortal portal) {
        Town town = new Town(portal);
        town.done(new Step(Kind.MERGE, town.people.id(), town.streets.id(), List.of(), "Places and People", ""));

        assertThat(town.now(town.people).open()).isFalse();
        assertThat(town.now(town.streets).name()).isEqualTo("Places and People");
        assertThat(town.now(town.streets).charter().members()).hasSize(5);
        Past split = town.done(new Step(Kind.SPLIT, town.streets.id(), "",
                List.of(town.wired.children.id(), town.adults.id()), "Care", town.wired.housingPlanner.id()));
        Cluster care = town.wired.reads.of("r99").stream().filter(one -> one.name().equals("Care")).findFirst().orElseThrow();
        assertThat(care.charter().lead()).isEqualTo(town.wired.housingPlanner.id());
        assertThat(town.now(town.streets).charter().members()).hasSize(3);
        assertThat(town.wired.reads.history(care.id()).get(0).reason()).isEqualTo(split.words());
        town.done(new Step(Kind.RENAME, town.streets.id(), "", List.of(), "Places", ""));
        assertThat(town.wired.reads.history(town.streets.id())).extracting(one -> one.charter().name())
                .containsExactly("Streets", "Places and People", "Places and People", "Places");
        assertThat(town.wired.reorganise.past("r99")).hasSize(3);
    }

    @OnBothDatabases
    void undoesEachUntilTheRoundOpens(TestPortal portal) {
        Town town = new Town(portal);
        List<Step> steps = List.of(town.move(town.wired.culture),
                new Step(Kind.MERGE, town.people.id(), town.streets.id(), List.of(), "All", ""),
                new Step(Kind.RENAME, town.people.id(), "", List.of(), "Care", ""));
        for (Step step : steps) {
            Past past = town.done(step);
            town.wired.reorganise.undo(town.round, past.id());

            assertThat(town.now(town.streets).charter()).as(past.words()).isEqualTo(town.streets.charter());
            assertThat(town.now(town.people).charter()).isEqualTo(town.people.charter());
            assertThat(town.wired.reads.of("r99")).allMatch(Cluster::open).hasSize(2);
            assertThat(refused(() -> town.wired.reorganise.undo(town.round, past.id())).status()).as("twice").isEqualTo(409);
        }
        Past split = town.done(new Step(Kind.SPLIT, town.done(new Step(Kind.MERGE, town.people.id(), town.streets.id(), List.of(),
                "", "")).stood().get(1).cluster(), "", List.of(town.wired.children.id(), town.adults.id()), "Care", ""));
        town.wired.reorganise.undo(town.round, split.id());
        assertThat(town.wired.reads.of("r99")).filteredOn(Cluster::open).hasSize(1);
        assertThat(town.now(town.streets).charter().members()).hasSize(5);

        assertThat(ReorganiseClusters.opens(town.round)).as("without a day for drafts").isEqualTo(town.round.starts());
        Round opened = new Round("r99", "2099–00", town.round.starts(), town.round.ends(), List.of(), List.of(
                new Round.Gate("Round opened", java.time.LocalDate.of(2026, 1, 5), "DRAFT")), false);
        Past late = town.done(new Step(Kind.RENAME, town.streets.id(), "", List.of(), "Late", ""));
        assertThat(refused(() -> town.wired.reorganise.undo(opened, late.id())).detail()).contains("the round has opened");
    }

    @OnBothDatabases
    void undoesNothingOfWhatWasChangedSince(TestPortal portal) {
        Town town = new Town(portal);
        Past past = town.done(town.move(town.wired.culture));
        Cluster people = town.now(town.people);
        town.wired.clusters.setOpen(people.id(), people.version(), false, "No more");

        assertThat(refused(() -> town.wired.reorganise.undo(town.round, past.id())).type()).isEqualTo("changed-since");
        assertThat(town.now(town.streets).charter().members()).as("never half").hasSize(2);
    }

    @OnBothDatabases
    void refusesWhatMakesNoSenseAndWhoMayNot(TestPortal portal) {
        Town town = new Town(portal);
        ReorganiseClusters reorganise = town.wired.reorganise;
        String streets = town.streets.id();
        Step care = new Step(Kind.MOVE, town.people.id(), streets, List.of(town.adults.id()), "", "");

        assertThat(refused(() -> reorganise.preview(town.round, care)).detail()).contains("“People” would be left with fewer than two");
        assertThat(refused(() -> reorganise.preview(town.round, new Step(Kind.RENAME, streets, "", List.of(), "people", ""))).detail())
                .contains("choose another name");
        assertThat(refused(() -> reorganise.preview(town.round, new Step(Kind.MERGE, streets, streets, List.of(), "", ""))).detail())
                .contains("two different clusters");
        assertThat(refused(() -> reorganise.preview(town.round, new Step(Kind.MOVE, streets, "no", List.of(), "", ""))).status())
                .isEqualTo(400);
        assertThat(refused(() -> reorganise.preview(town.round,
                new Step(Kind.SPLIT, streets, "", List.of(town.adults.id()), "Care", ""))).detail()).contains("members of “Streets” only");
        Step move = town.move(town.wired.culture);
        String seen = reorganise.preview(town.round, move).seen();
        town.wired.clusters.setOpen(town.people.id(), 1, false, "No more");
        town.wired.clusters.setOpen(town.people.id(), 2, true, "");
        assertThat(refused(() -> reorganise.apply(town.round, move, seen)).status()).isEqualTo(412);
        town.wired.as(town.wired.housingPlanner);
        assertThat(refused(() -> reorganise.preview(town.round, move)).status()).isEqualTo(403);
        town.wired.as(portal.person("other.lead", town.adults, Role.CLUSTER_LEAD));
        assertThat(refused(() -> reorganise.preview(town.round, move)).detail()).as("another one's").contains("Ask Test lea.lead");
    }

    @OnBothDatabases
    void doesTheSameByPageAndApi(TestPortal portal) {
        Town town = new Town(portal);
        Http http = new Http(town.wired);
        String[] form = {"round", "r99", "kind", "MOVE", "cluster", town.streets.id(), "to", town.people.id(), "departments",
            town.wired.culture.id()};

        assertThat(http.get("/clusters/reorganise?round=r99").status()).isEqualTo(200);
        Answer shown = http.form("/clusters/reorganise", form);
        assertThat(Jsoup.parse(shown.text()).select("[aria-labelledby=preview] li").eachText())
                .contains("Housing no longer reads the drafts of Culture and Leisure.",
                        "Adult Services reads the drafts of Culture and Leisure.");
        String seen = Jsoup.parse(shown.text()).select("input[name=seen]").val();
        List<String> apply = new ArrayList<>(List.of(form));
        apply.addAll(List.of("go", "apply", "seen", seen));
        assertThat(http.form("/clusters/reorganise", apply.toArray(String[]::new)).location()).isEqualTo("/clusters?round=r99");
        Answer stale = http.form("/clusters/reorganise", apply.toArray(String[]::new));
        assertThat(stale.status()).as("done already").isEqualTo(422);
        String id = town.wired.reorganise.past("r99").get(0).id();
        assertThat(http.form("/clusters/reorganise/" + id + "/undo", "round", "r99").status()).isEqualTo(303);
        Answer few = http.form("/clusters/reorganise", "round", "r99", "kind", "SPLIT", "cluster", town.streets.id(), "departments",
                town.wired.culture.id(), "name", "Kept");
        assertThat(few.status()).isEqualTo(422);
        assertThat(Jsoup.parse(few.text()).select("#SPLIT-name").val()).isEqualTo("Kept");

        String api = "/api/v1/clusters/reorganisations";
        String body = "{\"round\":\"r99\",\"kind\":\"rename\",\"cluster\":\"" + town.people.id() + "\",\"name\":\"Care\"";
        Answer preview = http.json("POST", api, body + "}", Map.of());
        assertThat(preview.status()).isEqualTo(200);
        Answer done = http.json("POST", api, body + ",\"seen\":\"" + preview.json().path("seen").asText() + "\"}", Map.of());
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.json().path("words").asText()).isEqualTo("People is renamed Care.");
        assertThat(http.get(api + "?round=r99").json()).hasSize(2);
        assertThat(http.json("DELETE", api + "/" + done.json().path("id").asText() + "?round=r99", "", Map.of()).status()).isEqualTo(204);
        assertThat(http.json("POST", api, "{\"kind\":\"dissolve\"}", Map.of()).status()).isEqualTo(400);
        assertThat(http.json("POST", api, "[]", Map.of()).status()).isEqualTo(400);
        town.wired.as(town.wired.housingPlanner);
        assertThat(http.get("/clusters/reorganise").status()).isEqualTo(403);
        assertThat(http.json("POST", api, body + "}", Map.of()).status()).isEqualTo(403);
    }

    /** Whatever is done to a round's clusters: nobody loses a plan of an earlier round, and in the round itself just those who were named. */
    @OnBothDatabases
    void takesNobodysEarlierPlansWhateverIsDone(TestPortal portal) {
        Town town = new Town(portal);
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
