package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final int AT_ONCE = 100;

    @Test
    void printReportsOfPlansThatGrow() throws IOException {
        Portal portal = Portal.fresh();
        try {
            Http api = portal.api("ruth.calloway");
            Http pages = portal.pages("ruth.calloway");
            for (int lines : List.of(40, 10, 100, 1_000)) {
                String plan = plan(api, lines);
                String report = api.post("api/v1/reports", Map.of("form", "run-on", "plans", List.of(plan))).json().path("id").asText();
                String file = "reports/" + report + "/public.pdf";
                double first = millis(() -> pages.get(file));
                double then = median(() -> pages.get(file));
                double page = median(() -> pages.get("plans/" + plan));
                note("{\"bench\": \"reports\", \"lines\": %d, \"firstMs\": %.0f, \"thenMs\": %.0f, \"planPageMs\": %.0f, \"ratio\": %.1f}%n",
                        lines, first, then, page, then / page);
            }
        } finally {
            portal.close();
        }
    }

    private static String plan(Http api, int lines) {
        String plan = api.post("api/v1/plans", Map.of(
                "department", "HW", "round", "2027", "kind", "Plan of " + lines + " lines")).json().path("id").asText();
        for (int from = 0; from < lines; from += AT_ONCE) {
            List<Map<String, String>> some = new ArrayList<>();
            IntStream.range(from, Math.min(lines, from + AT_ONCE)).forEach(i -> some.add(Map.of(
                    "kind", "action", "section", "What we will do",
                    "text", "Mend street number " + i + " from the bridge to the market before the clocks change.")));
            assertThat(api.post("api/v1/plans/" + plan + "/lines", some).status()).isEqualTo(201);
        }
        return plan;
    }

    private static double millis(Supplier<Http.Answer> work) {
        long start = System.nanoTime();
        Http.Answer answer = work.get();
        double took = (System.nanoTime() - start) / 1e6;
        assertThat(answer.status()).isEqualTo(200);
        return took;
    }

    private static double median(Supplier<Http.Answer> work) {
        return IntStream.range(0, TIMES).mapToDouble(i -> millis(work)).sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }

    private static void note(String format, Object... figures) throws IOException {
        Files.writeString(Path.of("target", "reports.json"), String.format(Locale.ROOT, format, figures),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
