package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Sessions and tokens that were good and are no more, and what must not be kept, shown or taken over when one begins. */
@ResourceLock(Scene.LOCK)
class EndedSessionsIT {

    private static final String HERE = "127.0.0.1";

    private static Scene scene;
    private static Visitor administrator;

    @BeforeAll
    static void start() {
        scene = Scene.get();
        administrator = scene.visitor("owen.blake");
    }

    private static void demandEnded(Visitor visitor) {
        Reply page = visitor.get("/account");
        assertThat(page.status()).as(page.toString()).isEqualTo(303);
        assertThat(page.header("Location")).hasValueSatisfying(to -> assertThat(to).startsWith("/sign-in"));
        Reply api = visitor.get("/api/v1/plans");
        assertThat(api.status()).isEqualTo(401);
        assertThat(api.problem()).isEqualTo("not-signed-in");
        assertThat(visitor.form("/notices/read", Map.of()).status()).isEqualTo(401);
        Harmless.demand("a session that ended", page);
    }

    private static Visitor open(String user) {
        Visitor visitor = scene.freshly(user, HERE);
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        return visitor;
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isIn(200, 201, 204, 303);
    }

    private static Reply asToken(String token, String path) {
        return scene.nobody().get(path, "Authorization: Bearer " + token);
    }

    @Test
    void whoSignedOutIsOut() {
        Visitor visitor = open("hannah.merrick");
        done(visitor.form("/sign-out", Map.of()));
        demandEnded(visitor);
    }

    @Test
    void aSessionEndedFromAnotherIsOver() {
        Visitor visitor = open("hannah.merrick");
        done(open("hannah.merrick").form("/account/sessions/end-others", Map.of()));
        demandEnded(visitor);
    }

    @Test
    void aSessionEndedByItsOwnButtonElsewhereIsOver() {
        Visitor here = open("grace.abara");
        Visitor other = open("grace.abara");
        String end = other.get("/account/sessions").page().select("main form[action$=/end]").first().attr("action");
        done(other.form(end, Map.of()));
        demandEnded(here);
    }

    @Test
    void aSessionEndedByTheApiIsOver() {
        Visitor visitor = open("morag.lindley");
        done(visitor.json("DELETE", "/api/v1/people/morag.lindley/sessions", ""));
        demandEnded(visitor);
    }

    @Test
    void aSessionEndedByAnAdministratorOnThePageIsOver() {
        Visitor visitor = open("simon.tarrant");
        done(administrator.form("/admin/people/simon.tarrant/sessions/end", Map.of()));
        demandEnded(visitor);
    }

    @Test
    void aSessionEndedByAnAdministratorByTheApiIsOver() {
        Visitor visitor = open("simon.tarrant");
        done(administrator.json("DELETE", "/api/v1/people/simon.tarrant/sessions", ""));
        demandEnded(visitor);
    }

    @Test
    void aTokenEndedWithTheSessionsIsOver() {
        String token = scene.portal().token("simon.tarrant");
        done(administrator.json("DELETE", "/api/v1/people/simon.tarrant/sessions", ""));
        assertThat(asToken(token, "/api/v1/plans").status()).isEqualTo(401);
        scene.portal().forgetTokens();
    }

    @Test
    void whoIsSuspendedIsOutWithTokenAndSessionAndComesInNoMore() {
        Visitor visitor = open("ewan.proctor");
        String token = scene.portal().token("ewan.proctor");
        assertThat(asToken(token, "/api/v1/plans").status()).isEqualTo(200);
        done(administrator.form("/admin/people/ewan.proctor/suspend", Map.of()));
        demandEnded(visitor);
        assertThat(asToken(token, "/api/v1/plans").status()).isEqualTo(401);
        Reply suspended = signIn("ewan.proctor", scene.portal().password("ewan.proctor"));
        Reply wrong = signIn("nobody.like.him", "wrong");
        assertThat(suspended.status()).isEqualTo(422).isEqualTo(wrong.status());
        assertThat(suspended.page().select("main").text()).isEqualTo(wrong.page().select("main").text());
        scene.portal().forgetTokens();
    }

    private static Reply signIn(String user, String password) {
        return scene.nobody().form("/sign-in", Map.of("username", user, "password", password));
    }

    @Test
    void anotherPasswordEndsTheSessionsElsewhere() {
        Visitor elsewhere = open("colm.hartley");
        Visitor here = open("colm.hartley");
        done(here.form("/account/password", Map.of("present", scene.portal().password("colm.hartley"), "password", "another barge on the fennel")));
        demandEnded(elsewhere);
        assertThat(signIn("colm.hartley", scene.portal().password("colm.hartley")).status()).as("the password of before").isEqualTo(422);
    }

    @Test
    void aFirstPasswordSetByAnAdministratorEndsAllSessions() {
        Visitor before = open("lucia.benn");
        Reply told = administrator.form("/admin/people/lucia.benn/password", Map.of());
        done(told);
        demandEnded(before);
    }

    @Test
    void whoHasAFirstPasswordReachesNothingBeforeTheirOwn() {
        String first = "first fennel 4711 barge";
        done(administrator.json("POST", "/api/v1/people", "{\"username\":\"ng.newcomer\",\"name\":\"Ng\",\"department\":\"HW\",\"roles\":[],\"password\":\"" + first + "\"}"));
        Visitor newcomer = Visitor.signedIn(scene.wire(), "ng.newcomer", first);
        assertThat(newcomer.get("/plans").header("Location")).hasValue("/account/password");
        assertThat(newcomer.get("/api/v1/plans").problem()).isEqualTo("first-password");
        assertThat(newcomer.form("/notices/read", Map.of()).header("Location")).hasValue("/account/password");
    }

    @Test
    void nobodyEndsWhatIsAnothers() {
        Visitor victim = scene.visitor("alison.keane");
        JsonNode sessions = victim.get("/api/v1/people/alison.keane/sessions").json().path("sessions");
        for (JsonNode one : sessions) {
            assertThat(scene.visitor("ruth.calloway").form("/account/sessions/" + one.path("id").asText() + "/end", Map.of()).status()).isEqualTo(404);
        }
        assertThat(sessions).isNotEmpty();
        assertThat(victim.get("/account").status()).isEqualTo(200);
    }

    @Test
    void theSecretIsShownNowhere() {
        Visitor visitor = scene.visitor("alison.keane");
        for (String path : new String[] {"/account/sessions", "/api/v1/people/alison.keane/sessions", "/account"}) {
            assertThat(visitor.get(path).toString()).as(path).doesNotContain(visitor.secret());
        }
        assertThat(administrator.get("/api/v1/people/alison.keane/sessions").text()).doesNotContain(visitor.secret());
        assertThat(scene.portal().log()).doesNotContain(visitor.secret()).doesNotContain(visitor.csrf());
    }

    @Test
    void aSecretThatSomebodyChoseForAnotherIsNotTaken() {
        Reply door = Visitor.nobody(scene.wire()).form("/sign-in", Map.of("username", "grace.abara", "password", scene.portal().password("grace.abara")),
                "Cookie: planweave=chosen-by-somebody-else");
        assertThat(door.header("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie).doesNotContain("chosen"));
        assertThat(scene.nobody().get("/account", "Cookie: planweave=chosen-by-somebody-else").status()).isEqualTo(303);
    }

    @Test
    void whoSignsInAgainGetsAnotherSecret() {
        Visitor first = open("grace.abara");
        Reply again = first.send("POST", "/sign-in", Visitor.FORM, Visitor.encoded(Map.of("username", "grace.abara", "password",
                scene.portal().password("grace.abara"))).getBytes(StandardCharsets.UTF_8));
        assertThat(again.header("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie).startsWith("planweave=").doesNotContain(first.secret()));
    }

    @Test
    void theCookieIsForThisPortalAndNoScript() {
        Reply door = signIn("gareth.pike", scene.portal().password("gareth.pike"));
        assertThat(door.header("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/")
                .doesNotContain("Domain").doesNotContain("Expires"));
        assertThat(door.header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void readingSignsNobodyOut() {
        Visitor visitor = scene.visitor("alison.keane");
        assertThat(visitor.get("/sign-out").status()).isEqualTo(405);
        assertThat(visitor.get("/account").status()).isEqualTo(200);
    }

    @Test
    void nobodyMakesATokenForSomebodyElse() {
        Reply reply = scene.visitor("ruth.calloway").json("POST", "/api/v1/tokens", "{\"user\":\"owen.blake\",\"hours\":8}");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text()).doesNotContain("\"token\"");
    }
}
