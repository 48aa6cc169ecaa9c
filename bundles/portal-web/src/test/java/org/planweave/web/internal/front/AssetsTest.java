package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private TestedPortal portal;

    @BeforeEach
    void start() throws Exception {
        portal = new TestedPortal();
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    private String sheet() {
        return Jsoup.parse(portal.get("/help").body()).select("link[href$=planweave.css]").attr("href");
    }

    @Test
    void aFileIsKeptForEverUnderItsHashAndAskedForOnlyOnce() {
        String address = sheet();
        HttpResponse<String> answer = portal.get(address);
        assertThat(answer.body()).isEqualTo("body{}");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(portal.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void aChangedFileHasAnotherAddressAndTheOldOneIsNotKept() {
        String before = sheet();
        portal.files.put("planweave.css", "body{margin:0}".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet()).isNotEqualTo(before);
        HttpResponse<String> answer = portal.get(before);
        assertThat(answer.body()).isEqualTo("body{margin:0}");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void aLongFileIsPackedForThoseWhoTakeIt() {
        portal.files.put("long.js", "let a = 1;\n".repeat(500).getBytes(StandardCharsets.UTF_8));
        String address = sheet().replace("planweave.css", "long.js");
        HttpResponse<String> packed = portal.get(address, "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValueAsLong("Content-Length").orElseThrow()).isLessThan(500);
        assertThat(portal.get(address).body()).hasSize(5500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/portal-ui/x/../../etc/passwd",
            "/assets/portal-ui/x/..%2f..%2fMETA-INF/MANIFEST.MF",
        "/assets/nobody/x/a.css", "/assets/portal-ui/x/", "/assets/portal-ui/x/a.class", "/assets/portal-ui"})
    void nothingElseCanBeReached(String path) {
        assertThat(portal.get(path).statusCode()).isIn(400, 404);
    }
}
