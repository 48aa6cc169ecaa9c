package org.planweave.clusterparks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.synergies.ComparedLine;
import org.planweave.api.synergies.FoundTogether;
import org.planweave.api.synergies.FoundTogether.Reason;
import org.planweave.api.synergies.FoundTogether.Words;
import org.planweave.api.synergies.SynergyDetector;

/** Finds lines of two departments whose text names the same park. */
@Component(service = SynergyDetector.class)
public final class SamePark implements SynergyDetector {

    private static final double LIKELY = 0.8;

    private record Named(ComparedLine line, Words words) {}

    private final Parks parks;

    @Activate
    public SamePark(@Reference Parks parks) {
        this.parks = parks;
    }

    @Override
    public String id() {
        return "cluster-parks.same-park";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public String title() {
        return "Plans of two departments for one park";
    }

    @Override
    public String type() {
        return "shared-asset";
    }

    @Override
    public List<FoundTogether> find(List<ComparedLine> lines) {
        return parks.names().stream().flatMap(park -> together(park, named(park, lines)).stream()).toList();
    }

    private static List<Named> named(String park, List<ComparedLine> lines) {
        List<Named> named = new ArrayList<>();
        for (ComparedLine line : lines) {
            int at = line.text().toLowerCase(Locale.UK).indexOf(park.toLowerCase(Locale.UK));
            if (at >= 0) {
                named.add(new Named(line, new Words(at, at + park.length())));
            }
        }
        return named;
    }

    private static List<FoundTogether> together(String park, List<Named> named) {
        List<FoundTogether> found = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            for (Named other : named.subList(i + 1, named.size())) {
                Named one = named.get(i);
                if (!one.line().department().equals(other.line().department())) {
                    found.add(new FoundTogether(one.line().id(), other.line().id(), null, LIKELY, List.of(
                            new Reason("place", one.words(), other.words(), park, 2),
                            new Reason("words", one.words(), other.words(), null, 1))));
                }
            }
        }
        return found;
    }
}
