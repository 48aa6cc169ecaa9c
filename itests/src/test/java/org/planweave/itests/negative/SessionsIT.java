package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.itests.matrix.Sheet;

/** What is like somebody's session, and what was one: neither opens anything. What ended a session is tried in {@link EndedSessionsIT}. */
@ResourceLock(Scene.LOCK)
class SessionsIT {

    private static Scene scene;
    private static Visitor victim;

    /** @param asks verb and path @param header what is sent instead of the right cookie */
    record Case(String name, String asks, String header, String body, String status) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        scene = Scene.get();
        victim = scene.visitor("alison.keane");
    }

    static Stream<Case> cases() {
        return Sheet.read("negative/sessions.csv").stream().map(row -> new Case(row.get("what is tried"), row.get("asks"), row.get("header"),
                row.get("sends"), row.get("status")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void opensNothing(Case one) throws GeneralSecurityException {
        String[] asks = written(one.asks()).split(" ");
        String[] headers = Stream.of(written(one.header()).split(" ; ")).filter(header -> !header.isEmpty()).toArray(String[]::new);
        String type = one.body().isEmpty() ? "" : one.body().startsWith("{") ? Visitor.JSON : Visitor.FORM;
        Reply reply = scene.nobody().bare(asks[0], asks[1], type, written(one.body()).getBytes(StandardCharsets.UTF_8), headers);
        assertThat(Integer.toString(reply.status())).as("%s: %s", one, reply).matches(one.status());
        Harmless.demand(one.name(), reply);
        assertThat(reply.headers("Set-Cookie")).as("%s gives a session", one).noneMatch(cookie -> cookie.matches(Visitor.COOKIE + "=[^;]+;.*"));
        assertThat(reply.text()).as(one.name()).doesNotContain("Alison Keane").doesNotContain(victim.secret());
        assertThat(reply.header("Location").orElse("/sign-in")).as(one.name()).startsWith("/sign-in");
        assertThat(victim.get("/account").text()).as("the session itself, after %s", one).contains("Alison Keane");
    }

    private static String written(String cell) throws GeneralSecurityException {
        String secret = victim.secret();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        return cell.translateEscapes().replace("SHA256HEX", HexFormat.of().formatHex(hash)).replace("SHA256", Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                .replace("BASE64", Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .replace("BACKWARDS", new StringBuilder(secret).reverse()).replace("SHORTER", secret.substring(0, secret.length() - 1))
                .replace("HALF", secret.substring(secret.length() / 2)).replace("OTHER", (secret.charAt(0) == 'A' ? "B" : "A") + secret.substring(1))
                .replace("SWAPPED", swapped(secret)).replace("CSRF", victim.csrf()).replace("SECRET", secret).replace("LONG", "a".repeat(6_000))
                .replace("PASSWORD", scene.portal().password("alison.keane")).replace("TOKEN", scene.portal().token("alison.keane"));
    }

    /** Capitals small and small ones capital. */
    private static String swapped(String text) {
        StringBuilder all = new StringBuilder();
        text.chars().mapToObj(Character::toString).map(one -> one.equals(one.toLowerCase(Locale.ROOT)) ? one.toUpperCase(Locale.ROOT) : one.toLowerCase(Locale.ROOT))
                .forEach(all::append);
        return all.toString();
    }
}
