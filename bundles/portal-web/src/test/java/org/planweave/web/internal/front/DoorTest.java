package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

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
    void readyAgain() {
        portal.ready.set(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/plans", "/plans/1?x=y", "/admin", "/search?q=a", "/nothing"})
    void pagesSendAStrangerToTheDoor(String path) {
        HttpResponse<String> answer = portal.get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"departments", "modules", "tokens", "people", "audit", "openapi.json", "plans", "nothing",
            ""})
    void theApiAnswersAStrangerWithAProblem(String path) {
        for (HttpResponse<String> answer : new HttpResponse[] {
            portal.get("/api/v1/" + path), portal.post("/api/v1/" + path, "{}", "Content-Type", "application/json")}) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(TestedPortal.json(answer).get("type").asText()).isEqualTo("urn:planweave:problem:not-signed-in");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/privacy", "/health/live", "/health/x",
            "/assets/portal-ui/x/planweave.css",
        "/assets/nothing", "/api/v1/departments", "/a/../b"})
    void everyAnswerCarriesThePolicy(String path) {
        HttpResponse<String> answer = portal.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'").contains("frame-ancestors 'none'").contains("base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.body()).doesNotContain("jetty").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/accessibility", "/privacy", "/cookies", "/terms", "/help"})
    void somePagesAreOpenToAll(String path) {
        HttpResponse<String> answer = portal.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<h1").doesNotContain("‹").doesNotContain("csrf-");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void signingInLeadsWhereOneWasGoing() {
        HttpResponse<String> form = portal.get("/sign-in?to=%2Faccount");
        assertThat(form.body()).contains("name=\"to\" value=\"/account\"");
        HttpResponse<String> answer = signIn("username=ruth&password=tenter+hooks+and+weir&to=%2Faccount");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/account");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("planweave=").contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(portal.get("/account", "Cookie", cookie).body()).contains("Ruth Calloway")
                .contains("Highways and Waste");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example", "javascript%3Ax"})
    void signingInNeverLeadsElsewhere(String to) {
        HttpResponse<String> answer = signIn("username=ruth&password=tenter+hooks+and+weir&to=" + to);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("evil")
                .doesNotContain("javascript");
    }

    @Test
    void aWrongNameAndAWrongPasswordReadTheSame() {
        HttpResponse<String> wrongName = signIn("username=nobody&password=x");
        HttpResponse<String> wrongPassword = signIn("username=ruth&password=x");
        assertThat(wrongName.statusCode()).isEqualTo(422);
        assertThat(wrongPassword.body()).isEqualTo(wrongName.body().replace("nobody", "ruth"));
        assertThat(wrongName.body()).contains("govuk-error-summary").contains("value=\"nobody\"")
                .doesNotContain("value=\"x\"");
    }

    @Test
    void signingOutEndsTheSession() {
        String[] cookie = portal.cookie("ruth");
        HttpResponse<String> answer = portal.post("/sign-out", "_csrf=csrf-p1", "Cookie", cookie[1],
                "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(portal.get("/account", cookie).statusCode()).isEqualTo(303);
    }

    @Test
    void whoSignsOutIsForgottenByTheirBrowser() {
        HttpResponse<String> answer = portal.post("/sign-out", "_csrf=csrf-p1", "Cookie", portal.cookie("ruth")[1],
                "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("planweave=;").contains("Max-Age=0");
        assertThat(portal.get("/sign-in").headers().firstValue("Clear-Site-Data")).as("at the end alone").isEmpty();
    }

    @Test
    void httpsGetsACookieForThisHostAlone() throws Exception {
        try (TestedPortal secure = new TestedPortal(new Config() {
            @Override
            public boolean https() {
                return true;
            }
        })) {
            HttpResponse<String> answer = secure.post("/sign-in", "username=ruth&password=tenter+hooks+and+weir",
                    "Content-Type", "application/x-www-form-urlencoded");
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__Host-planweave=")
                    .contains("; Secure");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void aTokenOpensTheApiAndNoPage() {
        assertThat(portal.get("/api/v1/nothing", "Authorization", "Bearer token-ruth").statusCode()).isEqualTo(404);
        assertThat(portal.get("/api/v1/nothing", "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
        assertThat(portal.get("/api/v1/nothing", "Authorization", "Basic cnV0aDp4").statusCode()).isEqualTo(401);
        assertThat(portal.get("/account", "Authorization", "Bearer token-ruth").statusCode()).isEqualTo(303);
    }

    @Test
    void healthNeedsNobody() {
        assertThat(portal.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(portal.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(TestedPortal.json(portal.get("/health/ready")).get("degraded").get(0).asText()).startsWith("The module notes rests");
        portal.ready.set(false);
        assertThat(portal.get("/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = portal.get("/health/ready");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(TestedPortal.json(answer).get("detail").asText()).isEqualTo("The module plans has not started.");
    }

    private HttpResponse<String> signIn(String form) {
        return portal.post("/sign-in", form, "Content-Type", "application/x-www-form-urlencoded");
    }
}
