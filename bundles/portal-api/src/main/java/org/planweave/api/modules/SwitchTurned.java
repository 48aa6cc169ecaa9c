package org.planweave.api.modules;

import org.jspecify.annotations.Nullable;
import org.planweave.api.events.Event;

/** A department turned a switch of a module, in general or for one cluster. */
public record SwitchTurned(String module, String name, String department, @Nullable String cluster, boolean on)
        implements Event {}
