package org.planweave.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.Matcher;
import java.util.List;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One caller's connection to a portal: with a token, with a session, or as nobody. Redirects are not followed. */
public final class Http {

    /** What came back. */
    public record Answer(int status, String text, HttpResponse<String> response) {

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The things of a list: the answer itself, or what stands under {@code items} beside a page's cursor. */
        public JsonNode items() {
            JsonNode json = json();
            return json.isArray() ? json : json.path("items");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final Pattern NEXT = Pattern.compile("<(?:https?://[^/]+)?/([^>]+)>; *rel=\"?next");
    private static final int AT_ONCE = 1_000;
    private static final int OK = 200;

    private final HttpClient client;
    private final String url;
    private final @Nullable String token;

    private Http(String url, @Nullable String token, CookieManager cookies) {
        this.url = url;
        this.token = token;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10)).build();
    }

    public static Http withToken(String url, String token) {
        return new Http(url, token, new CookieManager());
    }

    public static Http asNobody(String url) {
        return new Http(url, null, new CookieManager());
    }

    static Http signedIn(String url, String user, String password) {
        Http http = asNobody(url);
        Answer answer = http.form("sign-in", Map.of("username", user, "password", password, "to", "/"));
        if (answer.status() != 303) {
            throw new IllegalStateException("Signing in as " + user + " answered " + answer.status());
        }
        return http;
    }

    /** @param path without the leading slash */
    public Answer get(String path) {
        return send("GET", path, null, BodyPublishers.noBody(), Map.of());
    }

    /** All things of a list, part by part, as the answers' {@code Link} leads on. Fails if one is not answered with 200. */
    public List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        String next = path + (path.contains("?") ? "&" : "?") + "limit=" + AT_ONCE;
        while (!next.isEmpty()) {
            Answer part = get(next);
            if (part.status() != OK) {
                throw new IllegalStateException("GET " + next + " answered " + part.status() + ": " + part.text());
            }
            part.items().forEach(all::add);
            Matcher link = NEXT.matcher(part.header("Link"));
            next = link.find() ? link.group(1) : "";
        }
        return all;
    }

    public Answer post(String path, Object body) {
        return send("POST", path, JSON_TYPE, json(body), Map.of());
    }

    public Answer put(String path, Object body, Map<String, String> headers) {
        return send("PUT", path, JSON_TYPE, json(body), headers);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, BodyPublishers.noBody(), Map.of());
    }

    /** Sends a module's jar. */
    public Answer jar(String path, Path jar) {
        try {
            return send("POST", path, "application/java-archive", BodyPublishers.ofFile(jar), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer form(String path, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body.toString()), Map.of());
    }

    /** Any request. Fails with an {@link UncheckedIOException} when no answer comes. */
    public Answer send(String method, String path, @Nullable String type, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A stream, each of whose lines is handed on as it comes; gives the status when it has ended. */
    public CompletableFuture<Integer> stream(String path, Consumer<String> line) {
        return client.sendAsync(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofLines())
                .thenApplyAsync(response -> {
                    response.body().forEach(line);
                    return response.statusCode();
                });
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
