package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.planweave.itests.Http.Answer;

/** Somebody comes, sets up a second factor, is seen by their sessions, and leaves; on the process as it ships. */
@ResourceLock("Portal.shared")
class PeopleIT {

    private static final String NINA = "nina.newcome";
    private static final String FIRST = "lemons under a viaduct";
    private static final String PASSWORD = "tenter hooks and weir";
    private static final Pattern SECRET = Pattern.compile("<code class=\"pw-break\">([A-Z2-7 ]+)</code>");
    private static final Pattern CODE = Pattern.compile("<li><code>([a-z2-9-]+)</code></li>");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Portal portal = Portal.shared();
    private final Http owen = portal.api("owen.blake");

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not in: " + text));
    }

    private Answer password(Http http) {
        return password(http, PASSWORD);
    }

    private Answer password(Http http, String password) {
        return http.form("sign-in", Map.of("username", NINA, "password", password, "to", "/account"));
    }

    private static Answer own(Http http, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", first(CSRF, http.get("account/password").text()));
        return http.form(path, all);
    }

    @Test
    void theCommandPrintsATokenAndNothingElse() {
        Portal.Said said = portal.command("token", "ruth.calloway", "--hours", "1");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out().strip()).matches("pw_\\S+");
        assertThat(Http.withToken(portal.url(), said.out().strip()).get("api/v1/plans/HW-2027").status()).isEqualTo(200);
        assertThat(portal.command("token", "nobody.here").status()).isNotZero();
    }

    @Test
    void somebodyComesSignsInWithACodeAndLeaves() {
        Answer added = owen.post("api/v1/people", Map.of("username", NINA, "name", "Nina Newcome", "department", "HW", "roles",
                List.of("planner"), "password", FIRST));
        assertThat(added.status()).isEqualTo(201);
        Http home = Http.asNobody(portal.url());
        assertThat(password(home, FIRST).header("Location")).endsWith("/account");
        assertThat(home.get("plans").header("Location")).as("before anything else").endsWith("/account/password");
        assertThat(own(home, "account/password", Map.of("present", FIRST, "password", "newcomer2026")).status()).isEqualTo(422);
        assertThat(own(home, "account/password", Map.of("present", FIRST, "password", PASSWORD)).header("Location")).endsWith("/");
        assertThat(home.get("plans").status()).isEqualTo(200);

        assertThat(own(home, "account/second-factor/begin", Map.of()).status()).isEqualTo(303);
        String secret = first(SECRET, home.get("account/second-factor").text());
        Answer codes = own(home, "account/second-factor/confirm", Map.of("first", AppCode.now(secret)));
        List<String> recovery = CODE.matcher(codes.text()).results().map((MatchResult found) -> found.group(1)).toList();
        assertThat(recovery).hasSize(10);

        Http office = Http.asNobody(portal.url());
        assertThat(password(office).header("Location")).endsWith("/sign-in/code?to=%2Faccount");
        assertThat(office.get("account").header("Location")).as("a password alone").contains("/sign-in");
        assertThat(office.form("sign-in/code", Map.of("code", "000000", "to", "/account")).status()).isEqualTo(422);
        assertThat(office.form("sign-in/code", Map.of("code", recovery.get(0), "to", "/account")).header("Location")).endsWith("/account");
        assertThat(office.get("account").text()).contains("9 recovery codes left");

        assertThat(owen.get("api/v1/people/" + NINA + "/sessions").json().path("sessions")).hasSize(2);
        assertThat(portal.api("ruth.calloway").get("api/v1/people/" + NINA + "/sessions").status()).isEqualTo(403);
        assertThat(own(office, "account/sessions/end-others", Map.of()).status()).isEqualTo(303);
        assertThat(home.get("account").header("Location")).as("ended from the office").contains("/sign-in");
        assertThat(owen.post("api/v1/people/" + NINA + "/second-factor/reset", Map.of("reason", "A test")).json().path("on").asBoolean()).isFalse();
        assertThat(office.get("account").header("Location")).as("a reset ends sessions").contains("/sign-in");
        assertThat(password(office).header("Location")).endsWith("/account");

        Answer left = owen.post("api/v1/people/" + NINA + "/changes", Map.of("kind", "leave", "from", "2026-01-05", "successor", "ruth.calloway"));
        assertThat(left.status()).as(left.text()).isEqualTo(200);
        assertThat(office.get("account").header("Location")).as("who has left").contains("/sign-in");
        assertThat(password(office).status()).isEqualTo(422);
        assertThat(owen.get("api/v1/audit?limit=500").text()).contains("person.left", "second-factor.reset", "password.changed").doesNotContain(secret.replace(" ", ""));
    }
}
