package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.planweave.api.people.Freshness;
import org.planweave.ui.Html;
import org.planweave.ui.Page;

/** What a proof in between does to the session of the browser that it came from. */
class ProofTest {

    private static TestedPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = new TestedPortal();
        portal.module("steps", 8, new Steps(new RequestFreshness(portal.people, portal.council)));
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    @Path("steps")
    public static final class Steps {

        private final Freshness freshness;

        Steps(Freshness freshness) {
            this.freshness = freshness;
        }

        @POST
        public Page step(@FormParam("password") String password, @FormParam("fails") boolean fails) {
            freshness.prove(password, "");
            if (fails) {
                throw new IllegalStateException("after the proof");
            }
            return Page.titled("Step").body(Html.text("fresh: " + freshness.fresh()));
        }
    }

    private static HttpResponse<String> step(String cookie, String form) {
        return portal.post("/steps", "_csrf=csrf-p1&" + form, "Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String given(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    @Test
    void aProofGivesTheSessionAnotherSecretAndEndsTheOneBefore() {
        String before = portal.cookie("ruth")[1];
        HttpResponse<String> proved = step(before, "password=tenter+hooks+and+weir");
        String after = given(proved);

        assertThat(proved.body()).contains("fresh: true");
        assertThat(proved.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly").contains("SameSite");
        assertThat(after).isNotEqualTo(before);
        assertThat(portal.get("/account", "Cookie", before).headers().firstValue("Location").orElseThrow()).contains("/sign-in");
        assertThat(portal.get("/account", "Cookie", after).statusCode()).isEqualTo(200);
        assertThat(step(after, "password=tenter+hooks+and+weir").statusCode()).as("a form of another window, with its token").isEqualTo(200);
    }

    @Test
    void whoeverIsRefusedKeepsTheOneTheyHave() {
        String cookie = portal.cookie("ruth")[1];
        HttpResponse<String> refused = step(cookie, "password=not+that+one");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(portal.get("/account", "Cookie", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void whatFailsAfterTheProofStillHandsTheSecretOn() {
        HttpResponse<String> failed = step(portal.cookie("ruth")[1], "password=tenter+hooks+and+weir&fails=true");

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(portal.get("/account", "Cookie", given(failed)).statusCode()).isEqualTo(200);
    }
}
