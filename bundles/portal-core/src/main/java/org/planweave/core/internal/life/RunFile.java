package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** {@code run.json} in the data folder: by it commands on this machine find the portal. It is there only while the portal is ready. */
final class RunFile {

    private final Path file = Path.of(System.getProperty("planweave.data", "data"), "run.json");

    void write() {
        String host = reached(System.getProperty("planweave.host", "127.0.0.1"));
        String port = System.getProperty("planweave.port", "8181");
        String json = "{\"url\":\"http://%s:%s/\",\"pid\":%d,\"since\":\"%s\"}%n"
                .formatted(host, port, ProcessHandle.current().pid(), Instant.now());
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling("run.json.new");
            Files.writeString(fresh, json);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What listens on all addresses is reached on this machine's own. */
    static String reached(String host) {
        return switch (host) {
            case "0.0.0.0", "::", "0:0:0:0:0:0:0:0" -> "127.0.0.1";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
