package org.planweave.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Waits for a server that was just launched, and says what it is doing meanwhile. */
final class Starting {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long BETWEEN_LOOKS_MS = 100;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final Process server;
    private final DataFolder data;
    private final URI health;
    private final PrintWriter out;
    private String said = "";

    Starting(Process server, DataFolder data, String url, PrintWriter out) {
        this.server = server;
        this.data = data;
        this.health = URI.create(url).resolve("health/ready");
        this.out = out;
    }

    void untilReady() throws InterruptedException {
        Instant giveUp = Instant.now().plus(LONGEST);
        while (!(Files.exists(data.root().resolve("run.json")) && ready())) {
            if (server.waitFor(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS)) {
                throw new Refused("The portal stopped while it was starting. " + why());
            }
            Optional<String> reason = data.noStart();
            if (reason.isPresent()) {
                // Nothing is open that would have to be closed.
                server.destroyForcibly().waitFor();
                throw new Refused("The portal cannot start. " + reason.get());
            }
            if (said.startsWith("The portal could not start")) {
                throw stopped(said + " " + why());
            }
            if (Instant.now().isAfter(giveUp)) {
                throw stopped("The portal was not ready after ten minutes and was stopped. " + why());
            }
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            say(response);
            return response.statusCode() == 200;
        } catch (IOException e) {
            // Not listening yet: what is worth saying of that, the time limit and the server's end say.
            return false;
        }
    }

    private void say(HttpResponse<byte[]> response) {
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        if (!json || response.statusCode() == 200) {
            return;
        }
        Map<String, Object> answer = Json.object(new String(response.body(), StandardCharsets.UTF_8));
        String detail = Json.text(answer, "detail");
        if (!detail.isEmpty() && !detail.equals(said)) {
            said = detail;
            out.println("  " + detail);
            out.flush();
        }
    }

    private Refused stopped(String sentence) throws InterruptedException {
        server.destroy();
        if (!server.waitFor(30, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
        return new Refused(sentence);
    }

    private String why() {
        Path log = data.log().resolve("portal.log");
        Optional<String> error = lastError(log).or(() -> lastError(data.log().resolve("console.log")));
        return error.map(line -> "The log says: " + line).orElse("The reason should be at the end of the log.") + " (" + log + ")";
    }

    private static Optional<String> lastError(Path log) {
        if (!Files.isReadable(log)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains("ERROR") || line.startsWith("Error")).reduce((first, second) -> second);
        } catch (IOException e) {
            throw new Refused("The log " + log + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
