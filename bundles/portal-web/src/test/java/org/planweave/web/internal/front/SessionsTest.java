package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static TestedPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = new TestedPortal();
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    private static HttpResponse<String> post(String[] cookie, String path) {
        return portal.post(path, "_csrf=csrf-p1", "Cookie", cookie[1], "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void oneSeesAndEndsOnesOwn() {
        String[] cookie = portal.cookie("ruth");
        portal.open.here = portal.people.session(cookie[1].substring(cookie[1].indexOf('=') + 1)).orElseThrow().id();
        Document page = Jsoup.parse(portal.get("/account/sessions", cookie).body());
        assertThat(page.select("main .pw-list li").eachText()).hasSize(3).anyMatch(row -> row.startsWith("Firefox on Linux (here)"))
                .anyMatch(row -> row.startsWith("<b>Edge</b>")).anyMatch(row -> row.startsWith("API token"));
        assertThat(page.select("main form[action$=/end]").eachAttr("action"))
                .containsExactly("/account/sessions/far/end", "/account/sessions/t1/end");

        assertThat(post(cookie, "/account/sessions/far/end").statusCode()).isEqualTo(303);
        assertThat(post(cookie, "/account/sessions/gone/end").statusCode()).isEqualTo(404);
        assertThat(post(cookie, "/account/sessions/end-others").statusCode()).isEqualTo(303);
        assertThat(portal.open.said).containsExactly("end p1 far", "all of p1 but " + portal.open.here);
        assertThat(portal.post("/account/sessions/end-others", "", "Cookie", cookie[1], "Content-Type", "application/x-www-form-urlencoded")
                .statusCode()).as("without the form's token").isEqualTo(403);
    }

    @Test
    void theApiListsAndEndsThem() {
        String[] token = {"Authorization", "Bearer token-ada"};
        HttpResponse<String> all = portal.get("/api/v1/people/ruth/sessions", token);
        assertThat(TestedPortal.json(all).get("sessions")).hasSize(2);
        assertThat(TestedPortal.json(all).get("tokens").get(0).get("id").asText()).isEqualTo("t1");
        assertThat(portal.get("/api/v1/people/nobody/sessions", token).statusCode()).isEqualTo(404);
    }

    @Test
    void theApiArrangesWhoLeavesAndWhoMoves() {
        String[] token = {"Authorization", "Bearer token-ada", "Content-Type", "application/json"};
        String changes = "/api/v1/people/ruth/changes";
        HttpResponse<String> left = portal.post(changes, "{\"kind\":\"leave\",\"from\":\"2027-02-01\",\"successor\":\"beth\"}", token);
        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(TestedPortal.json(left).get("held").get(0).get("words").asText()).isEqualTo("Owner of 7 lines");
        assertThat(portal.post(changes, "{\"kind\":\"move\",\"from\":\"2027-02-01\",\"department\":\"Housing\",\"roles\":[\"director\"]}", token)
                .statusCode()).isEqualTo(200);
        for (String wrong : new String[] {"{\"kind\":\"leave\"}", "{\"from\":\"2027-02-01\"}",
            "{\"kind\":\"leave\",\"from\":\"2027-02-01\",\"successor\":\"nobody\"}",
            "{\"kind\":\"move\",\"from\":\"2027-02-01\",\"department\":\"Moon\"}"}) {
            assertThat(portal.post(changes, wrong, token).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(portal.comings.said).containsExactly("leave p1 2027-02-01 p2", "move p1 2027-02-01 d2 Planner [DIRECTOR] null");
    }
}
