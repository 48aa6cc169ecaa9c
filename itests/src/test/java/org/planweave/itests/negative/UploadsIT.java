package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.itests.matrix.Sheet;

/** Every file of {@link BadFiles} by every way that files come in, under the name that is right there: refused, and nothing of it is kept. */
@ResourceLock(Scene.LOCK)
class UploadsIT {

    private static final String[] KEPT = {"/api/v1/plans", "/api/v1/plans/HW-2027/lines", "/api/v1/modules", "/api/v1/reports/forms", "/api/v1/modules/changes"};

    private static Scene scene;
    private static Map<String, byte[]> files;
    private static Map<String, String> before;
    private static int callers;

    record Case(String name, Map<String, String> way, String file) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        scene = Scene.get();
        files = BadFiles.all(scene.outside().name());
        before = kept();
        callers = scene.outside().callers();
    }

    private static Map<String, String> kept() {
        Map<String, String> all = new TreeMap<>();
        for (String path : KEPT) {
            all.put(path, scene.visitor("helen.strand").get(path).text());
        }
        all.put("template", scene.visitor("mina.shah").get("/api/v1/reports/forms/run-on/template").header("Content-Length").orElse(""));
        return all;
    }

    @AfterAll
    static void nothingWasKept() {
        assertThat(kept()).isEqualTo(before);
        assertThat(scene.outside().callers()).isEqualTo(callers);
    }

    static Stream<Case> cases() {
        Set<String> names = BadFiles.all("127.0.0.1:9").keySet();
        return Sheet.read("negative/ways-in.csv").stream().flatMap(way -> names.stream()
                .map(file -> new Case(file + ", by " + way.get("way"), way, file)));
    }

    static Stream<Tried> forms() {
        return Tried.all("parts.csv");
    }

    @ParameterizedTest(name = "{0}, is refused")
    @MethodSource("cases")
    void isRefused(Case one) {
        Map<String, String> way = one.way();
        byte[] file = files.get(one.file());
        String[] asks = way.get("asks").split(" ");
        boolean form = way.get("type").isEmpty();
        Reply reply = scene.visitor(way.get("who")).send(asks[0], asks[1], form ? "multipart/form-data; boundary=planted" : way.get("type"),
                form ? inParts(way, file) : file, "X-File-Name: " + way.get("file"));
        if (reply.status() == 303 && asks[1].equals("/admin/modules/new")) {
            demandNoWayOn(one.name(), reply);
        } else {
            demandRefused(one.name(), "400|413|415|422", reply);
        }
    }

    @ParameterizedTest(name = "{0}, is refused")
    @MethodSource("forms")
    void aFormThatIsNotWholeIsRefused(Tried one) {
        demandRefused(one.name(), one.status(), one.ask(scene));
    }

    private static void demandRefused(String what, String status, Reply reply) {
        assertThat(Integer.toString(reply.status())).as("%s: %s", what, reply).matches(status);
        Harmless.demand(what, reply);
        if (reply.isPage()) {
            assertThat(reply.page().select("script:containsData(" + BadFiles.CANARY + "), [onload], [onerror], svg script, object")).as(what).isEmpty();
        }
        if (what.startsWith("a document")) {
            assertThat(reply.text()).as(what).doesNotContain(BadFiles.CANARY);
        }
        if (reply.status() != 303) {
            assertThat(reply.isPage() ? reply.page().select("main").text() : reply.json().path("detail").asText()).as("a sentence for %s: %s", what, reply)
                    .contains(".");
        }
        assertThat(scene.outside().callers()).as(what).isEqualTo(callers);
    }

    /** A jar is looked at on a page of its own, which says why not and has no button to go on. */
    private static void demandNoWayOn(String what, Reply reply) {
        String page = reply.header("Location").orElseThrow();
        Reply told = scene.visitor("tess.rowan").get(page);
        demandRefused(what, "200", told);
        assertThat(told.page().select("main h2").eachText()).as(what).contains("Why not");
        assertThat(told.page().select("main form[action=" + page + "]")).as(what).isEmpty();
    }

    private static byte[] inParts(Map<String, String> way, byte[] file) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (!way.get("with").isEmpty()) {
            String[] field = way.get("with").split("=");
            write(all, "--planted\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n" + field[1] + "\r\n");
        }
        write(all, "--planted\r\nContent-Disposition: form-data; name=\"" + way.get("field") + "\"; filename=\"" + way.get("file") + "\"\r\n\r\n");
        all.writeBytes(file);
        write(all, "\r\n--planted--\r\n");
        return all.toByteArray();
    }

    private static void write(ByteArrayOutputStream all, String text) {
        all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
