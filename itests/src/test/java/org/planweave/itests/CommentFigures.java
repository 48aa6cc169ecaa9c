package org.planweave.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Figures and no judgement, for {@code ./planweave bench comments}: a plan of 20 lines with 0 to 2,000 comments, a tenth of them on one line,
 * each on words of its line. How long its page takes; posting one more; an edit of the line; and the first read of its comments after the
 * edit, by which their words are carried. The ratio is to the help page, which reads nothing, asked in turn with the others.
 */
class CommentFigures {

    private static final int LINES = 20;
    private static final int ON_ONE_LINE = 10;
    private static final int ROUNDS = 30;
    private static final int WARM = 10;

    private final Map<Integer, Double> pages = new HashMap<>();

    @Test
    void printPlansWithComments() {
        Portal portal = Portal.fresh();
        try {
            Http api = portal.api("ruth.calloway");
            Http http = portal.pages("ruth.calloway");
            for (int comments : List.of(0, 3, 50, 200, 2_000)) {
                GrowingPlan plan = GrowingPlan.of(api, "HW", "Plan with " + comments + " comments", LINES);
                comment(api, plan, comments);
                measure(api, http, plan, comments);
            }
            Timed.note("comments", "{\"bench\": \"comments\", \"pageGrowth200to2000\": %.2f}%n",
                    Timed.growth(pages.get(200), pages.get(2_000), 10));
        } finally {
            portal.close();
        }
    }

    private static void comment(Http api, GrowingPlan plan, int comments) {
        List<String> lines = plan.ids();
        String edited = plan.action().path("id").asText();
        for (int i = 0; i < comments; i++) {
            give(api, i % ON_ONE_LINE == 0 ? edited : lines.get(i % lines.size()), "What does this cost in year " + i + "?");
        }
    }

    private static Http.Answer give(Http api, String line, String words) {
        return api.post("api/v1/comments", Map.of("target", "plans:line:" + line, "text", words, "quote", Map.of("exact", "street number")));
    }

    private void measure(Http api, Http http, GrowingPlan plan, int comments) {
        Timed fixed = new Timed();
        Timed page = new Timed();
        Timed save = new Timed();
        Timed carried = new Timed();
        Timed post = new Timed();
        JsonNode line = plan.action();
        String id = line.path("id").asText();
        for (int i = 0; i < WARM + ROUNDS; i++) {
            boolean counts = i >= WARM;
            (counts ? fixed : new Timed()).time(200, () -> http.get("help"));
            (counts ? page : new Timed()).time(200, () -> http.get("plans/" + plan.id()));
            JsonNode before = line;
            String words = "Version " + before.path("version").asLong() + ": mend street number 0 from the bridge to the market.";
            Http.Answer[] saved = new Http.Answer[1];
            (counts ? save : new Timed()).time(200, () -> saved[0] = plan.rewritten(before, words));
            line = saved[0].json();
            (counts ? carried : new Timed()).time(200, () -> api.get("api/v1/comments?target=plans:line:" + id));
        }
        for (int i = 0; i < ROUNDS; i++) {
            post.time(201, () -> give(api, id, "One more?"));
        }
        pages.put(comments, page.p50());
        Timed.note("comments", "{\"bench\": \"comments\", \"comments\": %d, \"onTheLine\": %d, \"pageP50Ms\": %.1f, \"pageP95Ms\": %.1f,"
                + " \"ratio\": %.1f, \"saveP50Ms\": %.1f, \"carriedP50Ms\": %.1f, \"carriedP95Ms\": %.1f, \"postP50Ms\": %.1f}%n",
                comments, (comments + ON_ONE_LINE - 1) / ON_ONE_LINE, page.p50(), page.p95(), page.p50() / fixed.p50(), save.p50(),
                carried.p50(), carried.p95(), post.p50());
    }
}
