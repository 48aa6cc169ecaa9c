package org.planweave.itests.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.planweave.itests.Scratch;

/** Wapiti follows the pages of one folder as somebody who is signed in, sends every form, and attacks each field. */
final class Wapiti {

    private static final String ATTACKS = "xss,permanentxss,sql,exec,file,redirect,crlf,csrf,htaccess,backup";
    /** A form with a file carries its token in the address, where wapiti does not look for it. */
    private static final Pattern TOKEN = Pattern.compile("^\\S+ \\S+[?&]_csrf=[\\w-]{20,}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String cookie;
    private final int seconds;

    /** @param seconds how long it may follow links, and as long again for each kind of attack */
    Wapiti(String cookie, int seconds) {
        this.cookie = cookie;
        this.seconds = seconds;
    }

    /** @param folder an address; what lies beside and below it is in question */
    List<Finding> scan(String folder) {
        Path report = Scratch.file("wapiti", ".json");
        Path session = Scratch.folder("wapiti");
        String most = Integer.toString(seconds);
        Scanner.run(List.of("wapiti", "-u", folder, "-H", "Cookie: " + cookie, "-m", ATTACKS, "-d", "3", "--max-links-per-page", "50",
                "--max-files-per-dir", "20", "--max-scan-time", most, "--max-attack-time", most, "--flush-session", "--no-bugreport",
                "--store-session", session.toString(), "-f", "json", "-o", report.toString()));
        List<Finding> found = findings(report);
        Scratch.delete(session);
        return found;
    }

    /** Errors of the server and answers that do not come are findings too. */
    private static List<Finding> findings(Path report) {
        List<Finding> found = new ArrayList<>();
        try {
            JsonNode said = JSON.readTree(report.toFile());
            for (String part : List.of("vulnerabilities", "anomalies")) {
                said.path(part).properties().forEach(kind -> kind.getValue().forEach(one -> {
                    boolean hasToken = kind.getKey().equals("Cross Site Request Forgery")
                            && TOKEN.matcher(one.path("http_request").asText()).find();
                    if (!hasToken) {
                        found.add(new Finding(kind.getKey(), one.path("method").asText() + " " + one.path("path").asText() + " "
                                + one.path("parameter").asText() + ": " + one.path("info").asText()));
                    }
                }));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
