package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * D19: people write in every script and with every sign that there is. What is taken comes back as it was written, over the API, on the
 * page and in the files, or it is refused with a reason. The property {@code planweave.faults.D19} asks for more texts than the short form
 * tries.
 */
class FaultD19IT {

    private static final int TEXTS = FaultFigures.times("D19", 60);
    private static final int MOST_SHOWN = 50;
    private static final List<String> LINES = List.of("HW-2027-a1-1", "HW-2027-a1-2");
    private static final List<String> SIGNS = List.of("\u202E", "\u202D", "\u2066", "\u2069", "\u200F", "\u061C", "\u200D", "\u200B", "\uFEFF", "\u00AD", "\u2028", "\u0085",
            "\u0301".repeat(1_000), "e\u0301", "\u00E9", "\uAC00", "\u1100\u1161", "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\uD83C\uDDEC\uD83C\uDDE7",
            "\uD800", "\uDC00", "\uD83D", "\u0000", "\uFFFE", "\uFFFF", "\uDBFF\uDFFF", "\u0001", "\u007F", "\u0645\u0631\u062D\u0628\u0627", "\u05E9\u05DC\u05D5\u05DD",
            "\u4F60\u597D", "\u0939\u093F\u0928\u094D\u0926\u0940", "\u0130i\u0131I", "\u1E9E\u00DF", "<b>&amp;</b>", "${7*7}", "{{7*7}}", "'; drop table", "%00", "\\u0000",
            "\t", "\n", "  ", "=1+1", "w".repeat(3_000));

    private static Portal portal;

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static String text(int number, Random random) {
        StringBuilder text = new StringBuilder("mk" + number + "x ");
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(SIGNS.get(random.nextInt(SIGNS.size()))).append(random.nextBoolean() ? "" : "word ");
        }
        return text.append(" end").toString();
    }

    /** As RFC 8259 allows every text to be sent, half of a pair too. */
    private static String json(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return escaped.toString();
    }

    @ParameterizedTest
    @MethodSource("org.planweave.itests.TestServer#databases")
    void whatIsTakenComesBackAsItWasWritten(String database) throws Exception {
        portal = Portal.fresh(TestServer.environment(database));
        Http gareth = portal.api("gareth.pike");
        Random random = new Random(19);
        Map<String, String> taken = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            String text = text(i, random);
            String body = "{\"target\": \"plans:line:%s\", \"text\": \"%s\"}".formatted(LINES.get(i % LINES.size()), json(text));
            Http.Answer answer = gareth.send("POST", "api/v1/comments", "application/json", BodyPublishers.ofString(body), Map.of());
            if (answer.status() == 400) {
                reasons.add(answer.json().path("detail").asText());
            } else {
                assertThat(answer.status()).as(answer.text()).isEqualTo(201);
                assertThat(answer.json().path("text").asText()).isEqualTo(text);
                taken.put("mk" + i + "x", text);
                ids.put("mk" + i + "x", answer.json().path("id").asText());
            }
        }
        assertThat(reasons).allMatch(reason -> reason.length() > 20);
        demandKept(taken);
        demandShown(taken, ids);
        portal.close();
        FaultFigures.of("D19").with("database", database).with("texts", TEXTS).with("taken", taken.size()).with("refused", reasons.size())
                .with("changed", 0).write();
        assertThat(taken).hasSizeGreaterThan(TEXTS / 4);
        assertThat(reasons).isNotEmpty();
    }

    private static void demandKept(Map<String, String> taken) {
        Map<String, String> kept = new HashMap<>();
        for (String line : LINES) {
            portal.api("ruth.calloway").all("api/v1/comments?target=plans:line:" + line).stream().map(one -> one.path("text").asText())
                    .filter(text -> text.startsWith("mk")).forEach(text -> kept.put(text.substring(0, text.indexOf(' ')), text));
        }
        assertThat(kept).isEqualTo(taken);
        String csv = portal.pages("ruth.calloway").get("comments/comments.csv").text();
        taken.forEach((mark, text) -> assertThat(csv).as(mark).contains(text.replace("\"", "\"\"")));
    }

    /** Text stays text on the page of its thread. */
    private static void demandShown(Map<String, String> taken, Map<String, String> ids) {
        Http ruth = portal.pages("ruth.calloway");
        taken.entrySet().stream().filter(one -> one.getValue().contains("<b>")).limit(MOST_SHOWN).forEach(one -> {
            Http.Answer answer = ruth.get("comments/" + ids.get(one.getKey()));
            assertThat(answer.status()).isEqualTo(200);
            Document page = Jsoup.parse(answer.text());
            assertThat(page.wholeText()).contains(one.getKey(), "<b>&amp;</b>");
            assertThat(page.select("b").eachText()).as("markup of theirs").doesNotContain("&");
        });
    }
}
