package org.planweave.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tries one reader of text or files from outside with damaged inputs. Each has to be read or refused by an error that was declared; never
 * another exception, an error of the machine, or no end.
 *
 * <p>The inputs kept in {@code src/test/resources/fuzz/NAME} come first, every time; then those of the numbers from
 * {@code planweave.fuzz.seed} (1) on, as many as the test says or {@code planweave.fuzz}, or for {@code planweave.fuzz.seconds}. With
 * {@code planweave.fuzz.guided}, those seconds are Jazzer's, which looks for inputs that lead where none has led before.
 */
public final class Fuzz {

    private static final long ENDLESS = 60;
    private static final int MOST_BYTES = 60_000;

    private final String name;
    private final Reader reader;
    private final List<byte[]> sound = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<Class<? extends Throwable>> declared = new ArrayList<>();
    private int most = MOST_BYTES;

    private Fuzz(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
    }

    /** @param name what figures and folders call it: small letters and hyphens */
    public static Fuzz of(String name, Reader reader) {
        return new Fuzz(name, reader);
    }

    /** Inputs that the reader reads, to be damaged. Those of a zip file are also damaged inside. */
    public Fuzz sound(byte[]... inputs) {
        sound.addAll(List.of(inputs));
        return this;
    }

    public Fuzz sound(String... inputs) {
        return sound(Stream.of(inputs).map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new));
    }

    /** What means something to the reader. */
    public Fuzz words(String... meaningful) {
        words.addAll(List.of(meaningful));
        return this;
    }

    /** How the reader refuses, if by throwing. */
    @SafeVarargs
    public final Fuzz refusedBy(Class<? extends Throwable>... errors) {
        declared.addAll(List.of(errors));
        return this;
    }

    /** No input becomes much longer than this, or than the sound one it is made from. */
    public Fuzz most(int bytes) {
        most = bytes;
        return this;
    }

    /**
     * Tries them all.
     *
     * @param usual how many, if nothing else is asked for
     * @throws AssertionError that says on which inputs the reader failed, how, and where they are kept
     */
    public void run(int usual) {
        Inputs inputs = new Inputs(sound, words, most);
        if (Guided.takes(new Trials(name + "-guided", reader, declared), inputs)) {
            return;
        }
        Trials trials = new Trials(name, reader, declared);
        watched(trials, () -> work(trials, inputs, usual));
        trials.writeFigures();
        trials.demandNone();
        if (Boolean.getBoolean("planweave.fuzz.guided")) {
            StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst())
                    .ifPresent(test -> Guided.run(test.getClassName(), test.getMethodName(), seconds()));
        }
    }

    private void work(Trials trials, Inputs inputs, int usual) {
        kept().forEach(file -> trials.trial("kept " + file.getFileName(), bytes(file)));
        sound.forEach(one -> trials.trial("sound", one));
        long seed = Long.getLong("planweave.fuzz.seed", 1);
        boolean timed = seconds() > 0 && !Boolean.getBoolean("planweave.fuzz.guided");
        long until = System.nanoTime() + seconds() * 1_000_000_000L;
        long count = Long.getLong("planweave.fuzz", usual);
        for (long i = 0; timed ? System.nanoTime() < until : i < count; i++) {
            trials.trial("seed " + (seed + i), inputs.of(seed + i));
        }
    }

    private static int seconds() {
        return Integer.getInteger("planweave.fuzz.seconds", 0);
    }

    /** In a thread that can be left behind where a reader comes to no end. */
    private static void watched(Trials trials, Runnable work) {
        Thread worker = new Thread(work, "fuzz");
        worker.setDaemon(true);
        worker.start();
        try {
            do {
                worker.join(1_000);
            } while (worker.isAlive() && !trials.endless(worker, ENDLESS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Path> kept() {
        Path folder = Path.of("src", "test", "resources", "fuzz", name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
