package org.planweave.clusters.internal.bundles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planweave.api.access.Memberships.Sight;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.offered.BundleHealth;
import org.planweave.clusters.internal.rows.ClusterRow;
import org.planweave.clusters.internal.rows.HistoryRow;
import org.planweave.clusters.internal.rows.MeetingRow;
import org.planweave.clusters.internal.rows.ReorganisationRow;
import org.planweave.clusters.internal.rows.SheetRow;
import org.planweave.clusters.internal.rows.TaskRow;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Field;
import org.planweave.clusters.internal.rules.Happening;
import org.planweave.clusters.internal.wired.Http;
import org.planweave.clusters.internal.wired.WiredClusters;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import static org.assertj.core.api.Assertions.assertThat;


@PortalTest(module = "clusters", entities = {ClusterRow.class, HistoryRow.class, SheetRow.class, MeetingRow.class, TaskRow.class,
    ReorganisationRow.class})
class BundleClustersTest {

    private static final String FILE = """
            {"format": 1, "key": "roads", "name": "Roads", "purpose": "%s",
             "members": [{"department": "Built Environment", "or": ["Highways and Waste"]}, {"department": "Housing"}],
             "observers": [{"department": "CL"}],
             "lead": {"role": "CLUSTER_LEAD"},
             "calendar": [{"title": "Read", "from": "Cluster review opens"}, {"title": "Meet", "from": "2027-01-28"}],
             "rules": {"comments": "members", "sentences": ["Dates first."]},
             "vocabulary": {"works": "What closes a street."}}
            """;

    private static String file(String purpose) {
        return FILE.formatted(purpose);
    }

    private static Cluster only(WiredClusters wired) {
        List<Cluster> all = wired.reads.of("r27");
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<String> history(WiredClusters wired) {
        return wired.reads.history(only(wired).id()).stream().map(Happening::what).toList();
    }

    @OnBothDatabases
    void makesTheClusterWhenItsModuleIsDeployed(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        wired.deployed.deploy("cluster-roads", file("Roads for all"));
        wired.bundles.read();
        wired.bundles.read();

        Cluster cluster = only(wired);
        assertThat(cluster.id()).isEqualTo("cluster-roads-r27");
        assertThat(cluster.origin()).isEqualTo("cluster-roads");
        assertThat(cluster.charter().members()).containsExactly(wired.highways.id(), wired.housing.id());
        assertThat(cluster.charter().lead()).isEqualTo(wired.lead.id());
        assertThat(cluster.charter().calendar()).extracting(day -> day.date())
                .containsExactly("2027-01-18", "2027-01-28");
        assertThat(cluster.extras().vocabulary()).containsEntry("works", "What closes a street.");
        assertThat(cluster.version()).isEqualTo(1);
        assertThat(portal.memberships().share(wired.highways.id(), wired.housing.id(), "r27")).isTrue();
        assertThat(new BundleHealth(wired.problems).check().detail()).isEqualTo("Healthy");
    }

    @OnBothDatabases
    void keepsWhatPeopleChangedWhenTheBundleIsUpdated(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        wired.deployed.deploy("cluster-roads", file("Roads for all"));
        wired.bundles.read();
        Cluster before = only(wired);
        Charter changed = before.charter().with(Set.of(Field.NAME),
                new Charter("Streets of ours", "", "", List.of(), List.of(), List.of(), "", false));
        wired.clusters.change(before.id(), 1, changed);

        wired.deployed.deploy("cluster-roads", file("Roads for everybody"));
        wired.bundles.read();

        assertThat(only(wired).name()).isEqualTo("Streets of ours");
        assertThat(only(wired).charter().purpose()).isEqualTo("Roads for everybody");
        assertThat(only(wired).own()).containsExactly(Field.NAME);
        assertThat(history(wired)).containsExactly("formed", "changed", "brought");
        wired.clusters.change(before.id(), 3, only(wired).charter().with(Set.of(Field.NAME),
                new Charter("Roads", "", "", List.of(), List.of(), List.of(), "", false)));
        assertThat(only(wired).own()).as("back at what the bundle says").isEmpty();
    }

    @OnBothDatabases
    void closesWithItsModuleAndOpensWhenItComesAgain(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        wired.deployed.deploy("cluster-roads", file("Roads"));
        wired.bundles.read();
        wired.deployed.pause("cluster-roads");
        wired.bundles.read();
        assertThat(only(wired).open()).as("while it is replaced").isTrue();

        wired.deployed.remove("cluster-roads");
        wired.bundles.read();
        assertThat(only(wired).open()).isFalse();
        assertThat(portal.memberships().share(wired.highways.id(), wired.housing.id(), "r27")).isFalse();

        wired.deployed.deploy("cluster-roads", file("Roads"));
        wired.bundles.read();
        assertThat(only(wired).open()).isTrue();
        assertThat(history(wired)).containsExactly("formed", "closed", "reopened");
    }

    @OnBothDatabases
    void staysClosedIfAPersonClosedIt(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        wired.deployed.deploy("cluster-roads", file("Roads"));
        wired.bundles.read();
        wired.clusters.setOpen(only(wired).id(), 1, false, "Not this year");
        wired.deployed.remove("cluster-roads");
        wired.bundles.read();
        wired.deployed.deploy("cluster-roads", file("Roads anew"));
        wired.bundles.read();

        assertThat(only(wired).open()).isFalse();
        assertThat(only(wired).charter().purpose()).isEqualTo("Roads anew");
    }

    @OnBothDatabases
    void bringsItIntoEachNewRound(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        wired.deployed.deploy("cluster-roads", file("Roads"));
        wired.bundles.read();
        wired.plans.nowIs("r28");
        wired.bundles.read();

        assertThat(wired.reads.of("r28")).singleElement().extracting(Cluster::previous).isEqualTo("cluster-roads-r27");
        assertThat(only(wired).open()).isTrue();
    }

    @OnBothDatabases
    void takesAClusterWholeOrNotAtAll(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        wired.deployed.deploy("cluster-a", file("Roads").replace("\"Housing\"", "\"Heating\""));
        wired.deployed.deploy("cluster-b", file("Roads").replace("\"purpose\"", "\"purrpose\""));
        wired.deployed.deploy("cluster-c", "{\"format\": 1,");
        wired.deployed.deploy("cluster-d", file("Roads").replace("2027-01-28", "some day"));
        wired.bundles.read();

        assertThat(wired.reads.of("r27")).isEmpty();
        assertThat(wired.problems.all()).containsOnlyKeys("cluster-a", "cluster-b", "cluster-c", "cluster-d");
        assertThat(new BundleHealth(wired.problems).check().detail())
                .contains("“Heating”, which is no department", "“purrpose” is not a field", "not JSON (line 1)",
                        "“some day”");
        assertThat(new BundleHealth(wired.problems).check().ok()).isTrue();
    }

    @OnBothDatabases
    void staysAsItWasIfTheUpdateCannotBeTaken(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        wired.deployed.deploy("cluster-roads", file("Roads"));
        wired.bundles.read();
        wired.deployed.deploy("cluster-roads", file("Other").replace("\"Housing\"", "\"Heating\""));
        wired.bundles.read();

        assertThat(only(wired).charter().purpose()).isEqualTo("Roads");
        assertThat(only(wired).open()).isTrue();
        assertThat(only(wired).refusals()).singleElement().asString().contains("“Heating”");
        wired.deployed.deploy("cluster-roads", file("Roads"));
        wired.bundles.read();
        assertThat(only(wired).refusals()).isEmpty();
        assertThat(only(wired).version()).isEqualTo(1);
    }

    @OnBothDatabases
    void takesTheBundlesThatShip(TestPortal portal) throws IOException {
        WiredClusters wired = new WiredClusters(portal);
        portal.department("PR", "Public Protection");
        portal.department("PP", "Place and Planning");
        for (String bundle : List.of("cluster-service", "cluster-streets")) {
            wired.deployed.deploy(bundle, Files.readString(
                    Path.of("..", bundle, "src/main/resources/cluster/cluster.json"))
                    .replace("Cluster review closes", "Cluster review opens"));
        }
        wired.bundles.read();

        assertThat(wired.problems.all()).isEmpty();
        assertThat(wired.reads.of("r27")).extracting(Cluster::id)
                .containsExactlyInAnyOrder("cluster-service-r27", "cluster-streets-r27");
    }

    @OnBothDatabases
    void saysWhatAnUpdateWouldChangeAndChangesNothing(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Round round = wired.plans.currentRound().orElseThrow();
        byte[] first = file("Roads for all").getBytes(StandardCharsets.UTF_8);
        assertThat(wired.checks.check("cluster-roads", round, first).exists()).isFalse();
        assertThat(wired.checks.check("cluster-roads", round, first).gains())
                .contains(new Sight(wired.housing.id(), false, wired.highways.id()));
        assertThat(wired.reads.of("r27")).isEmpty();

        wired.deployed.deploy("cluster-roads", file("Roads for all"));
        wired.bundles.read();
        assertThat(wired.checks.check("cluster-roads", round, first).changes()).isEmpty();
        Cluster cluster = only(wired);
        wired.as(wired.corporate);
        Charter ours = cluster.charter();
        wired.clusters.change(cluster.id(), 1, new Charter("Our roads", ours.purpose(), ours.lead(), ours.members(),
                ours.observers(), ours.calendar(), ours.draftsFrom(), false));

        String newer = file("Roads for some").replace("{\"department\": \"Housing\"}", "{\"department\": \"CS\"}");
        ChecksBundles.Outcome outcome = wired.checks.check("cluster-roads", round, newer.getBytes(StandardCharsets.UTF_8));
        assertThat(outcome.changes()).containsExactlyInAnyOrder(Field.PURPOSE, Field.MEMBERS);
        assertThat(outcome.kept()).containsExactly(Field.NAME);
        assertThat(outcome.losses()).contains(new Sight(wired.housing.id(), false, wired.highways.id()));
        assertThat(outcome.gains()).contains(new Sight(wired.children.id(), false, wired.highways.id()));
        assertThat(only(wired).version()).as("nothing was done").isEqualTo(2);
        wired.deployed.deploy("cluster-roads", newer);
        wired.bundles.read();
        assertThat(only(wired).charter()).as("and it comes as it was said").isEqualTo(outcome.charter());

        String wrong = file("Roads").replace("\"format\": 1", "\"format\": 2");
        assertThat(wired.checks.check("cluster-roads", round, wrong.getBytes(StandardCharsets.UTF_8)).problems())
                .containsExactly("“format” must be 1.");
        assertThat(wired.checks.check("cluster-roads", round, new byte[] {'{'}).problems()).hasSize(1);
    }

    @OnBothDatabases
    void checksByPageAndApi(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Http http = new Http(wired);

        Http.Answer page = http.form("/clusters/check-bundle", "module", "cluster-roads", "file", file("Roads <b>for all</b>"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("It would form a cluster", "Housing reads the drafts of Highways and Waste.")
                .doesNotContain("<b>for all");
        assertThat(http.form("/clusters/check-bundle", "module", "Cluster Roads", "file", "{}").status()).isEqualTo(422);
        assertThat(http.form("/clusters/check-bundle", "module", "cluster-roads", "file", "{").text())
                .contains("It would be refused, and nothing would change");
        String body = "{\"module\":\"cluster-roads\",\"file\":" + file("Roads") + "}";
        assertThat(http.json("POST", "/api/v1/clusters/check-bundle", body, Map.of()).json().path("exists").asBoolean(true))
                .isFalse();
        assertThat(http.json("POST", "/api/v1/clusters/check-bundle", "{}", Map.of()).status()).isEqualTo(400);
        wired.as(wired.housingPlanner);
        assertThat(http.get("/clusters/check-bundle").status()).isEqualTo(403);
        assertThat(http.json("POST", "/api/v1/clusters/check-bundle", body, Map.of()).status()).isEqualTo(403);
        assertThat(wired.reads.of("r27")).isEmpty();
    }
}
