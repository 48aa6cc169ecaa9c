package org.planweave.synergies.internal.running;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.Round;
import org.planweave.api.synergies.ComparedLine;
import org.planweave.api.synergies.FoundTogether;
import org.planweave.api.synergies.SynergyDetector;
import org.planweave.synergies.internal.rules.Verdict;
import org.planweave.synergies.internal.stored.DetectorChoices;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.RoundLines;
import org.planweave.synergies.internal.stored.SynergyReads;

/**
 * Tries another module's detector on the plans of the round before, beside what people said of its pairs then. Nothing is kept and
 * nobody is told.
 */
@Component(service = Trials.class)
public final class Trials {

    private final Plugged plugged;
    private final DetectorChoices choices;
    private final SynergyReads reads;
    private final RoundLines roundLines;
    private final Room room;

    @Activate
    public Trials(@Reference Plugged plugged, @Reference DetectorChoices choices, @Reference SynergyReads reads,
            @Reference RoundLines roundLines, @Reference Room room) {
        this.roundLines = roundLines;
        this.plugged = plugged;
        this.choices = choices;
        this.reads = reads;
        this.room = room;
    }

    /** What somebody said of a pair in that round. */
    public enum Said {
        /** worth something, and of the detector's type */
        RIGHT,
        /** dismissed, or called otherwise */
        WRONG,
        NOTHING
    }

    /** @param said what the last verdict on the pair was */
    public record Found(FoundTogether found, Said said) {}

    /**
     * What came of it.
     *
     * @param found the likeliest first
     * @param missed how many accepted pairs of its type it does not find
     * @param rejected why some of what it said was left out
     */
    public record Trial(String detector, String version, String round, int lines, List<Found> found, int missed, List<String> rejected) {

        public long count(Said said) {
            return found.stream().filter(one -> one.said() == said).count();
        }
    }

    /**
     * Runs it.
     *
     * @throws Problem 403 for those who do not decide on detectors, 404 if there is none of this id, 409 without a round before
     */
    public Trial of(String id) {
        choices.requireDeciding();
        SynergyDetector detector = plugged.one(id).orElseThrow(() -> Problem.notFound(room.text("synergies.detectors.none.such")));
        return room.user().asPortal(() -> {
            Round before = before().orElseThrow(() -> Problem.conflict("no-round-before", room.text("synergies.detectors.noRound")));
            List<ComparedLine> lines = lines(before);
            Plugged.Answer answer = plugged.ask(detector, lines);
            return trial(detector, before, lines, answer);
        });
    }

    private Trial trial(SynergyDetector detector, Round before, List<ComparedLine> lines, Plugged.Answer answer) {
        Map<Set<String>, Verdict> last = new HashMap<>();
        reads.verdicts().forEach(verdict -> last.putIfAbsent(Set.of(verdict.pair().split(" ", 2)), verdict));
        List<Found> found = answer.found().stream().map(one -> new Found(one, said(last.get(PluggedFindings.pair(one)), detector.type())))
                .sorted(Comparator.comparingDouble((Found one) -> -one.found().likely()).thenComparing(one -> one.found().lineA() + one.found().lineB()))
                .toList();
        Set<String> known = lines.stream().map(ComparedLine::id).collect(Collectors.toSet());
        Set<Set<String>> pairs = answer.found().stream().map(PluggedFindings::pair).collect(Collectors.toCollection(HashSet::new));
        int missed = (int) last.entrySet().stream().filter(one -> known.containsAll(one.getKey()) && !pairs.contains(one.getKey()))
                .filter(one -> said(one.getValue(), detector.type()) == Said.RIGHT).count();
        return new Trial(detector.id(), detector.version(), before.title(), lines.size(), found, missed, answer.rejected());
    }

    private static Said said(@Nullable Verdict verdict, String type) {
        return verdict == null ? Said.NOTHING : verdict.accepted() && verdict.rightType().equals(type) ? Said.RIGHT : Said.WRONG;
    }

    /** The newest round that was over before the current one began. */
    private Optional<Round> before() {
        return room.plans().currentRound().flatMap(now -> room.plans().rounds().stream()
                .filter(one -> !one.ends().isAfter(now.starts())).max(Comparator.comparing(Round::ends)));
    }

    private List<ComparedLine> lines(Round round) {
        return roundLines.of(round.id()).stream().filter(one -> !one.line().text().isBlank()).map(one -> line(one.line(), one.department()))
                .sorted(Comparator.comparing(ComparedLine::id)).toList();
    }

    private static ComparedLine line(Line line, String department) {
        return new ComparedLine(line.id(), department, line.plan(), line.kind(), line.text(), line.fields(),
                line.outcomes().stream().map(OutcomeLink::outcome).collect(Collectors.toSet()));
    }
}
