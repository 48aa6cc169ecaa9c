package org.planweave.e2e;

import java.util.Locale;
import java.util.Optional;

/** How the stories are walked. Everything is to work in each of these ways, except what comes by itself, which needs scripts. */
enum Way {
    MOUSE,
    KEYBOARD,
    /** By mouse in a browser that runs no scripts. */
    PLAIN;

    /** What this run asks for every story, if it does. */
    static Optional<Way> asked() {
        return Optional.ofNullable(System.getProperty("planweave.stories.way"))
                .filter(way -> !way.isBlank())
                .map(way -> valueOf(way.toUpperCase(Locale.ROOT)));
    }
}
