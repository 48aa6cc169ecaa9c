package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;

class SharesTest {

    private static final int FILES = 3;
    private static final int BYTES = 100_000;
    private static final String PART = "--cut\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n%s\r\n--cut--\r\n";

    private static TestedPortal portal(int files, long bytes) throws Exception {
        TestedPortal portal = new TestedPortal(new Config() {
            @Override
            public int upload_day_files() {
                return files;
            }

            @Override
            public long upload_day_bytes() {
                return bytes;
            }
        });
        portal.module("notes", 7, new Notes.NotesPages());
        return portal;
    }

    private static HttpResponse<String> send(TestedPortal portal, String cookie, String person, int bytes) {
        return portal.post("/notes/files?_csrf=csrf-" + person, PART.formatted("x".repeat(bytes)), "Cookie", cookie,
                "Content-Type", "multipart/form-data; boundary=cut");
    }

    @Test
    void aPersonSendsSoManyFilesADayAndOthersGoOn() throws Exception {
        try (TestedPortal portal = portal(FILES, 0)) {
            String cookie = portal.cookie("ruth")[1];
            for (int i = 0; i < FILES; i++) {
                assertThat(send(portal, cookie, "p1", 10).statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = send(portal, portal.cookie("ruth")[1], "p1", 10);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("as much as one person may send in a day");
            assertThat(send(portal, portal.cookie("beth")[1], "p2", 10).statusCode()).isEqualTo(200);
            assertThat(portal.post("/notes", "words=a&_csrf=csrf-p1", "Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded")
                    .statusCode()).as("what is no file goes on").isEqualTo(303);
        }
    }

    @Test
    void aPersonSendsSoMuchADay() throws Exception {
        try (TestedPortal portal = portal(0, BYTES)) {
            String cookie = portal.cookie("ruth")[1];
            assertThat(send(portal, cookie, "p1", BYTES / 2).statusCode()).isEqualTo(200);
            assertThat(send(portal, cookie, "p1", BYTES / 2).statusCode()).as("what has begun is let in").isEqualTo(200);
            assertThat(send(portal, cookie, "p1", 1).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void whatWasUsedUpComesBackOverTheDay() {
        TurnedClock clock = new TurnedClock();
        Shares shares = new Shares(clock, 24, 2_400);
        for (int i = 0; i < 24; i++) {
            shares.begin("p1");
        }
        assertThatThrownBy(() -> shares.begin("p1")).isInstanceOf(Problem.class);
        clock.turn(Duration.ofHours(1));
        shares.begin("p1");
        shares.read("p1", 2_500);
        clock.turn(Duration.ofHours(1));
        assertThatThrownBy(() -> shares.begin("p1")).as("a hundred bytes too much were let in").isInstanceOf(Problem.class);
        clock.turn(Duration.ofHours(1));
        shares.begin("p1");
    }
}
