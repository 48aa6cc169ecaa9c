package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.itests.matrix.Sheet;

/** Too much of the same within a minute: it is stopped where it ought to be, for whom it ought to be, and for nobody else. */
@ResourceLock(Scene.LOCK)
class RatesIT {

    private static final Pattern PASSWORD = Pattern.compile("PASSWORD\\(([a-z.]+)\\)");

    private static Scene scene;

    /**
     * The first request so many times, and then the second.
     *
     * @param who somebody's name, {@code again NAME} for a new session of theirs, {@code token NAME} for a token of theirs, or empty
     */
    record Case(String name, Asked first, int times, Asked then, String status) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** In all of it the number of the time stands for {@code #}. */
    record Asked(String who, String from, String verb, String path, String body, String header) {

        static Asked of(Map<String, String> row, String before) {
            String[] first = row.get(before + "asks").split(" ");
            return new Asked(row.get(before + "who"), row.get(before + "from"), first[0], first[1], row.get(before + "sends"), row.get(before + "header"));
        }

        Reply ask(int time) {
            Visitor visitor = visitor(who, from.replace("#", String.valueOf(time)));
            String[] headers = Stream.of(header).filter(one -> !one.isEmpty()).map(one -> written(one, time)).toArray(String[]::new);
            String type = path.startsWith("/api/") ? Visitor.JSON : path.equals("/csp-reports") ? "application/csp-report" : Visitor.FORM;
            return verb.equals("GET") ? visitor.get(written(path, time), headers)
                    : visitor.send(verb, written(path, time), type, written(body, time).getBytes(StandardCharsets.UTF_8), headers);
        }
    }

    @BeforeAll
    static void start() {
        scene = Scene.get();
    }

    static Stream<Case> cases() {
        return Sheet.read("negative/rates.csv").stream().map(row -> new Case(row.get("what is tried"), Asked.of(row, ""),
                row.get("times").equals("WRITES") ? Scene.WRITES_A_MINUTE : Integer.parseInt(row.get("times")), Asked.of(row, "then "), row.get("status")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isStoppedWhereItOughtToBe(Case one) {
        for (int time = 0; time < one.times(); time++) {
            Reply early = one.first().ask(time);
            assertThat(early.status()).as("%s, time %d: %s", one, time, early).isNotEqualTo(429).isLessThan(500);
        }
        Reply reply = untilFull(one);
        assertThat(Integer.toString(reply.status())).as("%s: %s", one, reply).matches(one.status());
        Harmless.demand(one.name(), reply);
        if (reply.status() == 429) {
            assertThat(reply.header("Retry-After")).as(one.name()).hasValue("60");
            assertThat(reply.isPage() ? reply.page().select("main").text() : reply.json().path("detail").asText()).as(one.name()).contains("minute");
        }
    }

    /** While it was being filled, some of a minute's share came back. */
    private static Reply untilFull(Case one) {
        Reply reply = one.then().ask(one.times());
        boolean stops = one.status().equals("429");
        for (int more = 1; stops && more < Scene.WRITES_A_MINUTE && reply.status() != 429; more++) {
            reply = one.first().ask(one.times() + more).status() == 429 ? one.then().ask(one.times() + more) : reply;
        }
        return reply;
    }

    private static Visitor visitor(String who, String from) {
        String[] words = who.split(" ");
        String name = words[words.length - 1];
        return switch (words.length == 1 ? "" : words[0]) {
            case "again" -> scene.freshly(name, from);
            case "token" -> Visitor.nobody(scene.wire(from));
            default -> name.isEmpty() ? Visitor.nobody(scene.wire(from)) : scene.visitor(name).from(scene.wire(from));
        };
    }

    private static String written(String cell, int time) {
        String text = cell.replace("#", String.valueOf(time));
        for (Matcher password = PASSWORD.matcher(text); password.find(); password = PASSWORD.matcher(text)) {
            text = text.replace(password.group(), scene.portal().password(password.group(1)));
        }
        return text.startsWith("Authorization: TOKEN ") ? "Authorization: Bearer " + scene.portal().token(text.split(" ")[2]) : text;
    }
}
