package org.planweave.itests.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.planweave.itests.Scratch;

/** sqlmap tries to slip words of the query language into every parameter of the addresses that it is given. */
final class Sqlmap {

    private final String header;

    /** @param header says who asks */
    Sqlmap(String header) {
        this.header = header;
    }

    /** @param addresses with their parameters; a star stands behind a part of the path that is one */
    List<Finding> scan(List<String> addresses) {
        Path out = Scratch.folder("sqlmap");
        Path list = Scratch.file("sqlmap", ".txt");
        try {
            Files.write(list, addresses);
            Scanner.run(List.of("sqlmap", "-m", list.toString(), "-H", header, "--batch", "--level=1", "--risk=1", "--flush-session",
                    "--threads=2", "--disable-coloring", "--output-dir=" + out));
            return findings(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Scratch.delete(out);
        }
    }

    private static List<Finding> findings(Path out) throws IOException {
        List<Finding> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.filter(one -> one.getFileName().toString().matches("results-.*\\.csv")).toList()) {
                Files.readAllLines(file).stream().skip(1).filter(line -> !line.isBlank())
                        .forEach(line -> found.add(new Finding("SQL injection", line)));
            }
        }
        return found;
    }
}
