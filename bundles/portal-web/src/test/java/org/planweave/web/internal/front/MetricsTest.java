package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures for Prometheus: what they say, what they never say, and to whom. */
class MetricsTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    /** Something that is asked for. */
    @Path("/notes")
    public static final class Notes {

        @GET
        @Path("{id: [a-z]+}")
        public String note(@PathParam("id") String id) {
            return id;
        }
    }

    @Test
    void countsByWhatIsDeclaredAndNeverByWhatWasSent() throws Exception {
        try (TestedPortal portal = new TestedPortal()) {
            portal.module("notes", 7, new Notes());
            String[] cookie = portal.cookie("ruth");
            portal.get("/notes/canary?q=canary", cookie);
            portal.get("/canary/canary", cookie);
            portal.get("/notes/CANARY", cookie);
            HttpResponse<String> answer = portal.get("/metrics");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain; version=0.0.4");
            assertThat(answer.body()).doesNotContainIgnoringCase("canary").doesNotContain("ann\"")
                    .contains("planweave_request_seconds_count{route=\"/notes/{id}\",status=\"2xx\",verb=\"GET\"} 1")
                    .contains("planweave_request_seconds_count{route=\"/sign-in\",status=\"3xx\",verb=\"POST\"} 1")
                    .contains("planweave_request_seconds_bucket{route=\"none\",status=\"4xx\",verb=\"GET\",le=\"0.25\"}")
                    .contains("jvm_memory_used_bytes{area=\"heap\"}", "jvm_memory_pool_used_bytes{pool=\"Metaspace\"}", "jvm_threads_current ",
                            "jvm_gc_collection_seconds_count{", "process_open_fds ", "process_max_fds ");
        }
    }

    @Test
    void speaksOpenMetricsToWhoeverAsksForIt() throws Exception {
        try (TestedPortal portal = new TestedPortal()) {
            HttpResponse<String> answer = portal.get("/metrics", "Accept", "application/openmetrics-text; version=1.0.0");
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/openmetrics-text");
            assertThat(answer.body()).endsWith("# EOF\n");
        }
    }

    /** The proxy stands on the same machine; whom it passes on does not. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "X-Real-IP", "Forwarded", "Via"})
    void whatAProxyPassesOnIsNotFromHere(String header) throws Exception {
        try (TestedPortal portal = new TestedPortal()) {
            assertThat(portal.get("/metrics", header, "127.0.0.1").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoUsesTheNameThatPeopleUseIsNotFromHere() throws Exception {
        try (TestedPortal portal = new TestedPortal(); Socket socket = new Socket("127.0.0.1", URI.create(portal.base()).getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /metrics HTTP/1.1\r\nHost: plans.marrowdale.example\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 404").doesNotContain("jvm_");
        }
    }

    @Test
    void aTokenOpensItFromAnywhereAndNothingElseDoesThen() throws Exception {
        try (TestedPortal portal = new TestedPortal(withToken(TOKEN))) {
            HttpResponse<String> without = portal.get("/metrics");
            assertThat(without.statusCode()).isEqualTo(401);
            assertThat(without.body()).doesNotContain("jvm_");
            assertThat(portal.get("/metrics", "Authorization", "Bearer " + TOKEN.replace('0', '1')).statusCode()).isEqualTo(401);
            assertThat(portal.get("/metrics", "Authorization", "Basic " + TOKEN).statusCode()).isEqualTo(401);
            assertThat(portal.get("/metrics", portal.cookie("ruth")).statusCode()).isEqualTo(401);
            assertThat(portal.get("/metrics", "Authorization", "Bearer " + TOKEN, "X-Forwarded-For", "192.0.2.7").body()).contains("jvm_");
        }
    }

    @Test
    void aShortTokenOpensNothing() throws Exception {
        try (TestedPortal portal = new TestedPortal(withToken("short"))) {
            assertThat(portal.get("/metrics", "Authorization", "Bearer short").statusCode()).isEqualTo(404);
        }
    }

    private static Config withToken(String token) {
        return new Config() {
            @Override
            public String metrics_token() {
                return token;
            }
        };
    }
}
