package org.planweave.itests.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.planweave.itests.Scratch;

/** A scanner's process. */
public final class Scanner {

    private static final long LONGEST_MINUTES = 30;

    private Scanner() {}

    /**
     * Runs it to its end.
     *
     * @return what it printed
     */
    static String run(List<String> line) {
        return run(line, status -> status == 0);
    }

    /** The same for one whose status says how much it found. */
    public static String run(List<String> line, IntPredicate well) {
        try {
            Path said = Scratch.file("scanner", ".txt");
            Process process = new ProcessBuilder(line).redirectInput(Path.of("/dev/null").toFile()).redirectErrorStream(true)
                    .redirectOutput(said.toFile()).start();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("Not done in " + LONGEST_MINUTES + " minutes: " + line);
            }
            String text = Files.readString(said);
            Files.delete(said);
            if (!well.test(process.exitValue())) {
                throw new IllegalStateException(line + " ended with " + process.exitValue() + ": " + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
