package org.planweave.admin.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planweave.api.Problem;
import org.planweave.api.modules.SwitchChoices;

/** What departments of the {@link Town} may choose, in memory. */
public final class TownChoices implements SwitchChoices {

    private final Map<String, Chosen> set = new HashMap<>();

    @Override
    public Chosen of(String module, String name) {
        return set.getOrDefault(module + name, new Chosen(module, name, Choice.ON_AT_FIRST, "", null, null));
    }

    @Override
    public List<Chosen> all() {
        return List.copyOf(set.values());
    }

    @Override
    public void choose(String module, String name, Choice choice, String reason) {
        if (reason.isBlank()) {
            throw Problem.invalid("reason", "Say why.");
        }
        set.put(module + name, new Chosen(module, name, choice, reason, "p1", Instant.EPOCH));
    }
}
