package org.planweave.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the distribution that says it is another version. */
public final class OtherVersion {

    private final Path home;

    private OtherVersion(Path home) {
        this.home = home;
    }

    /** A copy of the same version, for what writes settings. */
    public static OtherVersion own() {
        try {
            return new OtherVersion(copied(Scratch.folder("own").resolve("planweave")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copied(Path home) throws IOException {
        Path from = Portal.distribution();
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                copy(from, path, home);
            }
        }
        return home;
    }

    /** Shares its files with the distribution, apart from its settings and modules, which may be changed. */
    public static OtherVersion of(String version) {
        Path home = Scratch.folder("version").resolve("planweave-" + version);
        try {
            copied(home);
            try (Stream<Path> jars = Files.list(home.resolve("lib/cli"))) {
                Path jar = jars.filter(one -> one.getFileName().toString().startsWith("portal-cli-")).findFirst().orElseThrow();
                Files.move(jar, jar.resolveSibling("portal-cli-" + version + ".jar"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OtherVersion(home);
    }

    private static void copy(Path from, Path path, Path home) throws IOException {
        Path relative = from.relativize(path);
        Path target = home.resolve(relative.toString());
        if (Files.isDirectory(path)) {
            Files.createDirectories(target);
        } else if (relative.startsWith("etc") || relative.startsWith("modules")) {
            Files.copy(path, target);
        } else {
            Files.createLink(target, path);
        }
    }

    public Path home() {
        return home;
    }

    /** With these settings, lines of {@code etc/PID.cfg}. */
    public OtherVersion with(String pid, List<String> settings) {
        try {
            Files.write(home.resolve("etc").resolve(pid + ".cfg"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Puts another jar in the place of a module that ships. */
    public OtherVersion with(String module, Path jar) {
        Path target = home.resolve("modules").resolve(module + ".jar");
        try {
            Files.delete(target);
            Files.copy(jar, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
