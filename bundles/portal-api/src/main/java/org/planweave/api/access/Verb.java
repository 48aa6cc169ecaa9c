package org.planweave.api.access;

/** What somebody wants to do with a resource. */
public enum Verb {
    /** see that it is there and what it says */
    READ,
    /** say something about it */
    COMMENT,
    /** change it */
    EDIT,
    /** decide about it for its department: open a review, move it on, answer for it */
    MANAGE,
    /** remove it */
    REMOVE
}
