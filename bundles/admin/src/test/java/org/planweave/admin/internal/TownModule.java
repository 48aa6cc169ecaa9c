package org.planweave.admin.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.planweave.api.modules.ModuleState;

/** A module of the {@link Town}, with words in it that want to be markup. */
final class TownModule {

    private TownModule() {}

    static ModuleState of(String id, boolean always, boolean running, String... switches) {
        return new ModuleState(id, id.substring(0, 1).toUpperCase(Locale.UK) + id.substring(1), Town.NASTY, "1.0.0", running,
                always, running ? "Healthy" : "No " + Town.NASTY, "ff00", List.of(switches), Instant.EPOCH, always ? null : "p1", !always, "The makers " + Town.NASTY);
    }
}
