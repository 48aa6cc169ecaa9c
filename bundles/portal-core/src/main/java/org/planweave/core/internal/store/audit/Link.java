package org.planweave.core.internal.store.audit;

/**
 * A link of the chain.
 *
 * @param place from 1 on, without gaps; 0 before the first
 * @param seal of the entry there, over it and the seal before; empty before the first
 */
record Link(long place, String seal) {

    static final Link START = new Link(0, "");
}
