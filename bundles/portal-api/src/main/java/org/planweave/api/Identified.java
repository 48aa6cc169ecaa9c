package org.planweave.api;

/** Something that a page shows many of and contributions speak about one by one. */
public interface Identified {

    /** The owner's id of it, unique among the items of one page. */
    String id();
}
