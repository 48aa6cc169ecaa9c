package org.planweave.itests.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.planweave.itests.Scratch;

/** ffuf asks for every word of a list as an address, as nobody. */
final class Ffuf {

    private static final Path WORDS = Path.of("/usr/share/dirb/wordlists/big.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Ffuf() {}

    /**
     * Whatever is there for everybody, or fails.
     *
     * @param address ends in a slash
     */
    static List<Finding> scan(String address) {
        Path report = Scratch.file("ffuf", ".json");
        // Not there, not without signing in, and not such an address at all: nothing is shown.
        Scanner.run(List.of("ffuf", "-u", address + "FUZZ", "-w", WORDS.toString(), "-mc", "all", "-fc", "303,400,404", "-t", "8", "-s",
                "-of", "json", "-o", report.toString()));
        List<Finding> found = new ArrayList<>();
        try {
            for (JsonNode one : JSON.readTree(report.toFile()).path("results")) {
                found.add(new Finding("answers " + one.path("status").asText(), one.path("url").asText()));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
