package org.planweave.synergies.internal.beside;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Plan;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.stored.JudgeSynergy;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.ui.Contribution;
import org.planweave.ui.Html;
import org.planweave.ui.SlotContribution;

/** At the top of a plan, for those who may judge them: how many threads wait. */
@Component(service = Contribution.class)
@SlotContribution(slot = "plan.waits/v1", slot_order = 20)
public final class WaitingThreads implements Contribution<Plan> {

    private final SynergyReads reads;
    private final JudgeSynergy judging;
    private final PageParts parts;

    @Activate
    public WaitingThreads(@Reference SynergyReads reads, @Reference JudgeSynergy judging, @Reference PageParts parts) {
        this.reads = reads;
        this.judging = judging;
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Plan> plans) {
        List<Shown> open = reads.ofPlans(plans.stream().map(Plan::id).toList()).stream().filter(one -> one.synergy().isOpen() && one.synergy().isProminent()).toList();
        Map<String, Content> waits = new HashMap<>();
        for (Plan plan : plans) {
            List<Shown> own = open.stream().filter(one -> one.a().plan().equals(plan.id()) || one.b().plan().equals(plan.id())).toList();
            if (!own.isEmpty() && judging.mayJudge(own.get(0))) {
                waits.put(plan.id(), Html.element("a", Map.of("href", "#thread-" + own.get(0).synergy().id()),
                        Html.text(parts.count("synergies.toJudge", own.size()))));
            }
        }
        return waits;
    }
}
