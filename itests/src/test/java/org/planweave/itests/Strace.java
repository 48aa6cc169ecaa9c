package org.planweave.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** {@code strace}, attached to a portal's process and all its threads. */
final class Strace {

    private Strace() {}

    /** Whether it is there, and this machine lets it look into a process. */
    static boolean canBe() {
        try {
            return new ProcessBuilder("strace", "-qq", "-e", "trace=none", "true").redirectErrorStream(true)
                    .redirectOutput(Scratch.file("strace", ".txt").toFile()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Comes back once it holds the process. */
    static Process attached(Portal portal, List<String> options) throws IOException {
        List<String> line = new ArrayList<>(List.of("strace", "-f", "-p", Long.toString(portal.pid())));
        line.addAll(options);
        Path said = Scratch.file("strace", ".txt");
        Process strace = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        Awaitility.await("strace holds the portal").atMost(Duration.ofSeconds(30)).until(() -> {
            if (!strace.isAlive()) {
                throw new IllegalStateException("strace ended: " + Files.readString(said));
            }
            return Files.readString(said).contains("attached");
        });
        return strace;
    }
}
