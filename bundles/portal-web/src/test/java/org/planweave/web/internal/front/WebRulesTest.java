package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every request and every answer, whosever page it is. */
class WebRulesTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static TestedPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = new TestedPortal();
        portal.module("notes", 7, new Notes.NotesPages(), new Notes.NotesResource());
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    @Test
    void thePolicyIsTheOneThatWasAgreed() {
        HttpResponse<String> answer = portal.get("/privacy");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow().split("; "))
                .contains("default-src 'none'", "style-src 'self'", "connect-src 'self'", "img-src 'self' data:", "form-action 'self'",
                        "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "require-trusted-types-for 'script'",
                        "trusted-types htmx planweave", "report-uri /csp-reports", "report-to csp")
                .anyMatch(rule -> rule.matches("script-src 'self'( 'nonce-[A-Za-z0-9_-]+')?"));
        assertThat(answer.headers().firstValue("Reporting-Endpoints")).hasValue("csp=\"/csp-reports\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "TRACK", "PROPFIND", "DEBUG"})
    void onlyTheMethodsOfTheWebAreTaken(String method) throws IOException {
        String target = method.equals("CONNECT") ? "127.0.0.1:1" : "/privacy";
        assertThat(raw(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Mine: echoed\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 40[05]").doesNotContain("echoed");
    }

    @Test
    void readingSignsNobodyOut() {
        String[] cookie = portal.cookie("ruth");
        assertThat(portal.get("/sign-out", cookie).statusCode()).isEqualTo(405);
        assertThat(portal.get("/account", cookie).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/privacy", "/api/v1/notes", "/assets/nothing", "/health/live"})
    void noOtherOriginIsLetIn(String path) {
        for (HttpResponse<String> answer : new HttpResponse[] {portal.get(path, "Origin", "https://evil.example"),
            portal.send(portal.request(path, "Origin", "https://evil.example", "Access-Control-Request-Method", "POST")
                    .method("OPTIONS", BodyPublishers.noBody()))}) {
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.toLowerCase().startsWith("access-control-"));
        }
    }

    @ParameterizedTest
    @CsvSource({"/privacy, text/html;charset=utf-8", "/nothing-here?x, text/html;charset=utf-8", "/health/live, application/json",
        "/.well-known/security.txt, text/plain;charset=utf-8"})
    void everyAnswerSaysItsTypeAndItsCharacters(String path, String type) {
        HttpResponse<String> answer = portal.get(path, portal.cookie("ruth"));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow().toLowerCase().replace(" ", "")).isEqualTo(type);
    }

    @Test
    void whoSaysTheyComeFromElsewhereIsNotBelieved() {
        for (int i = 0; i < CspReports.EACH; i++) {
            assertThat(report("X-Forwarded-For", "192.0.2." + i)).isEqualTo(204);
        }
        assertThat(report("X-Forwarded-For", "192.0.2.99")).isEqualTo(429);
        assertThat(portal.get("/privacy", "X-Forwarded-Host", "evil.example").body()).doesNotContain("evil");
    }

    private static int report(String... headers) {
        return portal.send(portal.request("/csp-reports", headers).header("Content-Type", "application/csp-report")
                .POST(BodyPublishers.ofString("{}"))).statusCode();
    }

    @Test
    void everyCookieOverHttpsIsForThisHostAlone() throws Exception {
        try (TestedPortal secure = new TestedPortal(new Config() {
            @Override
            public boolean https() {
                return true;
            }
        })) {
            secure.module("notes", 7, new Notes.NotesPages());
            HttpResponse<String> told = secure.post("/notes", "words=x&_csrf=csrf-p1", "Cookie", secure.cookie("ruth")[1], "Content-Type", FORM);
            assertThat(told.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__Host-planweave-notice=").contains("; Secure")
                    .contains("Path=/").contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Domain");
            assertThat(told.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000; includeSubDomains");
            assertThat(secure.get("/notes", "Cookie", secure.cookie("ruth")[1] + "; "
                    + told.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0]).body()).contains("Note – saved");
        }
    }

    @ParameterizedTest
    @CsvSource({"application/json, {}", "text/plain, words=x", "application/xml, <words/>", "multipart/form-data; boundary=x, --x--", "'', words=x"})
    void whatIsNoFormIsRefusedWhereOneIsAskedFor(String type, String body) {
        String[] cookie = portal.cookie("ruth");
        HttpRequest.Builder request = portal.request("/notes", cookie[0], cookie[1], "X-CSRF-Token", "csrf-p1").POST(BodyPublishers.ofString(body));
        assertThat(portal.send(type.isEmpty() ? request : request.header("Content-Type", type)).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense\r\n", "Content-Disposition: form-data; filename=\"a\"\r\n"})
    void aPartWithoutANameIsRefused(String head) {
        String[] cookie = portal.cookie("ruth");
        HttpResponse<String> answer = portal.send(portal.request("/notes/files", cookie[0], cookie[1], "X-CSRF-Token", "csrf-p1",
                "Content-Type", "multipart/form-data; boundary=x").POST(BodyPublishers.ofString("--x\r\n" + head + "\r\nwords\r\n--x--\r\n")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).containsAnyOf("holds something that cannot be read", "cannot be taken apart into its fields and files");
    }

    @ParameterizedTest
    @CsvSource({"/notes, text/html;charset=utf-8", "/api/v1/notes/1, application/problem+json"})
    void aHeaderThatCannotBeReadIsToldInWords(String path, String type) {
        HttpResponse<String> answer = portal.send(portal.request(path, portal.cookie("ruth")).header("Accept", "text/html<script>"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("").toLowerCase()).isEqualTo(type);
        assertThat(answer.body()).contains("holds something that cannot be read");
    }

    @Test
    void whatIsAskedOfNoAddressIsNotForTheStartToAnswer() throws IOException {
        assertThat(raw("OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400").doesNotContain("is starting");
    }

    @Test
    void aMessageOfTwoLengthsIsRefused() throws IOException {
        assertThat(raw("POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @CsvSource({"//admin, 400", "/admin%, 400", "/%00, 40", "/a%2f..%2fb, 40", "LONG, 414", "COOKIES, 431"})
    void whatTheServerItselfRefusesIsToldInPlainWords(String path, String status) throws IOException {
        String target = path.equals("LONG") ? "/" + "a".repeat(20_000) : path.equals("COOKIES") ? "/privacy" : path;
        String more = path.equals("COOKIES") ? "Cookie: a=" + "b".repeat(20_000) + "\r\n" : "";
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + more + "Connection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status).containsIgnoringCase("X-Content-Type-Options: nosniff").contains("frame-ancestors 'none'")
                .contains("<h1").contains("lang=\"en").doesNotContainIgnoringCase("jetty").doesNotContain("Ambiguous").doesNotContain("<table");
    }

    @Test
    void whomToTellOfAWeaknessStandsWherePeopleLook() throws Exception {
        assertThat(portal.get("/.well-known/security.txt").body()).startsWith("Contact: mailto:security@marrowdale.example\nExpires: 20");
        try (TestedPortal silent = new TestedPortal(new Config() {
            @Override
            public String security_contact() {
                return "";
            }
        })) {
            assertThat(silent.get("/.well-known/security.txt").statusCode()).isEqualTo(404);
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(portal.base()).getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
