package org.planweave.exchange.internal.returns;

/**
 * Something in the file that no line takes.
 *
 * @param at its number on the check page, from 0
 * @param what a sentence that says why
 * @param section the section that it stands in, where it can become a new line there; empty where it cannot
 */
public record LeftOver(int at, String what, String text, String section) {

    public boolean canBeLine() {
        return !section.isEmpty();
    }
}
