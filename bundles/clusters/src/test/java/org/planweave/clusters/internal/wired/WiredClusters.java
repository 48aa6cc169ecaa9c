package org.planweave.clusters.internal.wired;

import java.util.List;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.clusters.internal.bundles.BundleClusters;
import org.planweave.clusters.internal.bundles.BundleProblems;
import org.planweave.clusters.internal.bundles.ChecksBundles;
import org.planweave.clusters.internal.reorganise.Reorganisation;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.sheet.DrawsSheets;
import org.planweave.clusters.internal.stored.ClusterReads;
import org.planweave.clusters.internal.stored.Host;
import org.planweave.clusters.internal.stored.KeepSheets;
import org.planweave.clusters.internal.stored.ManageClusters;
import org.planweave.clusters.internal.stored.ManageMeetings;
import org.planweave.clusters.internal.stored.MeetingReads;
import org.planweave.clusters.internal.stored.Permits;
import org.planweave.clusters.internal.stored.Projection;
import org.planweave.clusters.internal.stored.ReorganiseClusters;
import org.planweave.clusters.internal.stored.WriteClusters;
import org.planweave.test.TestPortal;

/** The module's services, four departments, and people of each kind. The lead is at work. */
public final class WiredClusters {

    public final TestPortal portal;
    public final TownPlans plans;
    public final Department highways;
    public final Department housing;
    public final Department children;
    public final Department culture;
    public final Person lead;
    public final Person corporate;
    public final Person administrator;
    public final Person housingPlanner;
    public final Person culturePlanner;
    public final Deployed deployed = new Deployed();
    public final BundleProblems problems = new BundleProblems();
    public final Permits permits;
    public final ClusterReads reads;
    public final WriteClusters writes;
    public final ManageClusters clusters;
    public final BundleClusters bundles;
    public final Host host;
    public final DrawsSheets draws;
    public final KeepSheets sheets;
    public final MeetingReads meetingReads;
    public final ManageMeetings meetings;
    public final ReorganiseClusters reorganise;
    public final ChecksBundles checks;

    public WiredClusters(TestPortal portal) {
        this.portal = portal;
        highways = portal.department("HW", "Highways and Waste");
        housing = portal.department("HO", "Housing");
        children = portal.department("CS", "Children’s Services");
        culture = portal.department("CL", "Culture and Leisure");
        lead = portal.person("lea.lead", highways, Role.PLANNER, Role.CLUSTER_LEAD);
        corporate = portal.person("cora.corporate", null, Role.CORPORATE_LEAD);
        administrator = portal.person("ada.admin", null, Role.ADMINISTRATOR);
        housingPlanner = portal.person("hal.housing", housing, Role.PLANNER);
        culturePlanner = portal.person("cleo.culture", culture, Role.PLANNER);
        plans = new TownPlans(portal.access(), portal.currentUser());
        host = new Host(portal.store(), portal.currentUser(), portal.events(), portal.audit(), portal.ids());
        permits = new Permits(portal.access(), portal.currentUser());
        reads = new ClusterReads(host);
        writes = new WriteClusters(host, new Projection(portal.memberships(), portal.access()));
        clusters = new ManageClusters(writes, reads, permits, portal.council(), plans);
        bundles = new BundleClusters(
                deployed, deployed, plans, portal.council(), portal.currentUser(), reads, writes, problems);
        draws = new DrawsSheets(plans, portal.council(), portal.currentUser(), portal.access());
        sheets = new KeepSheets(host, draws, permits);
        meetingReads = new MeetingReads(host, portal.access());
        meetings = new ManageMeetings(host, meetingReads, portal.access(), portal.council(), plans);
        reorganise = new ReorganiseClusters(host, reads, writes, permits, portal.memberships(),
                new Reorganisation(portal.council()), plans);
        checks = new ChecksBundles(portal.council(), reads, portal.memberships());
        as(lead);
    }

    public void as(Person person) {
        portal.actAs(person);
    }

    /** Highways and housing, which the lead leads; culture observes. */
    public Charter streets() {
        return new Charter("Streets", "What people meet outside", lead.id(), List.of(highways.id(), housing.id()),
                List.of(culture.id()), List.of(), "", false);
    }
}
