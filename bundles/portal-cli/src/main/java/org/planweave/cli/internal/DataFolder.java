package org.planweave.cli.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder that holds all a portal knows. Whoever may read {@code keys/} in it acts as its owner.
 *
 * @param root an absolute path
 */
record DataFolder(Path root) {

    /** What the portal says of itself while it is ready. */
    record Running(String url, long pid, String since) {}

    Path log() {
        return root.resolve("log");
    }

    Path karaf() {
        return root.resolve("karaf");
    }

    Path pidFile() {
        return karaf().resolve("pid");
    }

    /** What has to be kept; all else can be thrown away while the portal is stopped. */
    static final List<String> KEPT = List.of("keys", "db", "files", "modules", "product");

    /** Where an upgrade tries the new version, so that {@link #karaf} can keep everybody else out. */
    Path trialKaraf() {
        return root.resolve("karaf-upgrade");
    }

    Path restoring() {
        return root.resolve("restoring");
    }

    /** The version that ran last, and its database; empty before any that said it. */
    Optional<Properties> product() {
        return text("product").map(text -> {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(text));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return properties;
        });
    }

    Path startLock() {
        return root.resolve("start.lock");
    }

    /** Present only while the portal is ready. */
    Optional<Running> running() {
        return text("run.json").filter(text -> inUse()).map(text -> {
            Map<String, Object> json = Json.object(text);
            return new Running(Json.text(json, "url"), Long.parseLong(Json.text(json, "pid")), Json.text(json, "since"));
        });
    }

    Running mustRun() {
        return running().orElseThrow(() -> new Refused(inUse()
                ? "The portal on " + root + " is not ready yet; try again in a moment."
                : "No portal runs on " + root + "; start it with planweave start, or name its folder with --data."));
    }

    /** The token of the folder's owner. */
    String ownerToken() {
        return text("keys/operator.token").map(String::strip).orElseThrow(() -> new Refused(
                "There is no " + root.resolve("keys/operator.token") + "; start the portal once to have it made."));
    }

    List<String> signIns() {
        return text("keys/demonstration-sign-ins").map(text -> text.lines().filter(line -> !line.isBlank()).toList())
                .orElse(List.of());
    }

    Optional<Long> pid() {
        return text("karaf-upgrade/pid").or(() -> text("karaf/pid")).map(text -> Long.parseLong(text.strip()));
    }

    /** Why the portal that was launched last cannot start. */
    Optional<String> noStart() {
        return text("no-start").filter(text -> !text.isBlank());
    }

    void forgetRun() throws IOException {
        Files.deleteIfExists(root.resolve("no-start"));
        Files.deleteIfExists(root.resolve("run.json"));
        if (!StillFolder.isBarred(this)) {
            Files.deleteIfExists(pidFile());
        }
        Files.deleteIfExists(trialKaraf().resolve("pid"));
    }

    /** @throws Refused while a restore or an upgrade of it is not at its end */
    void demandWhole() {
        if (UpgradeJournal.in(this).isPresent()) {
            throw new Refused("An upgrade of " + root + " broke off. Run bin/planweave upgrade of the new version again to end it, or with "
                    + "--back to go back to the old one.");
        }
        if (StillFolder.isBarred(this)) {
            throw new Refused("A restore to " + root + " broke off. Give the same planweave restore again.");
        }
    }

    /** Whether a server holds this folder: it keeps the file {@code lock} locked as long as it lives, however it ends. */
    boolean inUse() {
        Path lock = root.resolve("lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new Refused("The lock " + lock + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private Optional<String> text(String name) {
        Path file = root.resolve(name);
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (Files.isRegularFile(file.getParent())) {
                // What bars a folder to older versions while it is between two states.
                return Optional.empty();
            }
            throw new Refused("The file " + file + " cannot be read by you: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new Refused("The file " + file + " cannot be read by you: " + e.getMessage() + ".", e);
        }
    }
}
