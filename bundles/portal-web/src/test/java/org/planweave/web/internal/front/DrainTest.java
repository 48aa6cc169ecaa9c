package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrainTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String[] TOKEN = {"Authorization", "Bearer token-ruth", "Accept", "application/json"};

    private final SlowResource resource = new SlowResource();
    private TestedPortal portal;

    /** Answers once it is let. */
    @Path("api/v1/slow")
    public static final class SlowResource {

        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch let = new CountDownLatch(1);

        @GET
        public String answer() throws InterruptedException {
            asked.countDown();
            return let.await(30, TimeUnit.SECONDS) ? "done" : "never let";
        }
    }

    @BeforeEach
    void start() throws Exception {
        portal = new TestedPortal();
        portal.module("slow", 7, resource);
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    @Test
    void whoIsInsideIsWaitedForAndWhoComesIsTold() throws Exception {
        CompletableFuture<HttpResponse<String>> inside = CompletableFuture.supplyAsync(() -> portal.get("/api/v1/slow", TOKEN));
        assertThat(resource.asked.await(30, TimeUnit.SECONDS)).isTrue();
        portal.drain.close(Duration.ZERO, Duration.ZERO);

        CompletableFuture<Void> closed = CompletableFuture.runAsync(this::close);
        HttpResponse<String> refused = portal.get("/api/v1/slow", TOKEN);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Connection")).contains("close");
        assertThat(TestedPortal.json(refused).path("detail").asText()).contains("is being stopped and did nothing");
        assertThat(Jsoup.parse(portal.get("/sign-in").body()).select("main").text()).contains("is being stopped");
        assertThat(portal.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(closed).isNotDone();

        resource.let.countDown();
        closed.get(30, TimeUnit.SECONDS);
        assertThat(inside.get(30, TimeUnit.SECONDS).body()).isEqualTo("done");
    }

    @Test
    void staysOpenForAMomentThoughNobodyIsInside() throws Exception {
        long begun = System.nanoTime();
        portal.drain.close(LONG, Duration.ofMillis(50));
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(Duration.ofMillis(50).toNanos()).isLessThan(LONG.toNanos());
    }

    /** As while the web server begins and ends: connections are open, and what answers on them is not there yet, or has gone. */
    @Test
    void whoAsksWhereNobodyAnswersIsToldSoToo() throws Exception {
        portal.context.stop();
        HttpResponse<String> early = portal.get("/plans", TOKEN);
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.body()).contains("is starting and did nothing");
        portal.drain.close(Duration.ZERO, Duration.ZERO);
        HttpResponse<String> refused = portal.get("/plans", TOKEN);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(refused.headers().firstValue("Connection")).contains("close");
        assertThat(refused.body()).contains("is being stopped and did nothing");
    }

    private void close() {
        try {
            portal.drain.close(LONG, Duration.ZERO);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
