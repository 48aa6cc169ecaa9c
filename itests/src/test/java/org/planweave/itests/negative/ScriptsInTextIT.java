package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.itests.matrix.Paths;
import org.planweave.itests.matrix.Sheet;
import org.planweave.itests.matrix.Truth;

/** Words that would be a script, an element or an attribute in some place of a page, in every place where people's words come to stand. */
@ResourceLock(Scene.LOCK)
class ScriptsInTextIT {

    /** What the pages of the modules ask their address for, all together. */
    private static final String ASKED = Stream.of("round page department kind to limit edition after state target subject line from cluster type section q level group before with "
            + "what unit thread show read quote person outcome name mine least how format extent done days changes came by back author answered").map(one -> one.split(" "))
            .flatMap(Stream::of).map(one -> one + "=PAYLOAD").collect(Collectors.joining("&"));

    private static Scene scene;
    private static Planted planted;

    /** A field into which something was written, and where that is read. */
    record Shown(int number, String field, String reader, String page) {

        @Override
        public String toString() {
            return field + ", on " + page;
        }
    }

    /** A payload where the portal says again what was sent. */
    record Echo(String name, Tried asked) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        scene = Scene.get();
        planted = scene.planted();
    }

    static Stream<Shown> fields() {
        List<Map<String, String>> rows = Planted.rows();
        return IntStream.range(0, rows.size()).boxed().flatMap(number -> Stream.of(rows.get(number).get("shown on").split(" "))
                .map(page -> new Shown(number, rows.get(number).get("field"), rows.get(number).get("reader"), page)));
    }

    /** Every page, as somebody sees it who may, with such words for everything that any page may be asked. */
    static Stream<Arguments> pages() {
        Truth truth = Truth.read();
        return truth.rows().stream().filter(row -> row.verb().equals("GET") && !row.route().startsWith("/api/")).flatMap(row -> truth.objects(row.needs()).stream()
                .flatMap(object -> truth.people().stream().filter(person -> truth.said(row.needs(), object, person).equals(Truth.YES)).limit(1)
                        .map(person -> Arguments.of("the page " + row.route() + (object.isEmpty() ? "" : " of " + object), row, object, person))));
    }

    static Stream<Echo> echoes() {
        List<Echo> all = new ArrayList<>();
        for (Map<String, String> place : Sheet.read("negative/echoes.csv")) {
            for (Map<String, String> payload : Sheet.read("negative/payloads.csv")) {
                all.add(new Echo(place.get("place") + ", for " + payload.get("context"), Planted.tried(place, payload.get("payload"))));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}, stays words")
    @MethodSource("fields")
    void whatSomebodyWroteStaysWords(Shown one) {
        String path = planted.path(one.page(), one.number());
        Reply reply = new Tried(one.field(), one.reader(), "GET " + path, "", "", "", "").ask(scene);
        assertThat(reply.status()).as("%s: %s", one, reply).isEqualTo(200);
        Harmless.demand(one.toString(), reply);
        if (reply.isPage()) {
            Inert.demand(one.toString(), reply.page());
            assertThat(Inert.shows(reply.page(), Planted.words(one.number()))).as("%s shows it", one).isTrue();
        } else {
            assertThat(reply.header("Content-Type")).as(one.toString()).hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
            assertThat(reply.json().toString()).as(one.toString()).contains("pwx" + Planted.sign(one.number()));
        }
    }

    @ParameterizedTest(name = "{0}, has nothing that somebody's words made")
    @MethodSource("pages")
    void everyPageHasWordsOnly(String name, Truth.Row row, String object, String person) {
        String path = Paths.fill(row, object, scene.council());
        Visitor visitor = scene.known(person);
        for (String asked : new String[] {path, path + (path.contains("?") ? "&" : "?") + ASKED.replace("PAYLOAD", Planted.encoded(Planted.EVERYWHERE))}) {
            Reply reply = visitor.get(asked);
            assertThat(reply.status()).as("%s: %s", asked, reply).isBetween(200, 499).isNotEqualTo(429);
            if (!path.equals("/admin/bundles")) {
                Harmless.demand(asked, reply);
            }
            if (reply.isPage()) {
                Inert.demand(asked, reply.page());
            }
        }
    }

    @ParameterizedTest(name = "{0}, stays words")
    @MethodSource("echoes")
    void whatIsSaidAgainStaysWords(Echo one) {
        Reply reply = one.asked().ask(scene);
        assertThat(reply.status()).as("%s: %s", one, reply).isBetween(200, 499).isNotEqualTo(429);
        Harmless.demand(one.name(), reply);
        if (reply.isPage()) {
            Inert.demand(one.name(), reply.page());
        } else {
            assertThat(reply.header("Content-Type").orElse("")).as(one.name()).matches("application/(problem\\+)?json.*");
        }
    }
}
