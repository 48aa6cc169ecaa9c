package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planweave.api.host.Statements.Kind;

/** What the council says to everybody: read by all, written by administrators, never run as HTML. */
class StatementsTest {

    private static final String HOSTILE = "# Ours <script>alert(1)</script>\n\n<img src=x onerror=alert(1)> [x](javascript:alert(1)) **bold**";

    private TestedPortal portal;
    private String cookie;

    @BeforeEach
    void begin() throws Exception {
        portal = new TestedPortal();
        cookie = "planweave=" + portal.people.signIn("ada", People.PASSWORD, "127.0.0.1");
    }

    @AfterEach
    void end() throws Exception {
        portal.close();
    }

    private HttpResponse<String> post(String path, String text, int from, String act) {
        String body = "_csrf=csrf-p3&act=" + act + "&from=" + from + "&why=Ours+now&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return portal.post(path, body, "Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded");
    }

    private Document page(String path) {
        HttpResponse<String> answer = portal.get(path, "Cookie", cookie);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("‹").doesNotContain("{0}");
        return Jsoup.parse(answer.body());
    }

    @Test
    void anAdministratorWritesAndEverybodyReads() {
        assertThat(page("/terms").select("a[href=/statements/terms]")).hasSize(1);
        String usual = page("/statements/terms").select("textarea").text();
        assertThat(usual).isNotBlank();

        HttpResponse<String> looked = post("/statements/terms", HOSTILE, 0, "preview");

        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(looked.body()).select("textarea").val()).as("what was typed is kept").isEqualTo(HOSTILE);
        assertThat(Jsoup.parse(looked.body()).select(".pw-prose b").text()).isEqualTo("bold");
        assertThat(portal.said.now(Kind.TERMS)).as("nothing is published by looking").isEmpty();
        assertThat(post("/statements/terms", HOSTILE, 0, "publish").statusCode()).isEqualTo(303);
        HttpResponse<String> all = portal.get("/terms");
        Document read = Jsoup.parse(all.body());
        assertThat(read.select("main script, main img, main [onerror], main a[href^=javascript]")).isEmpty();
        assertThat(read.select("main").text()).contains("Ours <script>alert(1)</script>", "Last reviewed 3 March 2027");
        assertThat(read.select("a[href^=/statements]")).as("nobody is signed in").isEmpty();
    }

    @Test
    void goesBackToAnOlderVersion() {
        post("/statements/privacy", "First words", 0, "publish");
        post("/statements/privacy", "Second words", 1, "publish");
        Document older = page("/statements/privacy/versions/1");
        assertThat(older.select("main").text()).contains("First words", "Ada Fenn", "Ours now");

        HttpResponse<String> back = portal.post("/statements/privacy/versions/1", "_csrf=csrf-p3&from=2", "Cookie", cookie, "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(portal.said.now(Kind.PRIVACY).orElseThrow().text()).isEqualTo("First words");
        assertThat(page("/statements/privacy").select("a[href^=/statements/privacy/versions]")).hasSize(3);
        assertThat(portal.get("/statements/privacy/versions/9", "Cookie", cookie).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBePublishedIsKeptInTheForm() {
        post("/statements/cookies", "Theirs", 0, "publish");
        HttpResponse<String> late = post("/statements/cookies", "Mine", 0, "publish");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(late.body()).select("textarea").val()).isEqualTo("Mine");
        assertThat(late.body()).contains("a newer version");
        assertThat(post("/statements/cookies", " ", 1, "publish").statusCode()).isEqualTo(422);
        assertThat(post("/statements/nothing", "x", 0, "publish").statusCode()).isEqualTo(404);
    }

    @Test
    void othersDoNotWrite() {
        String ruth = "planweave=" + portal.people.signIn("ruth", People.PASSWORD, "127.0.0.1");
        assertThat(portal.get("/statements/terms", "Cookie", ruth).statusCode()).isEqualTo(403);
        assertThat(portal.get("/statements/terms").statusCode()).isNotEqualTo(200);
        assertThat(Jsoup.parse(portal.get("/terms", "Cookie", ruth).body()).select("a[href^=/statements]")).isEmpty();
        String[] token = {"Authorization", "Bearer token-ruth"};
        assertThat(portal.get("/api/v1/statements/terms/versions", token).statusCode()).isEqualTo(403);
        assertThat(TestedPortal.json(portal.get("/api/v1/statements/terms", token)).get("version").asInt()).isZero();
        assertThat(portal.get("/api/v1/statements/help", token).statusCode()).isEqualTo(404);
    }
}
