package org.planweave.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Figures and no judgement, for {@code ./planweave bench pages}: what pages and the saving of a line cost the planner of a department, in
 * time and in statements, with the demonstration council and with ten times what their department has of lines, plans, reports and
 * comments. The ratio is to the help page, which reads nothing, asked in turn with the others.
 */
class PageFigures {

    private static final String PLAN = "HW-2027";
    private static final String FIXED = "help";
    private static final int ROUNDS = 60;
    private static final int WARM = 15;
    private static final int TIMES = 10;
    private static final int LINES = 20;
    private static final int REPORTS = 3;
    private static final int COMMENTS = 40;

    private final Map<String, Timed> small = new LinkedHashMap<>();
    private final Map<String, Timed> large = new LinkedHashMap<>();
    private final Map<String, Long> few = new LinkedHashMap<>();
    private final Map<String, Long> many = new LinkedHashMap<>();

    @Test
    void printPagesAtOnceAndTenTimes() {
        Portal portal = Portal.fresh();
        try {
            time(portal, small);
            restart(portal, SentStatements.ENVIRONMENT);
            count(portal, few);
            grow(portal);
            count(portal, many);
            restart(portal, Map.of());
            time(portal, large);
        } finally {
            portal.close();
        }
        small.forEach((name, timed) -> {
            Timed tenfold = large.get(name);
            Timed.note("pages", "{\"bench\": \"pages\", \"page\": \"%s\", \"p50Ms\": %.1f, \"p95Ms\": %.1f, \"p50Ms10\": %.1f, \"p95Ms10\": %.1f,"
                    + " \"statements\": %d, \"statements10\": %d, \"ratio\": %.1f, \"ratio10\": %.1f, \"growth\": %.2f}%n",
                    name, timed.p50(), timed.p95(), tenfold.p50(), tenfold.p95(), few.get(name), many.get(name),
                    timed.p50() / small.get(FIXED).p50(), tenfold.p50() / large.get(FIXED).p50(),
                    Timed.growth(timed.p50() / small.get(FIXED).p50(), tenfold.p50() / large.get(FIXED).p50(), TIMES));
        });
    }

    private static Map<String, Supplier<Http.Answer>> requests(Portal portal) {
        Http pages = portal.pages("ruth.calloway");
        GrowingPlan plan = GrowingPlan.existing(portal.api("ruth.calloway"), PLAN);
        AtomicReference<JsonNode> line = new AtomicReference<>(plan.action());
        String report = portal.api("ruth.calloway").get("api/v1/reports").json().path(0).path("id").asText();
        Map<String, Supplier<Http.Answer>> all = new LinkedHashMap<>();
        all.put(FIXED, () -> pages.get(FIXED));
        all.put("home", () -> pages.get(""));
        all.put("plan", () -> pages.get("plans/" + PLAN));
        all.put("line form", () -> pages.get("lines/" + line.get().path("id").asText() + "/edit"));
        all.put("line save", () -> {
            Http.Answer saved = plan.rewritten(line.get(), "Mend Tenter Lane, as said in version " + line.get().path("version").asLong() + ".");
            line.set(saved.json());
            return saved;
        });
        all.put("plans", () -> pages.get("plans"));
        all.put("round board", () -> pages.get("rounds/2027"));
        all.put("synergies", () -> pages.get("synergies"));
        all.put("report", () -> pages.get("reports/" + report));
        all.put("reports", () -> pages.get("reports"));
        return all;
    }

    /** All in turn, so that whatever else the machine does strikes each of them alike. */
    private static void time(Portal portal, Map<String, Timed> figures) {
        Map<String, Supplier<Http.Answer>> all = requests(portal);
        for (int i = 0; i < WARM + ROUNDS; i++) {
            boolean counts = i >= WARM;
            all.forEach((name, request) -> (counts ? figures.computeIfAbsent(name, any -> new Timed()) : new Timed()).time(200, request));
        }
    }

    private static void count(Portal portal, Map<String, Long> figures) {
        SentStatements statements = new SentStatements(portal);
        Map<String, Supplier<Http.Answer>> all = requests(portal);
        all.values().forEach(Supplier::get);
        all.forEach((name, request) -> figures.put(name, statements.of(request::get)));
    }

    private static void grow(Portal portal) {
        Http api = portal.api("ruth.calloway");
        int more = TIMES - 1;
        GrowingPlan plan = GrowingPlan.existing(api, PLAN);
        plan.grow(more * LINES);
        for (int i = 0; i < more; i++) {
            GrowingPlan.of(api, "HW", "Plan " + i, LINES);
        }
        for (int i = 0; i < more * REPORTS; i++) {
            Timed.millis(201, () -> api.post("api/v1/reports", Map.of("form", "run-on", "plans", List.of(PLAN))));
        }
        List<String> lines = plan.ids();
        for (int i = 0; i < more * COMMENTS; i++) {
            String line = lines.get(i % lines.size());
            String words = "What does this cost in year " + i + "?";
            Timed.millis(201, () -> api.post("api/v1/comments", Map.of("target", "plans:line:" + line, "text", words)));
        }
    }

    private static void restart(Portal portal, Map<String, String> environment) {
        portal.command("stop");
        Portal.Said said = Portal.commandOn(portal.data(), environment, "start", "--detach", "--port", "0");
        if (said.status() != 0) {
            throw new IllegalStateException(said.out() + said.err());
        }
    }
}
