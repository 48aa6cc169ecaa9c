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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.api.Problem;

/** The door with a button for the council's account: what browsers are sent, given and shown. */
class CouncilTest {

    private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};

    private TestedPortal portal;

    @BeforeEach
    void start() throws Exception {
        portal = new TestedPortal();
        portal.council.title = "your Riverbridge account";
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream().filter(one -> one.startsWith(name + "=")).findFirst().orElseThrow();
    }

    private HttpResponse<String> begin(String to) {
        return portal.post("/sign-in/council", "to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), FORM);
    }

    private HttpResponse<String> answer(String... cookies) {
        return portal.get("/sign-in/council/answer?code=c&state=s", "Cookie", String.join("; ", cookies));
    }

    private static String pair(String cookie) {
        return cookie.split(";")[0];
    }

    private String signedIn() {
        return pair(cookie(answer(pair(cookie(begin("/account"), "planweave-council"))), "planweave"));
    }

    @Test
    void withoutAProviderTheDoorKnowsNothingOfOne() {
        portal.council.title = null;

        assertThat(portal.get("/sign-in").body()).doesNotContain("/sign-in/council").doesNotContain("govuk-button--secondary");
        assertThat(begin("/").headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        assertThat(answer("planweave-council=x").headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        assertThat(portal.council.begun).isEmpty();
    }

    @Test
    void theCouncilsAccountComesFirstAndTheLocalOneSecond() {
        Document page = Jsoup.parse(portal.get("/sign-in?to=%2Faccount").body());

        assertThat(page.select("button").eachText()).containsExactly("Sign in with your Riverbridge account", "Sign in");
        assertThat(page.select("form[action=/sign-in/council] input[name=to]").attr("value")).isEqualTo("/account");
        assertThat(page.select("h2").eachText()).contains("Or with a user name and password");
        portal.council.local = false;
        assertThat(Jsoup.parse(portal.get("/sign-in").body()).select("h2").eachText()).contains("For the administrator in charge");
    }

    @Test
    void goesOnByAPageBetweenWithACookieThatNoScriptReads() {
        HttpResponse<String> answer = begin("/account");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Refresh")).hasValue("0; url=" + AtTheCouncil.THERE);
        assertThat(Jsoup.parse(answer.body()).select("main a").attr("href")).isEqualTo(AtTheCouncil.THERE.toString());
        assertThat(cookie(answer, "planweave-council")).contains("HttpOnly").contains("SameSite=Lax").contains("Max-Age=600").contains("Path=/");
        assertThat(portal.council.begun).containsValue("/account");
    }

    @Test
    void comesBackWithANewSessionAndEndsTheOldOne() {
        String[] old = portal.cookie("beth");
        String attempt = pair(cookie(begin("/account"), "planweave-council"));

        HttpResponse<String> answer = answer(attempt, old[1]);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/account");
        assertThat(cookie(answer, "planweave-council")).contains("planweave-council=;").contains("Max-Age=0");
        assertThat(pair(cookie(answer, "planweave"))).isNotEqualTo(old[1]);
        assertThat(portal.get("/account", "Cookie", pair(cookie(answer, "planweave"))).body()).contains("Ruth Calloway")
                .contains("You sign in with your Riverbridge account");
        assertThat(portal.get("/account", old).statusCode()).as("the old session").isEqualTo(303);
        assertThat(answer(attempt).statusCode()).as("a second time").isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/sign-out", "\t//evil.example"})
    void goesToNoOtherSiteAfterwards(String to) {
        HttpResponse<String> begun = begin(to);
        assertThat(portal.council.begun).containsValue("/");
        portal.council.begun.replaceAll((secret, any) -> to);

        assertThat(answer(pair(cookie(begun, "planweave-council"))).headers().firstValue("Location").orElseThrow()).isEqualTo("/");
    }

    @Test
    void saysAtTheDoorWhatWentWrongAndLetsNobodyIn() {
        portal.council.refusal = Problem.of(403, "no-account", "You have no account in this portal yet. Ask Owen <Blake>.");

        HttpResponse<String> answer = answer(pair(cookie(begin("/"), "planweave-council")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary a[href=#council]").text()).isEqualTo("You have no account in this portal yet. Ask Owen <Blake>.");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(one -> one.startsWith("planweave="));
        assertThat(answer().statusCode()).as("without the cookie").isEqualTo(410);
        HttpResponse<String> down = begin("/down");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("does not answer").contains("name=\"password\"");
    }

    @Test
    void signsOutHereAndThenThere() {
        String session = signedIn();
        HttpResponse<String> out = portal.post("/sign-out", "_csrf=csrf-p1", "Cookie", session, FORM[0], FORM[1]);
        assertThat(out.headers().firstValue("Refresh")).hasValue("0; url=https://login.example.gov.uk/logout");
        assertThat(portal.get("/account", "Cookie", session).statusCode()).isEqualTo(303);
        String[] local = portal.cookie("beth");
        assertThat(portal.post("/sign-out", "_csrf=csrf-p2", local[0], local[1], FORM[0], FORM[1]).headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in");
    }

    @Test
    void whoeverCameFromThereProvesThereWhoTheyAre() {
        String session = signedIn();
        Document page = Jsoup.parse(portal.get("/account/prove?to=%2Fadmin%2Fmodules", "Cookie", session).body());
        assertThat(page.select("form[action=/account/prove] input[name=to]").attr("value")).isEqualTo("/admin/modules");
        assertThat(portal.post("/account/prove", "to=%2Fadmin%2Fmodules", "Cookie", session, FORM[0], FORM[1]).statusCode()).as("without the form's token")
                .isEqualTo(403);
        HttpResponse<String> begun = portal.post("/account/prove", "to=%2Fadmin%2Fmodules&_csrf=csrf-p1", "Cookie", session, FORM[0], FORM[1]);
        assertThat(begun.headers().firstValue("Refresh")).isPresent();
        assertThat(portal.council.begun).containsValue("/admin/modules");

        portal.council.refusal = Problem.of(403, "not-proved", "Your council’s sign-in did not ask you anew.");
        HttpResponse<String> refused = answer(pair(cookie(begun, "planweave-council")), session);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(refused.body()).select(".govuk-error-summary").text()).contains("did not ask you anew");
        assertThat(portal.get("/account", "Cookie", session).statusCode()).as("still signed in").isEqualTo(200);
        assertThat(portal.get("/account/prove", portal.cookie("beth")).headers().firstValue("Location").orElseThrow()).endsWith("/account");
    }
}
