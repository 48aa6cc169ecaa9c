package org.planweave.cli.internal;

import java.nio.file.Path;

/** The folder of the distribution, as {@code bin/planweave} says it. */
final class Home {

    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("planweave.home", "")).toAbsolutePath().normalize();
    }
}
