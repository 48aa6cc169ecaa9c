package org.planweave.core.internal.life;

/** Wants to know when every module that the portal is meant to have was brought up, and before the portal is called ready. */
@FunctionalInterface
public interface WhenSettled {

    void modulesSettled();
}
