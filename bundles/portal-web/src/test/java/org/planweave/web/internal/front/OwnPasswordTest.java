package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OwnPasswordTest {

    private static TestedPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = new TestedPortal();
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    @AfterEach
    void allHaveTheirOwn() {
        portal.people.first.clear();
    }

    private static HttpResponse<String> change(String[] cookie, String form) {
        return portal.post("/account/password", "_csrf=csrf-p1&" + form, "Cookie", cookie[1], "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String firstError(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select(".govuk-error-summary a").attr("href");
    }

    @Test
    void oneChangesItWithTheOneBefore() {
        String[] cookie = portal.cookie("ruth");
        assertThat(portal.get("/account", cookie).body()).contains("href=\"/account/password\"");
        Document form = Jsoup.parse(portal.get("/account/password", cookie).body());
        assertThat(form.select("form[action=/account/password] input[type=password]").eachAttr("autocomplete"))
                .containsExactly("current-password", "new-password");

        assertThat(firstError(change(cookie, "password=my+teapot+sings"))).isEqualTo("#present");
        HttpResponse<String> wrong = change(cookie, "present=not+that+one&password=my+teapot+sings");
        assertThat(firstError(wrong)).isEqualTo("#present");
        assertThat(wrong.body()).doesNotContain("not that one").doesNotContain("my teapot sings");
        assertThat(firstError(change(cookie, "present=tenter+hooks+and+weir&password=short"))).isEqualTo("#password");
        HttpResponse<String> changed = change(cookie, "present=tenter+hooks+and+weir&password=my+teapot+sings");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(changed.headers().firstValue("Location").orElseThrow()).endsWith("/account");
    }

    @Test
    void whoeverHasAFirstPasswordSeesNothingElse() {
        String[] cookie = portal.cookie("ruth");
        portal.people.first.add(People.RUTH.id());
        assertThat(portal.get("/account", cookie).headers().firstValue("Location").orElseThrow()).endsWith("/account/password");
        assertThat(portal.get("/hello", cookie).statusCode()).isEqualTo(303);
        assertThat(portal.get("/api/v1/people", cookie).statusCode()).isEqualTo(403);
        assertThat(portal.get("/account/password", cookie).body()).contains("An administrator gave you the password");
        assertThat(portal.get("/help", cookie).statusCode()).isNotEqualTo(303);
        assertThat(portal.get("/api/v1/people", "Authorization", "Bearer token-ruth").statusCode()).as("a token is no password").isEqualTo(200);

        HttpResponse<String> changed = change(cookie, "present=tenter+hooks+and+weir&password=my+teapot+sings");
        assertThat(changed.headers().firstValue("Location").orElseThrow()).endsWith("/");
        assertThat(portal.get("/account", cookie).statusCode()).isEqualTo(200);
    }
}
