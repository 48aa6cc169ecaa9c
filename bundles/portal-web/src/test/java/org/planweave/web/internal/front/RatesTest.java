package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final int A_MINUTE = 6;
    private static TestedPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = new TestedPortal(new Config() {
            @Override
            public int writes_minute() {
                return A_MINUTE;
            }
        });
        portal.module("notes", 7, new Notes.NotesPages());
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    /** Six here; the portal's own number is sixty. */
    @Test
    void aPersonWritesSixtyTimesAMinute() throws NoSuchMethodException {
        assertThat(WebConfig.class.getMethod("writes_minute").getDefaultValue()).isEqualTo(60);
        String cookie = portal.cookie("ruth")[1];
        IntStream.range(0, A_MINUTE).forEach(i -> assertThat(write(cookie, "p1").statusCode()).isEqualTo(303));

        HttpResponse<String> refused = write(portal.cookie("ruth")[1], "p1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(refused.body()).contains("More than 6 changes").contains("words that must not be lost");
        assertThat(write(portal.cookie("beth")[1], "p2").statusCode()).as("others go on").isEqualTo(303);
        assertThat(portal.get("/notes", "Cookie", cookie).statusCode()).as("reading goes on").isEqualTo(200);
        assertThat(write(cookie, "p1", "HX-Request", "true").statusCode()).as("a draft is kept").isEqualTo(303);
        assertThat(portal.post("/sign-out", "_csrf=csrf-p1", "Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded")
                .statusCode()).as("leaving goes on").isEqualTo(303);
    }

    @Test
    void aPageThatItselfSaysThatItIsTooMuchSaysUntilWhen() {
        HttpResponse<String> answer = portal.get("/notes/much", portal.cookie("ruth"));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
    }

    @Test
    void theBucketFillsWithTime() {
        TurnedClock clock = new TurnedClock();
        Rate rate = new Rate(clock, 60);
        assertThat(IntStream.range(0, 70).filter(i -> rate.take("one")).count()).isEqualTo(60);
        assertThat(rate.take("another")).isTrue();
        clock.turn(Duration.ofSeconds(5));
        assertThat(IntStream.range(0, 70).filter(i -> rate.take("one")).count()).isEqualTo(5);
        clock.turn(Duration.ofSeconds(3600));
        assertThat(IntStream.range(0, 70).filter(i -> rate.take("one")).count()).isEqualTo(60);
    }

    private static HttpResponse<String> write(String cookie, String person, String... headers) {
        java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of(headers));
        all.addAll(java.util.List.of("Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded"));
        return portal.post("/notes", "words=words+that+must+not+be+lost&_csrf=csrf-" + person, all.toArray(String[]::new));
    }
}
