package org.planweave.synergies.internal.running;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Role;
import org.planweave.api.resources.ResourceText;
import org.planweave.api.synergies.SynergyDetector;
import org.planweave.synergies.internal.engine.terms.Finding;
import org.planweave.synergies.internal.rules.JointLines;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.rules.Synergy.Side;
import org.planweave.synergies.internal.rules.WordsMark;
import org.planweave.synergies.internal.stored.Initiatives;
import org.planweave.synergies.internal.stored.KeepFindings;
import org.planweave.synergies.internal.stored.Room;

/** Looks for synergies now. One run at a time; as the portal, whoever asked. */
@Component(service = FindSynergies.class)
public final class FindSynergies {

    /**
     * What a run did.
     *
     * @param lines how many lines took part
     * @param changed whether anything had changed since the last run; if not, nothing was looked at
     * @param fresh how many findings were not there before
     */
    public record Ran(int lines, boolean changed, int findings, int fresh, double seconds) {}

    /**
     * A run that goes on.
     *
     * @param read how many lines have been read; once all are, they are compared
     */
    public record Going(int read, int lines) {}

    private static final Set<Role> MAY = Set.of(Role.ADMINISTRATOR, Role.CORPORATE_LEAD, Role.CLUSTER_LEAD, Role.MODULE_DEPLOYER);

    private final Progress progress = new Progress();
    private final Lines lines;
    private final Engines engines;
    private final KeepFindings keeping;
    private final Initiatives initiatives;
    private final Room room;
    private final PluggedFindings plugged;
    private @Nullable Map<String, Integer> seen;
    private List<String> seenDetectors = List.of();
    private int found;
    private volatile boolean failed;

    @Activate
    public FindSynergies(@Reference Lines lines, @Reference Engines engines, @Reference KeepFindings keeping,
            @Reference Initiatives initiatives, @Reference PluggedFindings plugged, @Reference Room room) {
        this.plugged = plugged;
        this.initiatives = initiatives;
        this.lines = lines;
        this.engines = engines;
        this.keeping = keeping;
        this.room = room;
    }

    /**
     * Looks.
     *
     * @param all look even if no line has changed since the last run
     * @throws CancellationException if somebody cancelled it, or the module is being stopped; nothing has changed then
     */
    public synchronized Ran run(boolean all) {
        boolean done = false;
        try {
            Ran ran = room.user().asPortal(() -> look(all));
            done = true;
            return ran;
        } catch (CancellationException e) {
            done = progress.isUnwanted();
            throw e;
        } finally {
            progress.end();
            failed = !done;
        }
    }

    /** Whether the reader may start and end runs: they take the machine's time, so few may. */
    public boolean mayRun() {
        return room.user().person().filter(person -> MAY.stream().anyMatch(person::has)).isPresent();
    }

    /** The run that goes on now, if one does. */
    public Optional<Going> going() {
        return progress.now();
    }

    /** Ends the run that goes on; what was found before stays. Whether there was one. */
    public boolean cancel() {
        return progress.cancel();
    }

    /** Whether the newest run came to nothing: what is shown is from before. */
    public boolean failed() {
        return failed;
    }

    private Ran look(boolean all) {
        long start = System.nanoTime();
        Map<String, ResourceText> read = lines.read();
        Map<String, Set<String>> struck = lines.struck();
        Map<String, Integer> marks = read.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                one -> Objects.hash(mark(one), struck.getOrDefault(one.getKey(), Set.of()))));
        List<SynergyDetector> on = plugged.on();
        List<String> detectors = on.stream().map(one -> one.id() + '/' + one.version()).toList();
        if (!all && marks.equals(seen) && detectors.equals(seenDetectors)) {
            return new Ran(read.size(), false, found, 0, seconds(start));
        }
        progress.begin(read.size());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        JointLines joint = new JointLines(initiatives.all());
        List<Synergy> engine = engines.read(read.entrySet().stream()
                .map(one -> lines.engineLine(one.getValue(), struck.getOrDefault(one.getKey(), Set.of()))).toList(), progress).findings().stream()
                .map(finding -> synergy(finding, read, now)).toList();
        List<Synergy> synergies = plugged.join(engine, on, read, now).stream()
                .filter(one -> joint.lets(one.a().line(), one.a().department(), one.b().line(), one.b().department()))
                .toList();
        progress.goOn();
        int fresh = keeping.replaceBy(synergies);
        seen = marks;
        seenDetectors = detectors;
        found = synergies.size();
        return new Ran(read.size(), true, found, fresh, seconds(start));
    }

    private static int mark(Map.Entry<String, ResourceText> line) {
        ResourceText text = line.getValue();
        return Objects.hash(text.version(), text.department(), text.text(), text.facts());
    }

    private static Synergy synergy(Finding finding, Map<String, ResourceText> lines, Instant now) {
        return Synergy.found(finding, side(lines.get(finding.lineA())), side(lines.get(finding.lineB())), now);
    }

    static Side side(@Nullable ResourceText text) {
        ResourceText line = Objects.requireNonNull(text);
        return new Side(line.ref().id(), line.department(), Objects.requireNonNull(line.plan()), line.version(),
                WordsMark.of(line.text()));
    }

    private static double seconds(long start) {
        return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
    }
}
