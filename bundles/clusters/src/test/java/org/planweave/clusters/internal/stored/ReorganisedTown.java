package org.planweave.clusters.internal.stored;

import java.util.List;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.reorganise.Past;
import org.planweave.clusters.internal.reorganise.Step;
import org.planweave.clusters.internal.reorganise.Step.Kind;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.wired.WiredClusters;
import org.planweave.test.TestPortal;

/**
 * Two clusters of a round far ahead, led by the lead: streets has highways, housing, culture; people has children
 * and adults.
 */
final class ReorganisedTown {
    final WiredClusters wired;
    final Round round;
    final Department adults;
    final Cluster streets;
    final Cluster people;

    ReorganisedTown(TestPortal portal) {
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
