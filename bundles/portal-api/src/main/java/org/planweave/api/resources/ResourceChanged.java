package org.planweave.api.resources;

import org.planweave.api.ResourceRef;
import org.planweave.api.events.Event;

/** A resource was written, changed or removed. Its owner publishes this beside its own event. */
public record ResourceChanged(ResourceRef ref, boolean removed) implements Event {}
