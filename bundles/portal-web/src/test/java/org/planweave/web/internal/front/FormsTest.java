package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Notes.NotesPages PAGES = new Notes.NotesPages();
    private static TestedPortal portal;
    private static String cookie;

    @BeforeAll
    static void start() throws Exception {
        portal = new TestedPortal();
        portal.module("notes", 7, PAGES, new Notes.NotesResource());
        cookie = portal.cookie("ruth")[1];
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    @Test
    void everyFormThatPostsCarriesTheToken() {
        Document page = Jsoup.parse(portal.get("/notes", "Cookie", cookie).body());
        assertThat(page.select("form[action=/notes] input[name=_csrf]").attr("value")).isEqualTo("csrf-p1");
        assertThat(page.select("form[enctype]").attr("action")).isEqualTo("/notes/files?x=1&_csrf=csrf-p1");
        assertThat(page.select("form[enctype] input")).isEmpty();
        assertThat(page.select("form[method=get] input[name=_csrf]")).isEmpty();
    }

    @Test
    void aFormWithoutTheTokenIsRefusedAndItsWordsShown() {
        String before = PAGES.words;
        HttpResponse<String> answer = form(
                "words=A+long+sentence+that+must+not+be+lost&password=never+shown+again+please");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("A long sentence that must not be lost").doesNotContain("never shown");
        assertThat(form("words=x&_csrf=csrf-p2").statusCode()).isEqualTo(403);
        assertThat(PAGES.words).isEqualTo(before);
    }

    @Test
    void aFormFromAnotherSiteIsRefusedThoughItHasTheToken() {
        for (String[] headers : new String[][] {{"Origin", "https://evil.example"}, {"Origin", "null"},
            {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}}) {
            assertThat(form("words=evil&_csrf=csrf-p1", headers).statusCode()).isEqualTo(403);
        }
        assertThat(PAGES.words).isNotEqualTo("evil");
        assertThat(form("words=good&_csrf=csrf-p1", "Origin", portal.base(), "Sec-Fetch-Site", "same-origin")
                .statusCode())
                .isEqualTo(303);
        assertThat(PAGES.words).isEqualTo("good");
    }

    @Test
    void twoMegabytesOfArabicArriveAsTheyWereWritten() {
        String text = "خطة عمل البلدية للعام القادم ".repeat(40_000);
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(2_000_000);
        HttpResponse<String> answer = form("words=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + "&_csrf=csrf-p1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(PAGES.words).isEqualTo(text);
    }

    @Test
    void aFormOfMoreThanFourMegabytesIsTooLarge() {
        HttpResponse<String> answer = form("_csrf=csrf-p1&words=" + "a".repeat(4 * 1024 * 1024 + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than 4 MB");
    }

    @Test
    void aNoticeIsShownOnceAndOnlyIfItIsOurs() {
        HttpResponse<String> answer = form("words=x&_csrf=csrf-p1");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/notes#n1");
        String notice = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpResponse<String> page = portal.get("/notes", "Cookie", cookie + "; " + notice);
        assertThat(page.body()).contains("Note – saved");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("planweave-notice=;");
        String forged = notice.replaceFirst("=.{6}", "=AAAAAA");
        assertThat(portal.get("/notes", "Cookie", cookie + "; " + forged).body()).doesNotContain("pw-flash");
    }

    @Test
    void whatNamesNoLengthIsCutAtTheLimit() {
        byte[] body = ("{\"roles\": [\"" + "a".repeat(4 * 1024 * 1024) + "\"]}").getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> answer = portal.send(portal.request("/api/v1/people/ruth/roles", "Authorization", "Bearer token-ada", "Content-Type",
                "application/json").PUT(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void anUploadIsLetInByTheTokenInItsAddress() {
        assertThat(upload("/notes/files", 1000).statusCode()).isEqualTo(403);
        HttpResponse<String> answer = upload("/notes/files?_csrf=csrf-p1", 3_000_000);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("file 3000000");
    }

    @Test
    void anUploadIsCutAtTheLimitThoughItNamesNoLength() {
        HttpResponse<String> answer = upload("/notes/files?_csrf=csrf-p1", 9_000_000);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too large");
    }

    @Test
    void theApiTakesACookieOnlyWithTheTokenInAHeader() {
        String note = "{\"words\":\"a\",\"weight\":1}";
        assertThat(portal.post("/api/v1/notes", note, "Cookie", cookie, "Content-Type", "application/json")
                .statusCode())
                .isEqualTo(403);
        assertThat(portal.post("/api/v1/notes", note, "Cookie", cookie, "Content-Type", "application/json",
                "X-CSRF-Token", "csrf-p1").statusCode()).isEqualTo(201);
    }

    @Test
    void anotherHostNameIsNotOurs() throws Exception {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", java.net.URI.create(portal.base()).getPort())) {
            socket.getOutputStream().write("GET /sign-in HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    private static HttpResponse<String> form(String body, String... headers) {
        java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of(headers));
        all.addAll(java.util.List.of("Cookie", cookie, "Content-Type", FORM));
        return portal.post("/notes", body, all.toArray(String[]::new));
    }

    private static HttpResponse<String> upload(String path, int size) {
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n".getBytes(
                StandardCharsets.US_ASCII);
        byte[] body = new byte[head.length + size + 9];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII), 0, body, head.length + size, 9);
        // A stream has no length that could be announced.
        return portal.send(portal.request(path, "Cookie", cookie, "Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> (InputStream) new java.io.ByteArrayInputStream(body))));
    }
}
