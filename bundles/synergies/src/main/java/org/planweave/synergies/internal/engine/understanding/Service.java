package org.planweave.synergies.internal.engine.understanding;

/**
 * Something that councils do for people.
 *
 * @param number      its place in {@link Services#all}
 * @param name        as a person would say it; no two have the same
 * @param description name and some words of it, to compare a text's meaning with
 */
public record Service(int number, String name, String description) {

    /** Whether what is done in this one changes the other. */
    public boolean bearsOn(Service other) {
        return Services.bears(number, other.number);
    }
}
