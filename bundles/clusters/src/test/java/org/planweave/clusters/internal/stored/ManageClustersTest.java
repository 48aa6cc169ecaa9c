package org.planweave.clusters.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.planweave.api.Problem;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.modules.Audit;
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
import org.planweave.clusters.internal.wired.WiredClusters;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "clusters", entities = {ClusterRow.class, HistoryRow.class, SheetRow.class, MeetingRow.class, TaskRow.class,
    ReorganisationRow.class})
class ManageClustersTest {

    private static Charter named(Charter charter, String name) {
        return charter.with(Set.of(Field.NAME), new Charter(name, "", "", List.of(), List.of(), List.of(), "", false));
    }

    private static Charter draftsFrom(Charter charter, String day) {
        return charter.with(Set.of(Field.DRAFTS_FROM),
                new Charter("", "", "", List.of(), List.of(), List.of(), day, false));
    }

    private static void assertStatus(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).as(problem.detail()).isEqualTo(status));
    }

    @OnBothDatabases
    void tellsTheDecisionPointInTheSameTransaction(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Cluster cluster = wired.clusters.form(wired.streets(), null);

        Membership expected = new Membership(cluster.id(), "Streets", "r27", wired.lead.id(),
                Set.of(wired.highways.id(), wired.housing.id()), Set.of(wired.culture.id()), true);
        assertThat(portal.memberships().of("r27")).containsExactly(expected);
        assertThat(portal.memberships().share(wired.highways.id(), wired.housing.id(), "r27")).isTrue();
        assertThat(portal.memberships().share(wired.highways.id(), wired.children.id(), "r27")).isFalse();
        assertThat(portal.audit().newest(cluster.ref().toString(), null, 5)).singleElement()
                .extracting(Audit.Entry::action).isEqualTo("cluster.formed");

        assertThatThrownBy(() -> portal.transactions().join(() -> {
            wired.clusters.change(cluster.id(), 1, named(wired.streets(), "Roads"));
            throw new IllegalStateException("something later in the request fails");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(portal.memberships().of("r27")).containsExactly(expected);
        assertThat(wired.reads.find(cluster.id()).orElseThrow().name()).isEqualTo("Streets");
    }

    @OnBothDatabases
    void opensDraftsOnTheirDay(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Cluster cluster = wired.clusters.form(draftsFrom(wired.streets(), LocalDate.now().plusDays(9).toString()),
                null);
        assertThat(portal.memberships().share(wired.highways.id(), wired.housing.id(), "r27")).isFalse();
        assertThat(wired.permits.mayChange(cluster.id())).isTrue();

        LocalDate then = LocalDate.now().plusDays(9);
        assertThat(Projection.membership(cluster, then.minusDays(1)).open()).isFalse();
        assertThat(Projection.membership(cluster, then).open()).isTrue();

        portal.memberships().put(Projection.membership(cluster, then));
        wired.writes.projectAnew(cluster);
        assertThat(portal.memberships().of("r27")).singleElement().extracting(Membership::open).isEqualTo(false);
    }

    @OnBothDatabases
    void letsObserversCommentAsMembersDo(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Charter both = wired.streets().with(EnumSet.of(Field.COMMENTING),
                new Charter("", "", "", List.of(), List.of(), List.of(), "", true));
        wired.clusters.form(both, null);

        assertThat(portal.memberships().of("r27").get(0).members()).contains(wired.culture.id());
        assertThat(portal.memberships().of("r27").get(0).observers()).isEmpty();
    }

    @OnBothDatabases
    void asksWhoMay(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        wired.as(wired.housingPlanner);
        assertStatus(403, () -> wired.clusters.form(wired.streets(), null));
        wired.as(wired.lead);
        Cluster cluster = wired.clusters.form(wired.streets(), null);

        wired.as(wired.housingPlanner);
        assertThatThrownBy(() -> wired.clusters.change(cluster.id(), 1, wired.streets()))
                .hasMessageContaining("Ask Test lea.lead");
        assertStatus(403, () -> wired.clusters.setOpen(cluster.id(), 1, false, "No more"));
        wired.as(wired.corporate);
        assertThat(wired.clusters.change(cluster.id(), 1, named(wired.streets(), "Roads")).version()).isEqualTo(2);
        wired.as(wired.administrator);
        assertThat(wired.clusters.change(cluster.id(), 2, named(wired.streets(), "Ways")).version()).isEqualTo(3);
    }

    @OnBothDatabases
    void refusesWhatMakesNoSense(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        wired.clusters.form(wired.streets(), null);

        assertThatThrownBy(() -> wired.clusters.form(wired.streets(), null))
                .hasMessageContaining("choose another name");
        assertStatus(400, () -> wired.clusters.form(named(wired.streets(), "x".repeat(121)), null));
        assertStatus(400, () -> wired.clusters.form(draftsFrom(named(wired.streets(), "Roads"), "31/1"), null));
        Charter alone = new Charter("Alone", "", wired.lead.id(), List.of("HW"), List.of("HW"), List.of(), "", false);
        assertThatThrownBy(() -> wired.clusters.form(alone, null)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.faults()).extracting(Problem.Fault::pointer)
                        .contains("members", "observers"));
    }

    @OnBothDatabases
    void closesOpensAgainAndKeepsItsHistory(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Cluster cluster = wired.clusters.form(wired.streets(), null);
        assertStatus(400, () -> wired.clusters.setOpen(cluster.id(), 1, false, " "));
        assertStatus(412, () -> wired.clusters.setOpen(cluster.id(), 7, false, "Done"));

        wired.clusters.setOpen(cluster.id(), 1, false, "Done for this year");
        assertThat(portal.memberships().share(wired.highways.id(), wired.housing.id(), "r27")).isFalse();
        wired.clusters.setOpen(cluster.id(), 2, true, "");
        assertThat(portal.memberships().share(wired.highways.id(), wired.housing.id(), "r27")).isTrue();

        assertThat(wired.reads.history(cluster.id())).extracting(Happening::what)
                .containsExactly("formed", "closed", "reopened");
        assertThat(wired.reads.history(cluster.id()).get(1).reason()).isEqualTo("Done for this year");
    }

    @OnBothDatabases
    void standsInItsRoundAlone(TestPortal portal) {
        WiredClusters wired = new WiredClusters(portal);
        Cluster before = wired.clusters.form(wired.streets(), "r26");
        Charter later = new Charter("streets", "", wired.lead.id(), List.of("HW", "CS"), List.of(), List.of(), "",
                false);
        Cluster now = wired.clusters.form(later, "r27");

        assertThat(now.previous()).isEqualTo(before.id());
        assertThat(portal.memberships().share(wired.highways.id(), wired.housing.id(), "r26")).isTrue();
        assertThat(portal.memberships().share(wired.highways.id(), wired.housing.id(), "r27")).isFalse();
        assertThat(portal.memberships().share(wired.highways.id(), wired.children.id(), "r27")).isTrue();
        assertThat(wired.reads.of("r26")).extracting(Cluster::id).containsExactly(before.id());
    }
}
