package org.planweave.synergies.internal.stored;

import org.planweave.synergies.internal.rules.Track;
import org.planweave.synergies.internal.rules.Verdict;
import org.planweave.synergies.internal.rules.Synergy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.resources.ResourceChanged;
import org.planweave.synergies.internal.rows.FindingRow;

/** Puts what a run found in the place of what the run before found, in one transaction. */
@Component(service = KeepFindings.class)
public final class KeepFindings {

    private final Room room;

    @Activate
    public KeepFindings(@Reference Room room) {
        this.room = room;
    }

    /**
     * Keeps these, with what was said of their pairs before, those of a quiet type kept back. Others go, unless somebody judged
     * them.
     *
     * @return how many of them were not there before
     */
    public int replaceBy(List<Synergy> found) {
        return room.store.inTransaction(entities -> {
            List<Verdict> newestFirst = SynergyReads.verdicts(entities);
            Map<String, Verdict> said = new HashMap<>();
            newestFirst.forEach(verdict -> said.putIfAbsent(verdict.pair(), verdict));
            Set<String> quiet = Track.quiet(newestFirst);
            Map<String, FindingRow> before = entities.createQuery("select f from FindingRow f", FindingRow.class)
                    .getResultStream().collect(Collectors.toMap(FindingRow::id, Function.identity()));
            int fresh = 0;
            for (Synergy one : found) {
                Verdict verdict = said.get(one.pair());
                Synergy loud = verdict == null ? one : one.after(verdict);
                Synergy now = quiet.contains(loud.foundType()) ? loud.keptBack() : loud;
                FindingRow row = before.remove(one.id());
                if (row == null) {
                    entities.persist(new FindingRow(now));
                    tell(now, false);
                    fresh++;
                } else if (row.differs(now)) {
                    row.write(now);
                    tell(now, false);
                }
            }
            for (FindingRow gone : before.values()) {
                if (said.containsKey(gone.synergy().pair())) {
                    gone.supersede();
                } else {
                    entities.remove(gone);
                }
                tell(gone.synergy(), true);
            }
            return fresh;
        });
    }

    private void tell(Synergy synergy, boolean removed) {
        room.events.publish(new ResourceChanged(synergy.ref(), removed));
    }
}
