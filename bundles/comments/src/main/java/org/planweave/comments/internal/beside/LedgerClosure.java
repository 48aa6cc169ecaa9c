package org.planweave.comments.internal.beside;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.rules.Closure;
import org.planweave.comments.internal.stored.CommentReads;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** On the ledger of a round: how many of the comments that its reader may read have the answer that they need, and after how long. */
@Component(service = Contribution.class)
@SlotContribution(slot = "synergies.ledger/v1", slot_order = 10)
public final class LedgerClosure implements Contribution<Round> {

    private final CommentReads reads;
    private final Plans plans;
    private final PageParts parts;

    @Activate
    public LedgerClosure(@Reference CommentReads reads, @Reference Plans plans, @Reference PageParts parts) {
        this.reads = reads;
        this.plans = plans;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Round> rounds) {
        Map<String, Content> all = new HashMap<>();
        for (Round round : rounds) {
            Closure closure = closure(round);
            if (closure.all() > 0) {
                all.put(round.id(), parts.render("closure.jte", Map.of("closure", closure)));
            }
        }
        return all;
    }

    private Closure closure(Round round) {
        return Closure.of(reads.needingAnswers(plans.plans(round.id()).stream().map(Plan::id).toList()));
    }
}
