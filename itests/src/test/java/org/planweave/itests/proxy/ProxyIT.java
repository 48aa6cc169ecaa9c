package org.planweave.itests.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.planweave.itests.Portal;

/** People reach the portal by https through nginx, set up by {@code service/nginx.conf} and what the administrator's guide says of it. */
@EnabledIf("isThere")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProxyIT {

    private static final String CANARY = "canary-5e1f";

    private static Portal portal;
    private static Nginx nginx;
    private static SelfSigned certificate;
    private static Caller people;

    static boolean isThere() {
        return Nginx.isThere();
    }

    @BeforeAll
    static void start() throws Exception {
        portal = Proxied.portal();
        certificate = new SelfSigned(Nginx.NAME);
        nginx = new Nginx(portal.url(), certificate, file -> file);
        people = from("127.0.0.2");
    }

    private static Caller from(String address) throws Exception {
        return new Caller(certificate.context().getSocketFactory(), nginx.secure(), Nginx.NAME, address);
    }

    @AfterAll
    static void stop() {
        nginx.close();
        portal.close();
    }

    @Test
    void peopleComeInByHttpsAndTheirCookieGoesByHttpsAlone() throws Exception {
        Caller.Answer door = people.get("/sign-in");
        assertThat(door.status()).isEqualTo(200);
        assertThat(door.header("Strict-Transport-Security")).hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
        assertThat(door.header("Server")).hasValue("nginx");
        Caller.Answer in = signIn(people, portal.password("ruth.calloway"));
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.header("Set-Cookie").orElseThrow()).contains("Secure", "HttpOnly", "SameSite=");
        String cookie = in.header("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(people.get("/plans/HW-2027", "Cookie: " + cookie).body()).contains("Re-let street cleansing");
    }

    private static Caller.Answer signIn(Caller caller, String password) throws Exception {
        return caller.form("/sign-in", "username=ruth.calloway&to=%2F&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
    }

    @Test
    void whoComesWithoutHttpsIsSentThere() throws Exception {
        Caller.Answer answer = new Caller(SocketFactory.getDefault(), nginx.plain(), Nginx.NAME, "127.0.0.1").get("/plans/HW-2027?a=b");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).hasValue("https://" + Nginx.NAME + "/plans/HW-2027?a=b");
    }

    @Test
    void whoAsksByAnotherNameIsNotAnswered() throws Exception {
        Caller other = new Caller(certificate.context().getSocketFactory(), nginx.secure(), "other.example.org", "127.0.0.1");
        assertThatThrownBy(() -> other.get("/sign-in")).isInstanceOf(SSLException.class);
    }

    @Test
    void failuresAreCountedByWhereTheyComeFrom() throws Exception {
        Caller guesser = from("127.0.0.9");
        int last = 0;
        for (int i = 0; i < 60 && last != 429; i++) {
            last = guesser.form("/sign-in", "username=nobody." + i + "&to=%2F&password=wrong").status();
        }
        assertThat(last).as("one who guesses").isEqualTo(429);
        assertThat(signIn(people, portal.password("ruth.calloway")).status()).as("everybody else").isEqualTo(303);
        assertThat(guesser.form("/sign-in", "username=nobody&to=%2F&password=wrong", "X-Forwarded-For: 10.1.1.1").status()).as("who says to be another")
                .isEqualTo(429);
    }

    @Test
    void figuresAreNotForPeople() throws Exception {
        assertThat(people.get("/metrics").status()).isEqualTo(404);
    }

    @Test
    void whatIsTooLargeIsToldInPlainWords() throws Exception {
        Caller.Answer answer = people.ask("POST /api/v1/modules", new byte[(64 << 20) + 1], "Content-Type: application/java-archive",
                "Authorization: Bearer " + portal.token("tess.rowan"));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("What you sent is larger than 64 MB; send less at a time, or a smaller file.\n");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whileThePortalIsAwayPeopleReadSoAndNoLogHasAKey() throws Exception {
        for (String path : new String[] {"/comments/guest/" + CANARY, "/notices/calendar/" + CANARY + ".ics", "/search?q=" + CANARY}) {
            people.get(path);
        }
        portal.kill();
        Caller.Answer away = people.get("/comments/guest/" + CANARY);
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).hasValue("60");
        assertThat(away.body()).contains("try again in a minute");
        assertThat(nginx.logs()).noneMatch(entry -> entry.contains(CANARY)).anyMatch(entry -> entry.contains("127.0.0.2") && entry.contains("/search"))
                .anyMatch(entry -> entry.contains("/comments/guest/... 503"));
    }
}
