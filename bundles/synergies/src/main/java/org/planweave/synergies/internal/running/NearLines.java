package org.planweave.synergies.internal.running;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.synergies.internal.engine.terms.Near;
import org.planweave.synergies.internal.engine.understanding.Facts;

/** Reads one line: what is near it while it is written, and what facts it holds. It gives ids; whoever shows them asks whether they may be read. */
@Component(service = NearLines.class)
public final class NearLines {

    private final Engines engines;
    private final Lines lines;

    @Activate
    public NearLines(@Reference Engines engines, @Reference Lines lines) {
        this.engines = engines;
        this.lines = lines;
    }

    /** The nearest first; none before the first run. */
    public List<Near> of(Line line, String department, int most) {
        return engines.nearest(lines.engineLine(line, department), most);
    }

    /** What is read in a line; nothing before the first run. */
    public Optional<Facts> facts(Line line, String department) {
        return engines.facts(lines.engineLine(line, department));
    }
}
