package org.planweave.api.planning;

/** What the module that owns plans registers; the facade {@link Plans} hands calls on to it. Nobody else asks for this service. */
public interface PlansOwner extends Plans {}
