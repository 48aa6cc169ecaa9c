package org.planweave.clusters.internal.bundles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.ModuleFiles;
import org.planweave.api.modules.ModuleFiles.ModuleFile;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Modules;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.bundles.BundleProblems.NotABundle;
import org.planweave.clusters.internal.bundles.BundleReading.Said;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.stored.ClusterReads;
import org.planweave.clusters.internal.stored.WriteClusters;

/** Brings the clusters and what modules bring into line. Doing it again changes nothing. */
@Component(service = BundleClusters.class)
public final class BundleClusters {

    private static final String FILE = "cluster/cluster.json";

    private final ModuleFiles files;
    private final Modules modules;
    private final Plans plans;
    private final Council council;
    private final CurrentUser user;
    private final ClusterReads reads;
    private final WriteClusters clusters;
    private final BundleProblems problems;

    @Activate
    public BundleClusters(
            @Reference ModuleFiles files,
            @Reference Modules modules,
            @Reference Plans plans,
            @Reference Council council,
            @Reference CurrentUser user,
            @Reference ClusterReads reads,
            @Reference WriteClusters clusters,
            @Reference BundleProblems problems) {
        this.files = files;
        this.modules = modules;
        this.plans = plans;
        this.council = council;
        this.user = user;
        this.reads = reads;
        this.clusters = clusters;
        this.problems = problems;
    }

    /** Reads all bundles' files: clusters that are missing are made, those of bundles that are gone are closed. */
    public void read() {
        user.asPortal(() -> {
            Optional<Round> round = plans.currentRound();
            round.ifPresent(this::read);
            return round;
        });
    }

    private void read(Round round) {
        List<ModuleFile> found = files.all(FILE);
        List<Cluster> before = reads.brought();
        Map<String, List<String>> refused = new HashMap<>();
        for (ModuleFile file : found) {
            List<String> why = take(file, round, before);
            if (!why.isEmpty()) {
                refused.put(file.module(), why);
            }
        }
        closeGone(found, before);
        problems.set(new TreeMap<>(refused));
    }

    /** @return why it could not be taken; a cluster is taken whole or not at all */
    private List<String> take(ModuleFile file, Round round, List<Cluster> before) {
        String id = file.module() + '-' + round.id();
        Optional<Cluster> own = before.stream().filter(one -> one.id().equals(id)).findFirst();
        try {
            String lead = own.map(one -> one.charter().lead()).orElse("");
            Said said = new BundleReading(council, round, BundleFile.read(file.content())).said(lead);
            if (said.problems().isEmpty()) {
                own.ifPresentOrElse(
                        one -> clusters.brought(id, said.charter(), said.extras()), () ->
                                make(id, file, round, said, before));
                return List.of();
            }
            return refuse(own, said.problems());
        } catch (NotABundle e) {
            return refuse(own, List.of("In " + FILE + ", " + e.why()));
        }
    }

    private void make(String id, ModuleFile file, Round round, Said said, List<Cluster> before) {
        Map<String, Round> rounds = plans.rounds().stream().collect(Collectors.toMap(Round::id, one -> one));
        String previous = before.stream()
                .filter(one -> file.module().equals(one.origin()) && rounds.containsKey(one.round()))
                .filter(one -> rounds.get(one.round()).starts().isBefore(round.starts()))
                .max(java.util.Comparator.comparing(one -> rounds.get(one.round()).starts()))
                .map(Cluster::id)
                .orElse(null);
        clusters.bring(id, round.id(), said.charter(), said.extras(), previous, file.module());
    }

    private List<String> refuse(Optional<Cluster> own, List<String> why) {
        own.filter(one -> !one.refusals().equals(why)).ifPresent(one -> clusters.refused(one.id(), why));
        return why;
    }

    /** A module that only pauses, to be replaced, is not gone. */
    private void closeGone(List<ModuleFile> found, List<Cluster> before) {
        Set<String> here = new HashSet<>(found.stream().map(ModuleFile::module).toList());
        modules.all().stream().filter(state -> !state.running()).map(ModuleState::id).forEach(here::add);
        List<Cluster> gone = new ArrayList<>(before);
        gone.removeIf(one -> !one.open() || here.contains(one.origin()));
        gone.forEach(one -> clusters.closedWithBundle(one.id()));
    }
}
