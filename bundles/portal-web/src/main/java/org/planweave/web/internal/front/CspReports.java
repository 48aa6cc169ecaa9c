package org.planweave.web.internal.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.planweave.api.Problem;
import org.planweave.web.internal.apps.Json;

/**
 * Takes what browsers report of things that the policy stopped. Anybody can send anything here, so that little is taken and less is
 * written down: which rule, what kind of thing, and which part of the portal; no address, no word of a page and nobody's name.
 */
final class CspReports {

    static final String PATH = "/csp-reports";
    static final int EACH = 20;
    private static final int ALL = 200;
    private static final int MOST_BYTES = 16 * 1024;
    private static final int MOST_REPORTS = 5;
    private static final Set<String> TYPES = Set.of("application/csp-report", "application/reports+json", "application/json");
    private static final Pattern WORD = Pattern.compile("[a-z-]{1,40}");
    private static final ObjectMapper JSON = Json.mapper();

    private final Rate each;
    private final Rate all;
    private final Consumer<String> log;

    CspReports(Clock clock, Consumer<String> log) {
        this.each = new Rate(clock, EACH);
        this.all = new Rate(clock, ALL);
        this.log = log;
    }

    void take(Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        if (!request.getMethod().equals("POST")) {
            throw Failure.of(405);
        }
        if (!TYPES.contains(Body.type(request))) {
            throw Failure.of(415);
        }
        if (!each.take(request.getRemoteAddr()) || !all.take("")) {
            throw Problem.of(429, "too-many", "Too many reports came within a minute; this one was not taken.");
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            exchange.isTooLarge();
            throw Failure.of(413);
        }
        inWords(read(body)).forEach(log);
        exchange.response().setStatus(204);
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw Failure.of(400);
        }
    }

    /** Either one report in the old form, or a list in the new one. */
    private static List<String> inWords(JsonNode sent) {
        List<String> words = new ArrayList<>();
        if (sent.has("csp-report")) {
            JsonNode one = sent.get("csp-report");
            words.add(sentence(one.path("effective-directive").asText(one.path("violated-directive").asText()), one.path("blocked-uri").asText(),
                    one.path("document-uri").asText()));
        }
        StreamSupport.stream(sent.isArray() ? sent.spliterator() : List.<JsonNode>of().spliterator(), false)
                .filter(one -> one.path("type").asText().equals("csp-violation")).limit(MOST_REPORTS).map(one -> one.path("body"))
                .forEach(one -> words.add(sentence(one.path("effectiveDirective").asText(), one.path("blockedURL").asText(),
                        one.path("documentURL").asText())));
        return words;
    }

    private static String sentence(String directive, String blocked, String page) {
        return "A browser stopped something that the policy of pages does not allow: " + word(directive) + ", " + kind(blocked) + ", on /"
                + part(page);
    }

    private static String word(String text) {
        return WORD.matcher(text).matches() ? text : "?";
    }

    /** A word such as “inline”, or the host that something was to come from. */
    private static String kind(String blocked) {
        String host = uri(blocked).getHost();
        return host == null ? word(blocked) : host.matches("[A-Za-z0-9.-]{1,100}") ? "from " + host : "?";
    }

    /** The first segment of a page's path, which names a module or a page of the portal. */
    private static String part(String page) {
        String path = uri(page).getPath();
        String first = path == null || path.length() < 2 ? "" : path.substring(1).split("/", 2)[0];
        return first.isEmpty() ? "" : word(first);
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException noAddress) {
            return URI.create("");
        }
    }
}
