package org.planweave.api.modules;

import org.planweave.api.events.Event;

/** A module was installed, updated or rolled back to this version, or removed ({@code present} is false). */
public record ModuleDeployed(String module, String version, boolean present) implements Event {}
