package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.itests.matrix.Kept;
import org.planweave.itests.matrix.Paths;
import org.planweave.itests.matrix.Sheet;
import org.planweave.itests.matrix.Truth;

/**
 * A page elsewhere has somebody's browser send what only a page of the portal may: every route that changes anything refuses it, with the
 * right cookie and the right words, and does nothing.
 */
@ResourceLock(Scene.LOCK)
class ForgedRequestsIT {

    private static final String NO_TOKEN = "form-expired";
    private static final String ELSEWHERE = "foreign-origin";

    private static Scene scene;
    private static Visitor victim;
    private static Kept before;
    private static String lastDone;

    /** A way to forge a request. */
    record Way(String name, String query, String headers, String refused) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        scene = Scene.get();
        victim = scene.visitor("helen.strand");
        scene.visitor("ruth.calloway");
        before = Kept.of(scene.council());
        lastDone = done();
    }

    /** The audit's newest entry: whatever is changed leaves one. */
    private static String done() {
        return scene.visitor("ivor.tench").get("/api/v1/audit?limit=1").text();
    }

    @AfterAll
    static void nothingWasDone() {
        assertThat(done()).as("the audit's newest entry").isEqualTo(lastDone);
        assertThat(Kept.of(scene.council())).as("what the council's papers are").isEqualTo(before);
    }

    static Stream<String> routes() {
        return Truth.read().rows().stream().filter(row -> !row.verb().equals("GET")).map(row -> row.verb() + " " + row.route()).distinct();
    }

    static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        Sheet.read("negative/forged.csv").forEach(row -> ways.add(new Way(row.get("what is tried"), row.get("query"), row.get("headers"), row.get("refused as"))));
        return ways;
    }

    @ParameterizedTest(name = "{0} is not done for a page elsewhere")
    @MethodSource("routes")
    void noRouteTakesAForgedRequest(String route) {
        Truth.Row row = scene.truth().rows().stream().filter(one -> route.equals(one.verb() + " " + one.route())).findFirst().orElseThrow();
        String path = Paths.fill(row, scene.truth().objects(row.needs()).iterator().next(), scene.council());
        String type = path.startsWith("/api/") ? Visitor.JSON : Visitor.FORM;
        for (Way way : ways()) {
            demandRefused(way, row.verb(), path, type, row.sends());
        }
    }

    @ParameterizedTest(name = "a comment forged {0} is not written")
    @MethodSource("ways")
    void noWayForgesAComment(Way way) {
        demandRefused(way, "POST", "/comments/new", Visitor.FORM, "line=" + scene.council().id("line.open") + "&text=Forged&level=cluster");
        assertThat(victim.get("/api/v1/comments?target=plans:line:" + scene.council().id("line.open")).text()).contains("Remarkopensedge")
                .doesNotContain("Forged");
    }

    @ParameterizedTest(name = "a body of the type {0} needs the token too")
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x", "application/json", "application/csp-report",
        "text/plain; application/json", "application/x-www-form-urlencoded; charset=utf-7", "image/png"})
    void noTypeThatAPageMaySendByItselfPasses(String type) {
        String body = type.startsWith("multipart") ? "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + victim.csrf() + "\r\n--x--\r\n"
                : "{\"target\":\"plans:line:" + scene.council().id("line.open") + "\",\"text\":\"Forged\",\"_csrf\":\"guess\"}";
        Reply reply = victim.bare("POST", "/api/v1/comments", type, body.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo(NO_TOKEN);
    }

    /** Without this, all of the above could be refused for another reason. */
    @Test
    void theSameFromAPageOfThePortalIsTaken() {
        Reply reply = victim.json("PUT", "/api/v1/clusters/streets-2027", "{}", "If-Match: \"0\"", "Sec-Fetch-Site: same-origin",
                "Origin: http://" + scene.wire().host());
        assertThat(reply.status()).as(reply.toString()).isNotEqualTo(403);
        assertThat(reply.problem()).isNotIn(NO_TOKEN, ELSEWHERE, "");
    }

    private static void demandRefused(Way way, String verb, String path, String type, String body) {
        String query = filled(way.query());
        String address = path + (query.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + query);
        String[] headers = Arrays.stream(filled(way.headers()).split(" ; ")).filter(one -> !one.isEmpty()).toArray(String[]::new);
        Reply reply = victim.bare(verb, address, type, body.getBytes(StandardCharsets.UTF_8), headers);
        assertThat(reply.status()).as("%s, %s: %s", address, way, reply).isEqualTo(403);
        if (path.startsWith("/api/")) {
            assertThat(reply.problem()).as("%s, %s", address, way).isEqualTo(way.refused());
        } else {
            assertThat(reply.page().select("main").text()).as("%s, %s", address, way)
                    .contains(way.refused().equals(NO_TOKEN) ? "This form is no longer valid" : "The request came from another site, so nothing was changed");
        }
    }

    private static String filled(String cell) {
        return cell.replace("RIGHT", victim.csrf()).replace("OTHERS", scene.visitor("ruth.calloway").csrf()).replace("HOST", scene.wire().host());
    }
}
