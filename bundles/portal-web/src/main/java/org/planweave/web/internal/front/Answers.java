package org.planweave.web.internal.front;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planweave.api.Problem;
import org.planweave.web.internal.apps.Json;

/**
 * How a failure is told: RFC 9457 problem details to systems, a page to people, the way to the door to those not
 * signed in.
 */
public final class Answers {

    /** The media type of problem details. */
    public static final String PROBLEM_JSON = "application/problem+json";

    /** The header that says when to come again. */
    public static final String LATER = "Retry-After";

    /** The type of the problem of those who have to choose a password of their own first. */
    static final String FIRST_PASSWORD = "first-password";

    /** When to come again if nothing could be done just now, in seconds. */
    static final String SOON = "5";

    private static final int LONGEST_WAY_BACK = 4_000;
    private static final String TYPE = "urn:planweave:problem:";
    private static final ObjectMapper JSON = Json.mapper();

    private Answers() {}

    /** Headers that go with a status. */
    public static Map<String, String> headers(Failure failure, Exchange exchange) {
        return switch (failure.problem().status()) {
            case 401 -> exchange.api() ? Map.of("WWW-Authenticate", "Bearer") : Map.of();
            case 429 -> Map.of(LATER, waiting(429));
            case 503 -> failure.problem().type().equals(Routes.STARTING) && exchange.wantsPage() && exchange.reads()
                    ? Map.of(LATER, SOON, "Refresh", SOON)
                    : Map.of(LATER, SOON);
            default -> Map.of();
        };
    }

    /** When to come again after an answer of this status, in seconds, for {@link #LATER}; empty where there is nothing to wait for. */
    public static String waiting(int status) {
        return switch (status) {
            case 429 -> "60";
            case 503 -> SOON;
            default -> "";
        };
    }

    /** Problem details as JSON. */
    public static byte[] json(Failure failure) {
        Problem problem = failure.problem();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", TYPE + problem.type());
        members.put("title", title(problem.status()));
        members.put("status", problem.status());
        members.put("detail", problem.detail());
        if (!problem.faults().isEmpty()) {
            members.put("errors", errors(problem));
        }
        if (!failure.reference().isEmpty()) {
            members.put("reference", failure.reference());
        }
        problem.extra().forEach(members::putIfAbsent);
        return bytes(members);
    }

    private static List<Map<String, String>> errors(Problem problem) {
        return problem.faults().stream()
                .map(fault -> Map.of("pointer", pointer(fault.pointer()), "detail", fault.detail()))
                .toList();
    }

    private static String pointer(String name) {
        return name.isEmpty() || name.startsWith("/") ? name : '/' + name;
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }

    private static byte[] bytes(Map<String, Object> members) {
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem's extra members cannot be written as JSON.", e);
        }
    }

    /** Whether the person is better sent to the door than told that it is shut. */
    public static boolean toDoor(Failure failure, Exchange exchange) {
        return failure.problem().status() == 401 && exchange.wantsPage() && exchange.reads();
    }

    /** Whether the person is better sent to where they choose a password than told that they have to. */
    static boolean toOwnPassword(Failure failure, Exchange exchange) {
        return failure.problem().type().equals(FIRST_PASSWORD) && exchange.wantsPage();
    }

    /** Where to sign in, and come back from. */
    public static String door(Exchange exchange) {
        return exchange.self().equals("/") ? "/sign-in" : "/sign-in" + wayBack(exchange.self());
    }

    /** The query that says where to come back to; none where that is so long that no header holds it. */
    static String wayBack(String to) {
        String encoded = URLEncoder.encode(to, StandardCharsets.UTF_8);
        return encoded.length() > LONGEST_WAY_BACK ? "" : "?to=" + encoded;
    }

    static void send(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static void redirect(HttpServletResponse response, String to) {
        response.setStatus(303);
        response.setHeader("Location", to);
    }
}
