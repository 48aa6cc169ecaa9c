package org.planweave.core.internal.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.host.Gates;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.api.people.CurrentUser;

/** Calls of the portal into a module that nobody's request caused: through its gate, as the portal itself. */
@Component(service = ModuleCalls.class)
public final class ModuleCalls {

    private final @Nullable Gates gates;
    private final @Nullable ModuleDirectory directory;
    private final CurrentUser user;

    @Activate
    public ModuleCalls(@Reference Gates gates, @Reference ModuleDirectory directory, @Reference CurrentUser user) {
        this.gates = gates;
        this.directory = directory;
        this.user = user;
    }

    /** Without gates: for a portal in which no module comes or goes. */
    public ModuleCalls(CurrentUser user) {
        this.gates = null;
        this.directory = null;
        this.user = user;
    }

    /**
     * Does the work inside of the module that the bundle is; a bundle of the host has no gate.
     *
     * @param what for the administrator: “event LineWritten”
     * @throws org.planweave.api.Problem 503 if the gate stays shut
     */
    public void inside(long bundle, String what, Runnable work) {
        Optional<String> module = directory == null ? Optional.empty() : directory.moduleOf(bundle);
        if (module.isEmpty() || gates == null) {
            asPortal(work);
            return;
        }
        try (Gates.Visit visit = gates.enter(module.get(), what)) {
            asPortal(work);
        }
    }

    private void asPortal(Runnable work) {
        user.asPortal(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
