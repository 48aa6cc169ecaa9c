package org.planweave.admin.internal.modules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.api.Problem;

/**
 * Files between their check and their deployment: each is its uploader's alone, under an id that nobody can guess, for at
 * most an hour. They stay on this node, and go when the portal stops.
 */
@Component(service = HeldJars.class)
public final class HeldJars {

    static final Duration KEPT = Duration.ofHours(1);
    private static final int LONGEST_NAME = 100;

    /** One file. */
    record Held(String id, String person, String name, long size, Instant since, Path file) {}

    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Path folder;

    @Activate
    public HeldJars() {
        this(Clock.systemUTC());
    }

    HeldJars(Clock clock) {
        this.clock = clock;
        try {
            // Readable by its owner alone, as every temporary folder of Java is.
            this.folder = Files.createTempDirectory("planweave-held-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem 400 if the file is empty */
    Held hold(String person, @Nullable String name, InputStream content) {
        forgetOld();
        String id = UUID.randomUUID().toString();
        Path file = folder.resolve(id + ".jar");
        try {
            long size = Files.copy(content, file);
            Held one = new Held(id, person, plain(name), size, clock.instant(), file);
            held.put(id, one);
            if (size == 0) {
                forget(one);
                throw Problem.invalid("file", Desk.text("admin.new.empty"));
            }
            return one;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem 404 if there is no such file, no longer, or it is somebody else's */
    Held of(String person, String id) {
        forgetOld();
        Held one = held.get(id);
        if (one == null || !one.person().equals(person)) {
            throw Problem.notFound(Desk.text("admin.held.gone"));
        }
        return one;
    }

    void forget(Held one) {
        held.remove(one.id());
        try {
            Files.deleteIfExists(one.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        held.values().stream().filter(one -> one.since().isBefore(oldest)).toList().forEach(this::forget);
    }

    /** The last part of the name, for browsers may send the whole path. */
    private static String plain(@Nullable String name) {
        String last = name == null || name.isBlank() ? "module.jar" : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
    }

    @Deactivate
    void stop() throws IOException {
        held.values().forEach(this::forget);
        Files.deleteIfExists(folder);
    }
}
