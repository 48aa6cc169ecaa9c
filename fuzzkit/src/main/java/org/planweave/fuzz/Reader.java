package org.planweave.fuzz;

/** What is tried: takes one input. */
@FunctionalInterface
public interface Reader {

    /**
     * @return whether it was read; if not, it was refused, as it is by an error that was declared to {@link Fuzz#refusedBy}
     * @throws Exception whatever the reader throws; anything not declared is a fault in it
     */
    boolean read(byte[] input) throws Exception;
}
