package org.planweave.itests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What came back.
 *
 * @param status 0 if the line was ended without a word
 * @param head the lines before the body, the one with the status among them
 */
record Reply(int status, String head, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String END = "\r\n\r\n";

    static Reply of(byte[] all) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END);
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return new Reply(0, "", all);
        }
        String head = text.substring(0, end);
        byte[] body = text.substring(end + END.length()).getBytes(StandardCharsets.ISO_8859_1);
        boolean inParts = head.toLowerCase(Locale.ROOT).contains("\r\ntransfer-encoding: chunked");
        return new Reply(Integer.parseInt(text.substring(9, 12)), head, inParts ? joined(body) : body);
    }

    private static byte[] joined(byte[] parts) {
        String text = new String(parts, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int at = 0, line = text.indexOf("\r\n"); line > at; line = text.indexOf("\r\n", at)) {
            int length = Integer.parseInt(text.substring(at, line).split(";")[0].strip(), 16);
            int from = line + 2;
            all.write(parts, from, Math.min(length, parts.length - from));
            at = Math.min(text.length(), from + length + 2);
        }
        return all.toByteArray();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** All values of a header, in the order in which they stand there. */
    List<String> headers(String name) {
        return head.lines().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip()).toList();
    }

    Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    boolean isPage() {
        return header("Content-Type").orElse("").startsWith("text/html");
    }

    Document page() {
        return Jsoup.parse(text());
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }

    /** What kind of problem an answer of the API tells of; empty for all other answers. */
    String problem() {
        return header("Content-Type").orElse("").startsWith("application/problem+json")
                ? json().path("type").asText().replace("urn:planweave:problem:", "") : "";
    }

    @Override
    public String toString() {
        return head + END + (text().length() > 3_000 ? text().substring(0, 3_000) + "…" : text());
    }
}
