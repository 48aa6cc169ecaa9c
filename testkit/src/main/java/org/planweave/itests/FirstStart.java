package org.planweave.itests;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data folder of a portal that was started once and stopped, made once in a JVM: portals that come after begin with a copy of it. */
final class FirstStart {

    private static @Nullable Path made;

    private FirstStart() {}

    static synchronized Path folder() {
        if (made == null) {
            Portal first = Portal.first(Map.of());
            first.stop();
            Scratch.delete(first.data().resolve("log"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Scratch.delete(first.data().getParent())));
            made = first.data();
        }
        return made;
    }
}
