package org.planweave.itests;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Figures and no judgement, for {@code ./planweave bench grown}: one portal on Derby with 10,000, 100,000 and 1,000,000 comments on last year's
 * plans. The page of a plan with 50 comments of this year, one more comment, the list of this round's comments, the list of a plan
 * that holds an eighth of all (of 100,000 at most: it reads them all), signing in, and a start. The exponent is the slope of the
 * logarithms over the tenfold steps.
 */
class GrownFigures {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int MOST_ON_A_LIST = 100_000;
    private static final int COMMENTS = 50;
    private static final int LINES = 20;
    private static final int ROUNDS = 30;
    private static final int WARM = 10;

    private final Map<String, Map<Integer, Double>> figures = new TreeMap<>();

    @Test
    void printWhatGrows() throws Exception {
        try (Portal portal = Portal.fresh()) {
            GrowingPlan plan = GrowingPlan.of(portal.api("ruth.calloway"), "HW", "Plan with 50 comments", LINES);
            List<String> lines = plan.ids();
            for (int i = 0; i < COMMENTS; i++) {
                give(portal.api("ruth.calloway"), lines.get(i % lines.size()));
            }
            int there = 0;
            for (int size : SIZES) {
                portal.command("stop");
                try (GrownComments comments = new GrownComments(portal.data())) {
                    comments.grow(there, size);
                }
                there = size;
                long begun = System.nanoTime();
                portal.start();
                note("start", size, Duration.ofNanos(System.nanoTime() - begun).toMillis());
                measure(portal, plan.id(), lines.get(0), size);
            }
        }
        figures.forEach((what, bySize) -> {
            int most = bySize.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
            Timed.note("grown", "{\"bench\": \"grown\", \"what\": \"%s\", \"ms\": {%s}, \"exponent\": %.3f}%n", what,
                    new TreeMap<>(bySize).entrySet().stream().map(one -> "\"%d\": %.1f".formatted(one.getKey(), one.getValue()))
                            .collect(Collectors.joining(", ")),
                    Timed.growth(bySize.get(SIZES.get(0)), bySize.get(most), most / SIZES.get(0)));
        });
    }

    private void measure(Portal portal, String plan, String line, int size) {
        Http api = portal.api("ruth.calloway");
        Http pages = portal.pages("ruth.calloway");
        Map<String, Supplier<Http.Answer>> asked = new HashMap<>();
        asked.put("plan with 50 comments", () -> pages.get("plans/" + plan));
        asked.put("list of this round", () -> pages.get("comments"));
        if (size <= MOST_ON_A_LIST) {
            asked.put("list of a plan of last year", () -> pages.get("comments?plan=HW-2026"));
        }
        asked.put("help, which reads nothing", () -> pages.get("help"));
        Map<String, Timed> times = new HashMap<>();
        for (int i = 0; i < WARM + ROUNDS; i++) {
            boolean counts = i >= WARM;
            asked.forEach((what, question) ->
                    (counts ? times.computeIfAbsent(what, any -> new Timed()) : new Timed()).time(200, question));
            (counts ? times.computeIfAbsent("post", any -> new Timed()) : new Timed()).time(201, () -> give(api, line));
        }
        times.forEach((what, timed) -> note(what, size, timed.p50()));
        Timed signIn = new Timed();
        for (int i = 0; i < ROUNDS / 3; i++) {
            signIn.time(303, () -> Http.asNobody(portal.url()).form("sign-in",
                    Map.of("username", "gareth.pike", "password", portal.password("gareth.pike"), "to", "/")));
        }
        note("sign in", size, signIn.p50());
    }

    private static Http.Answer give(Http api, String line) {
        return api.post("api/v1/comments", Map.of("target", "plans:line:" + line, "text", "Who pays for it?"));
    }

    private void note(String what, int size, double ms) {
        figures.computeIfAbsent(what, any -> new HashMap<>()).put(size, ms);
    }
}
