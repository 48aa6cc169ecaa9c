package org.planweave.itests.bad;

/** A component that works. */
public final class DoesNothing {}
