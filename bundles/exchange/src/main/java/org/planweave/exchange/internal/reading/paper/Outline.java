package org.planweave.exchange.internal.reading.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The headings that a place in a paper stands under, the nearest first. */
final class Outline {
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(int level, Section section) { }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** What the nearest heading announces. */
    Section section() {
        return open.isEmpty() ? Section.none() : open.peek().section();
    }

    /** The nearest heading, or null before the first. */
    @Nullable String title() {
        return section().title().isEmpty() ? null : section().title();
    }

    /** Leaves what a heading of this level ends. */
    void pop(int level) {
        while (!open.isEmpty() && open.peek().level() >= level) {
            open.pop();
        }
    }

    /** Enters a section. */
    void push(int level, Section section) {
        pop(level);
        open.push(new Open(level, section));
    }
}
