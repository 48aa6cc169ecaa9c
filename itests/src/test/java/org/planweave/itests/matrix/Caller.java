package org.planweave.itests.matrix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** One person's session: pages and API by the same cookie, writes with the session's own token. */
final class Caller {

    /** @param text all that can be read: headers, words, and what is packed in files */
    record Answer(int status, String location, String text) {

        boolean toDoor() {
            return status == 303 && location.contains("/sign-in");
        }
    }

    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final String url;
    private String token = "";

    private Caller(String url) {
        this.url = url;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10)).build();
    }

    static Caller nobody(String url) {
        return new Caller(url);
    }

    /** Somebody who chooses another password in place of their first. */
    static Caller newcomer(String url, String user, String password) {
        Caller caller = signedIn(url, user, password);
        Answer chosen = caller.ask("POST", "/account/password", FORM, form(Map.of("present", password, "password", chosen(password))), Map.of());
        if (chosen.status() != 303) {
            throw new IllegalStateException(user + " cannot choose a password: " + chosen.status());
        }
        return caller;
    }

    /** What a newcomer chooses in place of their first password. */
    static String chosen(String first) {
        return first + " afloat";
    }

    static Caller signedIn(String url, String user, String password) {
        Caller caller = new Caller(url);
        Answer answer = caller.ask("POST", "/sign-in", FORM, form(Map.of("username", user, "password", password, "to", "/account")), Map.of());
        if (answer.status() != 303) {
            throw new IllegalStateException(user + " cannot sign in: " + answer.status());
        }
        Matcher found = TOKEN.matcher(caller.ask("GET", "/account/password", "", "", Map.of()).text());
        if (!found.find()) {
            throw new IllegalStateException("There is no form on the page of the password of " + user + ".");
        }
        caller.token = found.group(1);
        return caller;
    }

    static String form(Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return body.toString();
    }

    /** @param path with its leading slash */
    Answer ask(String verb, String path, String type, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.substring(0, url.length() - 1) + path))
                .timeout(Duration.ofSeconds(120))
                .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!token.isEmpty() && !verb.equals("GET") && !verb.equals("HEAD")) {
            request.header("X-CSRF-Token", token);
        }
        if (path.startsWith("/api/")) {
            request.header("Accept", JSON + ", */*");
        } else {
            request.header("Accept", "text/html, */*");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().firstValue("Location").orElse(""),
                    response.headers().map() + "\n" + words(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(verb + " " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String words(byte[] body) throws IOException {
        String head = new String(body, 0, Math.min(4, body.length), StandardCharsets.ISO_8859_1);
        return head.startsWith("PK") ? packed(body) : head.equals("%PDF") ? printed(body) : new String(body, StandardCharsets.UTF_8);
    }

    private static String printed(byte[] body) throws IOException {
        try (PDDocument document = Loader.loadPDF(body)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String packed(byte[] body) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append('\n').append(words(zip.readAllBytes())).append('\n');
            }
        }
        return all.toString();
    }
}
