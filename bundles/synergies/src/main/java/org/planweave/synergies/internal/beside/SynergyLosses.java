package org.planweave.synergies.internal.beside;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.SwitchLoss;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergyReads;

/** How many threads lead to a department, before it leaves. */
@Component(service = SwitchLoss.class)
public final class SynergyLosses implements SwitchLoss {

    private final SynergyReads reads;
    private final Room room;

    @Activate
    public SynergyLosses(@Reference SynergyReads reads, @Reference Room room) {
        this.reads = reads;
        this.room = room;
    }

    @Override
    public String module() {
        return Room.MODULE;
    }

    @Override
    public List<String> losses(String name, String department, @Nullable String cluster) {
        List<Synergy> threads = reads.all().stream().map(Shown::synergy).filter(Synergy::counts).filter(one -> one.touches(department))
                .toList();
        List<String> said = new ArrayList<>();
        if (!threads.isEmpty()) {
            said.add(room.text("synergies.loses", threads.size(), others(threads, department)));
        }
        long open = threads.stream().filter(Synergy::isOpen).count();
        if (open > 0) {
            said.add(room.text("synergies.loses.open", open));
        }
        return said;
    }

    private static long others(List<Synergy> threads, String department) {
        return threads.stream().map(one -> one.a().department().equals(department) ? one.b().department() : one.a().department())
                .distinct().count();
    }
}
