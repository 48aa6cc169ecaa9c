package org.planweave.clusters.internal.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of what wants to stand on one page fits. Each block gets its first item before any gets its second, so that no
 * outcome is
 * crowded out by another; what is left over can be counted in words.
 */
final class Fit {

    private final int room;

    /** @param room rows of text that the page has */
    Fit(int room) {
        this.room = room;
    }

    /**
     * Something with a heading and items.
     *
     * @param heading rows that the heading takes, with the space around it
     * @param items rows that each item takes, in their order
     */
    record Block(int heading, List<Integer> items) {}

    /** How many items of each block are shown; a block at the end that does not fit at all is left out of the answer. */
    List<Integer> shown(List<Block> blocks) {
        int used = 0;
        List<Integer> shown = new ArrayList<>();
        for (Block block : blocks) {
            // A row is kept for “and so many more”.
            int least = block.heading() + 1 + (block.items().isEmpty() ? 0 : block.items().get(0));
            if (used + least > room) {
                break;
            }
            used += least;
            shown.add(Math.min(1, block.items().size()));
        }
        boolean grew = true;
        while (grew) {
            grew = false;
            for (int i = 0; i < shown.size(); i++) {
                List<Integer> items = blocks.get(i).items();
                if (shown.get(i) < items.size() && used + items.get(shown.get(i)) <= room) {
                    used += items.get(shown.get(i));
                    shown.set(i, shown.get(i) + 1);
                    grew = true;
                }
            }
        }
        return shown;
    }
}
