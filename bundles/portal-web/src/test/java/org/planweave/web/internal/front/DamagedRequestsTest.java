package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planweave.fuzz.Fuzz;

/** Requests as nobody's browser sends them: each is answered, and never as if the portal had failed. */
class DamagedRequestsTest {

    private static final String[] HEADS = {"GET ", "POST ", "HEAD ", "OPTIONS ", " HTTP/1.1", "\r\n", "?", "&", "=", "%", "%zz", "%00", "%C3%28", "%E2%82", "+", "#", ";", "..", "//", "{", "}", "|", "^", "\"", "<",
        "/notes", "/api/v1/", "/live", "about=", "Host: 127.0.0.1", "Cookie: planweave-session=", "Cookie: ", "planweave-notice=", "Authorization: Bearer ", "Authorization: Basic ", "Accept: ", "text/html;q=",
        "Accept-Language: ", "Accept-Encoding: ", "If-None-Match: ", "If-Match: ", "Range: bytes=0-", "X-Forwarded-For: ", "Origin: ", "Sec-Fetch-Site: ", "HX-Request: true", "User-Agent: ",
        "Idempotency-Key: ", "Content-Type: ", "X-CSRF-Token: ", "Referer: ", "_csrf="};
    private static final String[] FIELDS = {"&", "=", "%", "%zz", "%", "%C3%28", "%u0041", "+", ";", "words=", "words=a", "_csrf=", "&_csrf=csrf-p1", "password=", "%00", "%0A", "[]", "__proto__"};
    private static final String[] JSON = {"{", "}", "[", "]", ":", ",", "\"words\":", "\"weight\":", "\"at\":", "\"on\":", "\"more\":", "\"names\":", "\"2027-01-01\"", "\"2027-01-01T00:00:00Z\"", "null", "[null]", "{\"\":null}",
        "1e400", "-1", "true", "\"\\ud800\"", "\\u0000", "[[", "{\"more\":", "NaN", "/*", "\"\""};
    private static final String[] PARTS = {"--b", "--b--", "\r\n", "\r\n\r\n", "Content-Disposition: form-data; name=\"file\"", "; filename=\"a.jar\"", "; filename*=UTF-8''%zz", "filename*=x", "name=", "name*0=", "\"", ";",
        "Content-Type: ", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable", "Content-Transfer-Encoding: x-uuencode", "Content-Disposition: ", "boundary=b", "boundary=", "boundary=\"\"",
        "multipart/mixed; boundary=c", "multipart/form-data", "text/plain; charset=x-none", "=\r\n", "=ZZ"};

    private TestedPortal portal;
    private DirectLine line;
    private String cookie;

    /** All kinds of values that records of bodies have. */
    public record Sent(String words, int weight, LocalDate on, List<String> names, Map<String, Sent> more, Sent one) {}

    /** What takes everything that it is sent, as modules do. */
    @Path("notes/all")
    public static final class Takes {

        @POST
        @Consumes(MediaType.MULTIPART_FORM_DATA)
        public String parts(List<EntityPart> parts) throws IOException {
            long size = 0;
            for (EntityPart part : parts) {
                boolean file = "file".equals(part.getName()) && part.getFileName().isPresent();
                size += part.getContent().readAllBytes().length + (file ? 1 : 0) + part.getHeaders().size() + part.getMediaType().toString().length();
            }
            return "" + size;
        }

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        public String json(Sent sent, @QueryParam("on") String on) {
            return sent.toString();
        }
    }

    @BeforeEach
    void start() throws Exception {
        portal = new TestedPortal();
        portal.module("notes", 7, new Notes.NotesPages(), new Notes.NotesResource(), new Takes());
        cookie = portal.cookie("ruth")[1];
        line = new DirectLine(portal.context.getServer());
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    @Test
    void headsOfRequests() {
        String rest = " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie + "\r\nAccept: text/html,*/*;q=0.8\r\nAccept-Language: en-GB,en;q=0.5\r\n";
        Fuzz.of("request-head", input -> line.answered(new String(input, StandardCharsets.ISO_8859_1), new byte[0]))
                .sound("GET /notes?a=b&kind=c%20d" + rest + "If-None-Match: \"x\"\r\n", "GET /api/v1/notes/one?after=plans:line:1&limit=5" + rest,
                        "GET /sign-in?to=%2Fnotes%3Fa%3Db" + rest + "HX-Request: true\r\n", "GET /assets/x/planweave.css" + rest + "Accept-Encoding: gzip\r\n",
                        "GET /metrics" + rest + "X-Forwarded-For: 10.0.0.1, 127.0.0.1\r\n", "GET /live?about=notes:note:1&about=a:b:c" + rest.replace(cookie, "planweave-session=x"),
                        "POST /notes?_csrf=csrf-p1" + rest + "Origin: http://127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n",
                        "GET /api/v1/people?limit=2" + rest.replaceFirst("Cookie: [^\r]*", "Authorization: Bearer token-ada"))
                .words(HEADS).most(12_000).run(1_000);
    }

    @Test
    void forms() {
        String head = "POST /notes HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        Fuzz.of("request-form", input -> line.answered(head, input)).sound("words=A+long+sentence+that+must+not+be+lost&_csrf=csrf-p1&password=x", "_csrf=csrf-p1&words=caf%C3%A9%0D%0A", "words=x")
                .words(FIELDS).run(1_000);
    }

    @Test
    void bodiesOfJson() {
        String head = "POST /notes/all HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie + "\r\nX-CSRF-Token: csrf-p1\r\nContent-Type: application/json\r\n";
        Fuzz.of("request-json", input -> line.answered(head, input)).sound("{\"words\":\"a\",\"weight\":1,\"on\":\"2027-01-31\",\"names\":[\"a\"],\"more\":{\"x\":{\"words\":\"b\"}},\"one\":{\"one\":{\"weight\":3}}}",
                "{\"weight\": 12, \"more\": {}, \"names\": []}").words(JSON).run(1_000);
    }

    /** Modules go through lists without asking of each thing in them whether it is there. */
    @Test
    void aListWithAGapIsRefused() throws Exception {
        String head = "POST /notes/all HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie + "\r\nX-CSRF-Token: csrf-p1\r\nContent-Type: application/json\r\n";
        assertThat(line.answered(head, "{\"names\":[\"x\"]}".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(line.answered(head, "{\"names\":[\"x\",null]}".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void uploads() {
        String head = "POST /notes/all?_csrf=csrf-p1 HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie + "\r\n";
        String file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\nContent-Type: application/octet-stream\r\n\r\nwords\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"note\"\r\n\r\ncaf\u00E9\r\n--b--\r\n";
        Fuzz.of("request-upload", input -> {
            String[] sent = new String(input, StandardCharsets.ISO_8859_1).split("\n", 2);
            return line.answered(head + "Content-Type: " + sent[0].strip() + "\r\n", (sent.length == 1 ? "" : sent[1]).getBytes(StandardCharsets.ISO_8859_1));
        }).sound("multipart/form-data; boundary=b\n" + file, "multipart/form-data; boundary=\"b\"; charset=utf-8\n" + file.replace("; filename=\"a.bin\"", "; filename*=UTF-8''%E2%82%AC.txt"),
                "multipart/form-data; boundary=b\nbefore\r\n" + file.replace("\r\n\r\nwords", "\r\nContent-Transfer-Encoding: base64\r\n\r\nd29yZHM=")).words(PARTS).run(1_000);
    }

    @Test
    void reportsOfBrowsers() {
        Fuzz.of("request-csp-report", input -> {
            new CspReports(java.time.Clock.systemUTC(), said -> {
                if (said.chars().anyMatch(Character::isISOControl)) {
                    throw new IllegalStateException("somebody's own line in the log: " + said);
                }
            }).take(CspReportsTest.sent("application/csp-report", new String(input, StandardCharsets.UTF_8), "a"));
            return true;
        }).refusedBy(org.planweave.api.Problem.class).sound(CspReportsTest.OLD, CspReportsTest.NEW)
                .words("{", "[", "]", "}", ":", ",", "\"csp-report\":", "\"body\":", "\"document-uri\":", "\"effective-directive\":", "\"blocked-uri\":", "\"http://[::1]\"", "\"http://a b\"", "\"//\"", "\"\\n\"", "null", "\"x:\"", "\"data\"")
                .most(20_000).run(1_500);
    }
}
