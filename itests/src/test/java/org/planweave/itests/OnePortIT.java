package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the portal shows to the outside: one port on loopback, strict headers, nothing without signing in. */
@ResourceLock("Portal.shared")
class OnePortIT {

    private final Portal portal = Portal.shared();

    @Test
    void listensOnOnePortOfLoopback() {
        List<String> listening = Sockets.listening(portal.pid());
        assertThat(listening).hasSize(1);
        assertThat(listening).allMatch(Sockets::isLoopback);
    }

    @Test
    void pagesCarryStrictHeaders() {
        for (Http.Answer page : List.of(portal.pages("ruth.calloway").get(""), Http.asNobody(portal.url()).get("sign-in"))) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe-", "*");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Referrer-Policy")).isNotEmpty();
            assertThat(page.header("Cache-Control")).contains("no-store");
        }
    }

    /** What the web server refuses before it comes to the portal has the portal's words and headers. */
    @Test
    void whatTheServerRefusesIsToldInPlainWordsToo() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(portal.url().replaceFirst("/$", "") + "//admin"))
                .build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>This cannot be answered</h1>").doesNotContainIgnoringCase("jetty");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    /** Before any of it is read. */
    @Test
    void whatIsFarTooLargeIsToldInPlainWords() throws Exception {
        try (Socket line = new Socket("127.0.0.1", URI.create(portal.url()).getPort())) {
            line.getOutputStream().write(("POST /imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 99999999\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("is larger than anything that the portal takes; send less at a time");
        }
    }

    @Test
    void theSessionCookieIsForThisSiteAndNotForScripts() {
        Http.Answer answer = Http.asNobody(portal.url()).form("sign-in",
                Map.of("username", "ruth.calloway", "password", portal.password("ruth.calloway"), "to", "/"));
        assertThat(answer.header("Set-Cookie")).contains("HttpOnly").containsPattern("SameSite=(Lax|Strict)").contains("Path=/");
    }

    @Test
    void nobodyGetsAnythingFromTheApi() {
        Http nobody = Http.asNobody(portal.url());
        List<String> open = new ArrayList<>();
        var paths = portal.api("owen.blake").get("api/v1/openapi.json").json().path("paths");
        assertThat(paths.size()).isGreaterThan(10);
        paths.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            String address = "api/v1" + path.getKey().replaceAll("\\{[^}]*}", "1");
            int status = nobody.send(method.toUpperCase(java.util.Locale.ROOT), address, "application/json",
                    BodyPublishers.ofString(method.equals("get") ? "" : "{}"), Map.of()).status();
            if (status != 401) {
                open.add(method + " " + address + " answered " + status);
            }
        }));
        assertThat(open).isEmpty();
    }

    @Test
    void nobodyGetsAPage() {
        Http nobody = Http.asNobody(portal.url());
        for (String page : List.of("", "plans", "comments", "synergies", "clusters", "search", "admin", "plans/HW-2027")) {
            Http.Answer answer = nobody.get(page);
            assertThat(answer.status()).as(page).isEqualTo(303);
            assertThat(answer.header("Location")).as(page).contains("/sign-in");
        }
        assertThat(nobody.get("health/live").status()).isEqualTo(200);
        assertThat(nobody.get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void answersInJsonAreNeverPages() {
        Http.Answer missing = portal.api("ruth.calloway").get("api/v1/plans/nowhere");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).startsWith("application/problem+json");
        assertThat(missing.json().path("type").asText()).startsWith("urn:planweave:problem:");
        assertThat(missing.json().path("detail").asText()).isNotBlank();
    }
}
