package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.api.Problem;
import org.planweave.ui.Html;
import org.planweave.ui.Page;

/** A module may declare pages of its own that one opens without signing in; everything else stays shut. */
class OpenPagesTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private TestedPortal portal;

    @BeforeEach
    void start() throws Exception {
        portal = new TestedPortal();
        portal.module("talks", 7, new Talks(), new TalksResource());
        portal.modules.open("talks", 7, List.of("talks/guest/*"));
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    @Path("talks")
    @Produces(MediaType.TEXT_HTML)
    public static final class Talks {

        @GET
        @Path("{any: .*}")
        public Page any(@PathParam("any") String any) {
            return Page.titled("Talk").door().status(any.endsWith("guessed") ? 404 : 200).body(Html.text("the talk of " + any));
        }

        @POST
        @Path("guest/{token}")
        public Page say(@PathParam("token") String token, @FormParam("words") String words) {
            return Page.titled("Talk").door().body(Html.text("you said " + words));
        }
    }

    @Path("api/v1/talks/guest/{token}")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class TalksResource {
        @GET
        public List<String> all() {
            return List.of("secret");
        }
    }

    @Test
    void theDeclaredPageOpensToSomebodyWhoIsNotSignedIn() {
        assertThat(portal.get("/talks/guest/abc_D-1").body()).contains("the talk of guest/abc_D-1").doesNotContain("<nav", "/search");
        assertThat(portal.get("/talks/guest/abc.ics").body()).as("a file's name").contains("the talk of guest/abc.ics");
        assertThat(portal.post("/talks/guest/abc", "words=hello", "Content-Type", FORM).body()).contains("you said hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/talks", "/talks/guest", "/talks/guest/", "/talks/guest/a/b", "/talks/guests/a", "/talks/other/a", "/talks/guest/..",
        "/talks/guest/%2e%2e%2fother", "/talks/guest/a;b", "/talks/guest/a..b", "/talks/guest/.ics", "/talks/guest/a%2Fb", "/Talks/guest/a", "//talks/guest/a"})
    void everythingElseOfTheModuleStaysShut(String path) {
        assertThat(portal.get(path).body()).doesNotContain("the talk of");
    }

    @Test
    void theApiNeverStandsOpen() {
        assertThat(portal.get("/api/v1/talks/guest/abc").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSiteCannotSendItsForm() {
        assertThat(portal.post("/talks/guest/abc", "words=hello", "Content-Type", FORM, "Origin", "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(portal.post("/talks/guest/abc", "words=hello", "Content-Type", FORM, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoGuessesIsStoppedAndWhoHasALinkIsNotUntilThen() {
        for (int i = 0; i < Misses.MOST; i++) {
            assertThat(portal.get("/talks/guest/abc").statusCode()).isEqualTo(200);
            assertThat(portal.get("/talks/guest/guessed").statusCode()).isEqualTo(404);
        }
        assertThat(portal.get("/talks/guest/guessed").statusCode()).isEqualTo(429);
        assertThat(portal.get("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void afterAMinuteOneMayAskAgain() {
        Instant[] now = {Instant.EPOCH};
        Misses misses = new Misses(new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        for (int i = 0; i < Misses.MOST; i++) {
            misses.missed("one");
        }
        Assertions.assertThatThrownBy(() -> misses.check("one")).isInstanceOf(Problem.class);
        misses.check("another");
        now[0] = now[0].plusSeconds(60);
        misses.check("one");
    }
}
