package org.planweave.core.internal.life;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.ModuleChange;
import org.planweave.api.store.Transactions;
import org.planweave.core.internal.life.journal.Change.Outcome;
import org.planweave.core.internal.life.journal.ModuleJournal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes of modules that the end of the process cut off. Nothing has to be mended: the record of modules changes in one transaction,
 * so it says either the old or the new. Which of the two it was is written down, for whoever began the change was not told.
 */
@Component(service = CutOffChanges.class)
public final class CutOffChanges {

    private static final Logger LOG = LoggerFactory.getLogger(CutOffChanges.class);

    private final ModuleJournal journal;
    private final WantedModules wanted;
    private final Audit audit;
    private final Transactions transactions;

    @Activate
    public CutOffChanges(@Reference ModuleJournal journal, @Reference WantedModules wanted, @Reference Audit audit,
            @Reference Transactions transactions) {
        this.journal = journal;
        this.wanted = wanted;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Called before any module is brought up. */
    void settle() {
        journal.cutOff().forEach(this::settle);
    }

    private void settle(ModuleChange change) {
        boolean done = wanted.stands(change.module(), change.digest(), change.to() != null);
        String sentence = "The portal stopped in the middle of it. " + (done ? "The change stands." : "Everything is as it was before.");
        LOG.warn("The change {} of {} was cut off at step {}. {}", change.action(), change.module(), change.step(), sentence);
        transactions.join(() -> {
            audit.record("module.interrupted", "module:" + change.module(), Map.of("change", change.action(), "step", change.step(),
                    "version", String.valueOf(change.to() == null ? change.from() : change.to()), "done", Boolean.toString(done)));
            return change;
        });
        journal.settle(change.id(), done ? Outcome.INTERRUPTED_NEW : Outcome.INTERRUPTED_OLD, sentence);
    }
}
