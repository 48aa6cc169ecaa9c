package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.itests.matrix.Paths;
import org.planweave.itests.matrix.Truth;

/** Objects of Java and of others, that whoever reads them as such would regret: the portal never does, on any route. */
@ResourceLock(Scene.LOCK)
class ForeignObjectsIT {

    /** People who may do next to nothing, by turns, so that none of them sends too much in a minute. */
    private static final List<String> PEOPLE = List.of("officer", "otherofficer", "clusterofficer", "observer", "invited");

    private static Scene scene;
    private static byte[] trap;
    private static int before;

    @BeforeAll
    static void start() {
        scene = Scene.get();
        trap = Trap.opensALineTo(scene.outside().port());
        before = scene.outside().callers();
    }

    @AfterAll
    static void nobodyCameLaterEither() {
        assertThat(scene.outside().callers()).isEqualTo(before);
    }

    static Stream<Tried> cases() {
        return Tried.all("objects.csv");
    }

    static Stream<String> routes() {
        return ForgedRequestsIT.routes().filter(route -> !route.equals("POST /sign-out"));
    }

    @ParameterizedTest(name = "{0} is not read")
    @MethodSource("cases")
    void isNotRead(Tried one) {
        demandUnread(one.name(), one.status(), one.ask(scene, body(one.sends())));
    }

    @ParameterizedTest(name = "{0} does not read an object of Java")
    @MethodSource("routes")
    void noRouteReadsAnObject(String route) {
        Truth.Row row = scene.truth().rows().stream().filter(one -> route.equals(one.verb() + " " + one.route())).findFirst().orElseThrow();
        String path = Paths.fill(row, scene.truth().objects(row.needs()).iterator().next(), scene.council());
        Visitor visitor = scene.made(PEOPLE.get(Math.floorMod(route.hashCode(), PEOPLE.size())));
        Reply reply = visitor.send(row.verb(), path, "application/x-java-serialized-object", trap, "If-Match: \"0\"");
        demandUnread(route, "[234]..", reply);
    }

    private static void demandUnread(String what, String status, Reply reply) {
        assertThat(Integer.toString(reply.status())).as("%s: %s", what, reply).matches(status);
        Harmless.demand(what, reply);
        assertThat(scene.outside().callers()).as("who came after %s", what).isEqualTo(before);
    }

    /** Without this, the object could be harmless by itself. */
    @Test
    void whoReadsTheObjectOpensALine() throws IOException, ClassNotFoundException {
        Outside other = new Outside();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(Trap.opensALineTo(other.port())))) {
            in.readObject();
        }
        Awaitility.await().until(() -> other.callers() > 0);
    }

    private static byte[] body(String sends) {
        if (sends.startsWith("HEX ")) {
            return HexFormat.of().parseHex(sends.substring(4));
        }
        String base64 = Base64.getEncoder().encodeToString(trap);
        return sends.equals("TRAP") ? trap : sends.replace("TRAP64", base64).replace("OUTSIDE", scene.outside().name())
                .replace("DEEP", "[".repeat(100_000)).replace("@line.open", scene.council().id("line.open")).getBytes(StandardCharsets.UTF_8);
    }
}
