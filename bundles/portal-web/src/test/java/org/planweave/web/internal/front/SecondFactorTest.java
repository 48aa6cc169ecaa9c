package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.planweave.api.host.SignIn;

class SecondFactorTest {

    private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};

    private static TestedPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = new TestedPortal();
        portal.codes.wanted.put(People.BETH, SignIn.Wanted.CODE);
        portal.codes.wanted.put(People.ADA, SignIn.Wanted.SET_UP);
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static HttpResponse<String> password(String username) {
        return portal.post("/sign-in", "username=" + username + "&password=tenter+hooks+and+weir&to=%2Faccount", FORM);
    }

    private static HttpResponse<String> code(String cookie, String code) {
        return portal.post("/sign-in/code", "code=" + code + "&to=%2Faccount", "Cookie", cookie, FORM[0], FORM[1]);
    }

    @Test
    void aPasswordAloneOpensNothingWhereThereIsASecondFactor() {
        HttpResponse<String> first = password("beth");
        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in/code?to=%2Faccount");
        String step = cookie(first);
        assertThat(portal.get("/account", "Cookie", step).statusCode()).isEqualTo(303);
        assertThat(portal.get("/api/v1/people", "Cookie", step).statusCode()).isEqualTo(401);

        HttpResponse<String> form = portal.get("/sign-in/code?to=%2Faccount", "Cookie", step);
        assertThat(form.body()).contains("autocomplete=\"one-time-code\"").contains("value=\"/account\"").doesNotContain("<svg class=\"pw-qr\"");
        HttpResponse<String> wrong = code(step, "000000");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("govuk-error-summary").contains("#code").doesNotContain("000000");
        HttpResponse<String> right = code(step, Codes.CODE);
        assertThat(right.headers().firstValue("Location").orElseThrow()).endsWith("/account");
        assertThat(cookie(right)).isNotEqualTo(step);
        assertThat(portal.get("/account", "Cookie", cookie(right)).body()).contains("Beth Oyelaran");
        assertThat(portal.get("/account", "Cookie", step).statusCode()).isEqualTo(303);
    }

    @Test
    void whoeverNeedsOneSetsItUpAtTheDoor() {
        String step = cookie(password("ada"));
        Document form = Jsoup.parse(portal.get("/sign-in/code", "Cookie", step).body());
        assertThat(form.select("svg.pw-qr path").attr("d")).startsWith("M4 4h1v1h-1z");
        assertThat(form.select("code").text()).isEqualTo("JBSW Y3DP EHPK 3PXP");
        HttpResponse<String> done = code(step, Codes.CODE);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(done.body()).contains(Codes.RECOVERY).contains("href=\"/account\"");
        assertThat(portal.get("/account", "Cookie", cookie(done)).body()).contains("Ada Fenn");
    }

    @Test
    void whoeverHasNotBegunIsSentToTheDoor() {
        assertThat(portal.get("/sign-in/code").headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        assertThat(code("planweave=nothing", Codes.CODE).headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        String[] elsewhere = {"Cookie", cookie(password("beth")), FORM[0], FORM[1], "Origin", "https://evil.example"};
        assertThat(portal.post("/sign-in/code", "code=" + Codes.CODE, elsewhere).statusCode()).isEqualTo(403);
    }

    @Test
    void onesOwnIsSetUpAndTurnedOffByWhoeverProvesWhoTheyAre() {
        String[] cookie = portal.cookie("ruth");
        portal.codes.fresh = false;
        assertThat(portal.get("/account/second-factor", cookie).body()).contains("name=\"password\"").doesNotContain("pw-qr");
        assertThat(own(cookie, "begin", "password=wrong").statusCode()).isEqualTo(422);
        assertThat(portal.codes.offered).isFalse();
        assertThat(own(cookie, "begin", "password=tenter+hooks+and+weir").statusCode()).isEqualTo(303);
        assertThat(portal.get("/account/second-factor", cookie).body()).contains("pw-qr").contains("JBSW Y3DP EHPK 3PXP");
        assertThat(own(cookie, "confirm", "first=111111").statusCode()).isEqualTo(422);
        assertThat(own(cookie, "confirm", "first=123456").body()).contains(Codes.RECOVERY);
        assertThat(portal.get("/account", cookie).body()).contains("10 recovery codes left");

        portal.codes.fresh = false;
        HttpResponse<String> wrong = own(cookie, "off", "password=tenter+hooks+and+weir&code=000000");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#code\"");
        assertThat(portal.codes.on).isTrue();
        assertThat(own(cookie, "off", "password=tenter+hooks+and+weir&code=123456").statusCode()).isEqualTo(303);
        assertThat(portal.codes.on).isFalse();
        portal.codes.fresh = true;
    }

    private static HttpResponse<String> own(String[] cookie, String what, String form) {
        return portal.post("/account/second-factor/" + what, form + "&_csrf=csrf-p1", "Cookie", cookie[1], FORM[0], FORM[1]);
    }
}
