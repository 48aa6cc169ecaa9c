package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;

class CspReportsTest {

    static final String OLD = "{\"csp-report\":{\"document-uri\":\"http://h/plans/HW-2027?q=Ruth+Calloway\",\"referrer\":\"http://h/people/ruth\","
            + "\"effective-directive\":\"script-src\",\"blocked-uri\":\"https://ads.example/x.js?who=ruth\",\"script-sample\":\"said by Ruth\"}}";
    static final String NEW = "[{\"type\":\"csp-violation\",\"url\":\"http://h/\",\"body\":{\"documentURL\":\"http://h/comments/12#ruth\","
            + "\"effectiveDirective\":\"style-src-attr\",\"blockedURL\":\"inline\",\"sample\":\"Ruth\"}},{\"type\":\"deprecation\",\"body\":{}}]";

    private final List<String> log = new ArrayList<>();
    private final CspReports reports = new CspReports(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), log::add);

    @Test
    void aBreachIsLoggedWithoutAWordOfThePage() throws IOException {
        reports.take(sent("application/csp-report", OLD, "a"));
        reports.take(sent("application/reports+json", NEW, "a"));

        assertThat(log).hasSize(2);
        assertThat(log.get(0)).endsWith("script-src, from ads.example, on /plans");
        assertThat(log.get(1)).endsWith("style-src-attr, inline, on /comments");
        assertThat(String.join("", log)).doesNotContainIgnoringCase("ruth").doesNotContain("HW-2027");
    }

    @Test
    void nobodyWritesLinesOfTheirOwnIntoTheLog() throws IOException {
        reports.take(sent("application/csp-report", "{\"csp-report\":{\"document-uri\":\"http://h/a\\nb\",\"effective-directive\":\"x\\nERROR\","
                + "\"blocked-uri\":\"y\\r\\nz\"}}", "a"));

        assertThat(log).singleElement().satisfies(line -> assertThat(line).doesNotContain("\n", "\r", "ERROR").endsWith("?, ?, on /"));
    }

    @Test
    void littleIsTakenAndNotOften() throws IOException {
        assertRefused(413, sent("application/csp-report", " ".repeat(16 * 1024 + 1), "a"));
        assertRefused(400, sent("application/csp-report", "no JSON", "a"));
        assertRefused(415, sent("text/plain", OLD, "a"));
        for (int i = 2; i < CspReports.EACH; i++) {
            reports.take(sent("application/csp-report", OLD, "a"));
        }
        assertRefused(429, sent("application/csp-report", OLD, "a"));
        reports.take(sent("application/csp-report", OLD, "b"));
        assertThat(log).hasSize(CspReports.EACH - 1);
    }

    private void assertRefused(int status, Exchange exchange) {
        assertThatThrownBy(() -> reports.take(exchange))
                .isInstanceOfSatisfying(Problem.class, told -> assertThat(told.status()).isEqualTo(status));
    }

    static Exchange sent(String type, String body, String address) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        HttpServletRequest request = proxy(HttpServletRequest.class, method -> switch (method) {
            case "getMethod" -> "POST";
            case "getRequestURI" -> CspReports.PATH;
            case "getContentType" -> type;
            case "getRemoteAddr" -> address;
            case "getInputStream" -> new Sent(bytes);
            case "isSecure" -> false;
            default -> null;
        });
        return new Exchange(request, proxy(HttpServletResponse.class, method -> null), false);
    }

    private static <T> T proxy(Class<T> type, java.util.function.Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> answers.apply(method.getName())));
    }

    private static final class Sent extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Sent(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
