package org.planweave.synergies.internal.beside;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;
import org.planweave.ui.components.Pw;

/** On each line of a plan: how many threads hang on it that nobody dismissed. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.line.badges/v1", slot_order = 40)
public final class LineThreads implements Contribution<Line> {

    private final SynergyReads reads;
    private final PageParts parts;

    @Activate
    public LineThreads(@Reference SynergyReads reads, @Reference PageParts parts) {
        this.reads = reads;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Line> lines) {
        List<Shown> all = reads.ofLines(lines).stream()
                .filter(one -> one.synergy().counts()).toList();
        Map<String, Content> badges = new HashMap<>();
        Shown open = OpenThread.strongest(all);
        for (Line line : lines) {
            List<Shown> own = all.stream().filter(one -> one.ties(line.id())).toList();
            if (!own.isEmpty()) {
                boolean beside = open != null && OpenThread.place(open, lines).equals(line.id());
                badges.put(line.id(), beside
                        ? Pw.knot(parts.count("synergies.knot.open", own.size()), "#thread-" + open.synergy().id()).current()
                        : Pw.knot(parts.count("synergies.knot", own.size()), href(own)));
            }
        }
        return badges;
    }

    private static String href(List<Shown> own) {
        return "/synergies/" + own.get(0).synergy().id();
    }
}
