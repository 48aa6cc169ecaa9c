package org.planweave.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The running portal's REST API, as the owner of its data folder. Anything but a 2xx is {@link Refused} with the portal's own words. */
final class Api {

    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private final URI base;
    private final String token;

    Api(String url, String token) {
        this.base = URI.create(url);
        this.token = token;
    }

    String get(String path) {
        return text(request(path).GET());
    }

    byte[] bytes(String path) {
        return answer(request(path).setHeader("Accept", "*/*").GET());
    }

    /** Writes what is there to a file, without holding it; nothing is left of one that breaks off. */
    void download(String path, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            HttpResponse<InputStream> response = send(request(path).setHeader("Accept", "*/*").GET(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() / 100 != 2) {
                    throw new Refused(reason(response, body.readAllBytes()));
                }
                Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    String delete(String path) {
        return text(request(path).DELETE());
    }

    String post(String path, Map<String, ?> body) {
        return text(request(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(Json.write(body))));
    }

    String put(String path, Map<String, ?> body) {
        return text(request(path).header("Content-Type", JSON).PUT(BodyPublishers.ofString(Json.write(body))));
    }

    String send(String path, String type, BodyPublisher body) {
        return text(request(path).header("Content-Type", type).POST(body));
    }

    /** A query value or a path segment, encoded. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(15))
                .header("Authorization", "Bearer " + token).header("Accept", JSON);
    }

    private String text(HttpRequest.Builder request) {
        return new String(answer(request), StandardCharsets.UTF_8);
    }

    private byte[] answer(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new Refused(reason(response, response.body()));
        }
        return response.body();
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> taking) {
        try {
            return client.send(request.build(), taking);
        } catch (IOException e) {
            throw new Refused("The portal at " + base + " does not answer: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }

    private static String reason(HttpResponse<?> response, byte[] body) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("json")) {
            return "The portal answered " + response.uri().getPath() + " with status " + response.statusCode() + ".";
        }
        Map<String, Object> problem = Json.object(new String(body, StandardCharsets.UTF_8));
        List<String> words = List.of(Json.text(problem, "detail"), Json.text(problem, "title"));
        return words.stream().filter(text -> !text.isBlank()).findFirst()
                .orElse("The portal answered with status " + response.statusCode() + ".");
    }
}
