package org.planweave.clusters.internal.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.Role;
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

/** The file that is shipped, loaded as the portal loads it. */
@PortalTest(module = "clusters", entities = {ClusterRow.class, HistoryRow.class, SheetRow.class, MeetingRow.class, TaskRow.class,
    ReorganisationRow.class})
class DemonstrationTest {

    private record Shipped() implements DemonstrationPart.Files {

        @Override
        public Optional<InputStream> open(String name) {
            try {
                return Optional.of(Files.newInputStream(
                        Path.of("../../karaf-assembly/src/main/distribution/demo").resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<String> names() {
            return List.of("clusters.json");
        }
    }

    @OnBothDatabases
    void loadsTheClustersOfBothRounds(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        for (String code : List.of("PP", "PR", "AS", "CR")) {
            portal.department(code, "Department " + code);
        }
        portal.person("gareth.pike", null, Role.CLUSTER_LEAD);
        portal.person("rosalind.okoro", null, Role.CLUSTER_LEAD);
        portal.currentUser().actAsPortal();
        DemonstrationClusters part = new DemonstrationClusters(wired.writes, portal.council());
        part.load(new Shipped());
        part.load(new Shipped());

        assertThat(wired.reads.of("2026")).hasSize(2).noneMatch(Cluster::open);
        assertThat(wired.reads.of("2027")).hasSize(2).allMatch(Cluster::open);
        Cluster streets = wired.reads.find("streets-2027").orElseThrow();
        assertThat(streets.previous()).isEqualTo("streets-2026");
        assertThat(streets.charter().calendar()).first().extracting(day -> day.date() + " " + day.time())
                .isEqualTo("2026-11-19 14:00");
        assertThat(portal.memberships().share(wired.highways.id(), wired.housing.id(), "2027")).isTrue();
        assertThat(portal.memberships().share(wired.highways.id(), wired.housing.id(), "2026")).isFalse();
    }
}
