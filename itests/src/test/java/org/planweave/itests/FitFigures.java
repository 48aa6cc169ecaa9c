package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Figures and no judgement, for {@code ./planweave bench fit}: how long the meter of a plan's pages takes the first time and after each change
 * of a line, for plans of 10 to 1,000 lines, beside the whole report of the plan printed from cold in the same run.
 */
class FitFigures {

    private static final int CHANGES = 30;
    private static final String THREE_ROWS = "with the people who live there, write down what they miss, mend what can be mended at once and"
            + " say by letter within a month when the rest is done, for parks, lanes, lamps and benches alike.";

    @Test
    void measurePlansThatGrow() {
        Portal portal = Portal.fresh();
        try {
            Http api = portal.api("ruth.calloway");
            Http pages = portal.pages("ruth.calloway");
            Map<Integer, Double> after = new HashMap<>();
            for (int lines : List.of(40, 10, 100, 1_000)) {
                GrowingPlan plan = GrowingPlan.of(api, "HW", "Fit of " + lines + " lines", lines);
                String meter = "reports/fit/" + plan.id() + "/meter";
                double first = Timed.millis(200, () -> pages.get(meter));
                Timed changed = new Timed();
                Timed same = new Timed();
                for (int i = 0; i < CHANGES; i++) {
                    plan.reword("Mend street number " + i + " from the market to the bridge.");
                    changed.time(200, () -> pages.get(meter));
                    same.time(200, () -> pages.get(meter));
                }
                String report = api.post("api/v1/reports", Map.of("form", "run-on", "plans", List.of(plan.id()))).json().path("id").asText();
                double whole = Timed.millis(200, () -> pages.get("reports/" + report + "/public.pdf"));
                after.put(lines, changed.p50());
                Timed.note("fit", "{\"bench\": \"fit\", \"lines\": %d, \"firstMs\": %.0f, \"changedP50Ms\": %.0f, \"changedP95Ms\": %.0f,"
                        + " \"sameP50Ms\": %.0f, \"reportMs\": %.0f, \"ratio\": %.2f}%n",
                        lines, first, changed.p50(), changed.p95(), same.p50(), whole, changed.p50() / whole);
            }
            spilling(api, pages);
            Timed.note("fit", "{\"bench\": \"fit\", \"growth10to100\": %.2f, \"growth100to1000\": %.2f}%n",
                    Timed.growth(after.get(10), after.get(100), 10), Timed.growth(after.get(100), after.get(1_000), 10));
        } finally {
            portal.close();
        }
    }

    /** With the cheapest cut, for which the meter measures the plan without it too. */
    private static void spilling(Http api, Http pages) {
        GrowingPlan plan = GrowingPlan.of(api, "HW", "Fit of 40 lines that spill", 0);
        plan.grow(40, THREE_ROWS);
        Timed changed = new Timed();
        for (int i = 0; i < CHANGES; i++) {
            plan.reword("Mend street number " + i + " " + THREE_ROWS);
            changed.time(200, () -> pages.get("reports/fit/" + plan.id() + "/meter"));
        }
        assertThat(pages.get("reports/fit/" + plan.id()).text()).contains("The cheapest cut");
        Timed.note("fit", "{\"bench\": \"fit\", \"lines\": 40, \"spills\": true, \"changedP50Ms\": %.0f, \"changedP95Ms\": %.0f}%n",
                changed.p50(), changed.p95());
    }
}
