package org.planweave.exchange.internal.pages;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.modules.Job;

/**
 * Keeps what people have sent until they import it, for an hour and for them alone, in the module's own folder below
 * the portal's data. The id cannot be guessed, and is of no use to anybody else.
 */
@Component(service = {HeldPapers.class, Job.class})
public final class HeldPapers implements Job {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 200;
    private static final int ID_BYTES = 16;
    private static final String ID = "[0-9a-f]{32}";

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public HeldPapers(BundleContext context) {
        this(context.getDataFile("held").toPath(), Clock.systemUTC());
    }

    HeldPapers(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Keeps a file; gives its id. */
    String hold(String person, String fileName, byte[] content) {
        run();
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        try {
            Files.createDirectories(folder);
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(folder.resolve(id)))) {
                out.writeUTF(person);
                out.writeUTF(fileName.length() > 200 ? fileName.substring(0, 200) : fileName);
                out.write(content);
            }
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of this id, if this person has sent it within the hour. */
    Optional<HeldPaper> of(String id, String person) {
        Path file = folder.resolve(id.matches(ID) ? id : "none");
        if (!Files.isRegularFile(file) || isOld(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            HeldPaper paper = new HeldPaper(id, in.readUTF(), in.readUTF(), in.readAllBytes());
            return Optional.of(paper).filter(one -> one.person().equals(person));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String id) {
        delete(folder.resolve(id.matches(ID) ? id : "none"));
    }

    @Override
    public String name() {
        return "exchange.held-papers";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(20);
    }

    /** Forgets what is older than an hour, and the oldest where there are too many. */
    @Override
    public void run() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.sorted(Comparator.comparing(HeldPapers::since).reversed()).toList();
            for (int i = 0; i < newestFirst.size(); i++) {
                if (i >= MOST || isOld(newestFirst.get(i))) {
                    delete(newestFirst.get(i));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOld(Path file) {
        return since(file).isBefore(clock.instant().minus(KEPT));
    }

    private static Instant since(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
