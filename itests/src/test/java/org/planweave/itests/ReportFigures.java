package org.planweave.itests;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Figures and no judgement, for {@code ./planweave bench reports}: how long the public file of a report takes that holds a plan of 10, 40,
 * 100 and 1,000 lines, the first time and then, beside the plan's own page in the same run.
 */
class ReportFigures {

    private static final int TIMES = 7;

    @Test
    void printReportsOfPlansThatGrow() {
        Portal portal = Portal.fresh();
        try {
            Http api = portal.api("ruth.calloway");
            Http pages = portal.pages("ruth.calloway");
            for (int lines : List.of(40, 10, 100, 1_000)) {
                String plan = GrowingPlan.of(api, "HW", "Plan of " + lines + " lines", lines).id();
                String report = api.post("api/v1/reports", Map.of("form", "run-on", "plans", List.of(plan))).json().path("id").asText();
                String file = "reports/" + report + "/public.pdf";
                double first = Timed.millis(200, () -> pages.get(file));
                double then = median(() -> pages.get(file));
                double page = median(() -> pages.get("plans/" + plan));
                Timed.note("reports", "{\"bench\": \"reports\", \"lines\": %d, \"firstMs\": %.0f, \"thenMs\": %.0f, \"planPageMs\": %.0f, \"ratio\": %.1f}%n",
                        lines, first, then, page, then / page);
            }
        } finally {
            portal.close();
        }
    }

    private static double median(Supplier<Http.Answer> work) {
        Timed timed = new Timed();
        IntStream.range(0, TIMES).forEach(i -> timed.time(200, work));
        return timed.p50();
    }
}
