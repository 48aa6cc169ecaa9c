package org.planweave.core.internal.store;

/** Somebody who holds changes back until the transaction ends. */
public interface Participant {

    /** Writes what it holds through the thread's connection. What it throws rolls the transaction back. */
    void write();

    /** Lets go of everything. Called once, whatever the end was. */
    void release();
}
