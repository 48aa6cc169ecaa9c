package org.planweave.synergies.internal.beside;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.synergies.internal.pages.Cards;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.rules.Track;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** Beside one line of a plan, drawn: the strongest thread that nobody has judged. One on a page. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.line.after/v1", slot_order = 20)
public final class OpenThread implements Contribution<Line> {

    private final SynergyReads reads;
    private final Cards cards;
    private final PageParts parts;

    @Activate
    public OpenThread(@Reference SynergyReads reads, @Reference Cards cards, @Reference PageParts parts) {
        this.reads = reads;
        this.cards = cards;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Line> lines) {
        Shown open = strongest(reads.ofLines(lines));
        if (open == null) {
            return Map.of();
        }
        String line = place(open, lines);
        return Map.of(line, cards.beside(open, parts.known(reads.verdicts(open.synergy().foundType(), Track.LAST)), line));
    }

    /** The first that is open, or null; they come the strongest first. */
    static @Nullable Shown strongest(List<Shown> all) {
        return all.stream().filter(one -> one.synergy().isOpen() && one.synergy().isProminent()).findFirst().orElse(null);
    }

    /** The line of the page that it hangs on. */
    static String place(Shown open, List<Line> lines) {
        return lines.stream().map(Line::id).filter(open::ties).findFirst().orElse("");
    }
}
