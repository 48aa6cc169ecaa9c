package org.planweave.synergies.internal.running;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.resources.ResourceText;
import org.planweave.api.synergies.ComparedLine;
import org.planweave.api.synergies.FoundTogether;
import org.planweave.api.synergies.SynergyDetector;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Span;
import org.planweave.synergies.internal.engine.terms.Stamp;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.rules.WordsMark;
import org.planweave.synergies.internal.stored.DetectorChoices;
import org.planweave.synergies.internal.stored.DetectorChoices.Standing;

/** What the other modules' detectors that are switched on add to a run. */
@Component(service = PluggedFindings.class)
public final class PluggedFindings {

    private static final double HALF = 0.5;

    private final Plugged plugged;
    private final DetectorChoices choices;

    @Activate
    public PluggedFindings(@Reference Plugged plugged, @Reference DetectorChoices choices) {
        this.plugged = plugged;
        this.choices = choices;
    }

    /** Those that are switched on, by id. */
    List<SynergyDetector> on() {
        List<SynergyDetector> all = plugged.all();
        Map<String, Standing> standings = choices.standings(all);
        return all.stream().filter(one -> standings.get(one.id()) == Standing.ON).toList();
    }

    /** The engine's findings with theirs; where both found a pair, what is shown without being asked for goes first, then the engine's. */
    List<Synergy> join(List<Synergy> engines, List<SynergyDetector> detectors, Map<String, ResourceText> read, Instant now) {
        Map<String, Synergy> byPair = new HashMap<>();
        List<Synergy> all = new ArrayList<>(engines);
        engines.forEach(one -> byPair.putIfAbsent(one.pair(), one));
        List<ComparedLine> lines = read.values().stream().map(PluggedFindings::line).sorted(Comparator.comparing(ComparedLine::id)).toList();
        for (SynergyDetector detector : detectors) {
            for (FoundTogether found : plugged.ask(detector, lines).found()) {
                Synergy synergy = synergy(detector, found, read, now);
                Synergy other = byPair.get(synergy.pair());
                if (other == null || other.faint() && !synergy.faint()) {
                    all.remove(other);
                    all.add(synergy);
                    byPair.put(synergy.pair(), synergy);
                }
            }
        }
        return all;
    }

    private static ComparedLine line(ResourceText text) {
        String outcomes = text.facts().getOrDefault("outcomes", "");
        return new ComparedLine(text.ref().id(), text.department(), Objects.requireNonNull(text.plan()), text.facts().getOrDefault("kind", ""),
                text.text(), text.facts(), Stream.of(outcomes.split(";")).filter(one -> !one.isBlank()).collect(Collectors.toSet()));
    }

    private static Synergy synergy(SynergyDetector detector, FoundTogether found, Map<String, ResourceText> read, Instant now) {
        boolean turned = found.lineA().compareTo(found.lineB()) > 0;
        Synergy.Side one = FindSynergies.side(read.get(found.lineA()));
        Synergy.Side other = FindSynergies.side(read.get(found.lineB()));
        Synergy.Side a = turned ? other : one;
        Synergy.Side b = turned ? one : other;
        double weights = found.reasons().stream().mapToDouble(FoundTogether.Reason::weight).sum();
        List<Evidence> evidence = found.reasons().stream().map(reason -> new Evidence(reason.kind(), span(turned ? reason.b() : reason.a()),
                span(turned ? reason.a() : reason.b()), reason.fact(), found.likely(), found.likely() * reason.weight() / weights)).toList();
        String type = detector.type();
        String stamp = type + Synergy.BY + detector.id() + '/' + detector.version();
        return new Synergy(WordsMark.id(a.line(), b.line(), type), type, type.equals("conflict") ? found.kind() : null, a, b, found.likely(),
                found.likely(), found.likely() < HALF, evidence, new Stamp(detector.version(), stamp, List.of()), Synergy.State.OPEN, false, now);
    }

    private static @Nullable Span span(FoundTogether.@Nullable Words words) {
        return words == null ? null : new Span(words.start(), words.end());
    }

    static Set<String> pair(FoundTogether found) {
        return Set.of(found.lineA(), found.lineB());
    }
}
