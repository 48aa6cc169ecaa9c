package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.itests.matrix.Sheet;

/** Requests that are wrong, or lie, in their first line or their headers. */
@ResourceLock(Scene.LOCK)
class HeadersIT {

    private static Scene scene;

    /** @param request all of it, but for the lines that every good request has */
    record Case(String name, String who, String first, List<String> headers, String body, String status, String says) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        scene = Scene.get();
    }

    static Stream<Case> cases() {
        return Sheet.read("negative/headers.csv").stream().map(row -> new Case(row.get("what is tried"), row.get("who"), row.get("first line"),
                Stream.of(row.get("headers").split(" ; ")).filter(one -> !one.isEmpty()).toList(), row.get("body"), row.get("status"), row.get("says")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isAnsweredAsItOughtToBe(Case one) {
        Reply reply = scene.wire().send(request(one));
        assertThat(Integer.toString(reply.status())).as("%s: %s", one, reply).matches(one.status());
        Harmless.demand(one.name(), reply);
        assertThat(reply.head()).as(one.name()).doesNotContain("evil.example").doesNotContain("planted-here");
        assertThat(reply.page().select("script:containsData(planted), [href*=evil], [action*=evil], [src*=evil]")).as(one.name()).isEmpty();
        assertThat(reply.head() + "\n" + reply.text()).as(one.name()).contains(one.says());
    }

    private static String request(Case one) {
        StringBuilder all = new StringBuilder(written(one.first())).append("\r\n");
        if (one.headers().stream().noneMatch(line -> line.startsWith("Host:") || line.equals("NO HOST"))) {
            all.append("Host: ").append(scene.wire().host()).append("\r\n");
        }
        all.append("Connection: close\r\n");
        if (!one.who().isEmpty()) {
            Visitor visitor = scene.visitor(one.who());
            all.append("Cookie: ").append(visitor.cookie()).append("\r\nX-CSRF-Token: ").append(visitor.csrf()).append("\r\n");
        }
        one.headers().stream().filter(line -> !line.equals("NO HOST")).forEach(line -> all.append(written(line)).append("\r\n"));
        return all.append("\r\n").append(written(one.body())).toString();
    }

    /** {@code \r}, {@code \0} and the like are the characters, {@code HOST} is the portal, {@code LONG} very long. */
    private static String written(String cell) {
        return cell.translateEscapes().replace("HOST", scene.wire().host()).replace("LONG", "a".repeat(20_000));
    }
}
