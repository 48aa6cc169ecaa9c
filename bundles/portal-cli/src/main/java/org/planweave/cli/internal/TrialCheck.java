package org.planweave.cli.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at the new version on the old data before people are let in. */
final class TrialCheck {

    private final Api api;
    private final URI url;
    private final Set<String> inTroubleBefore;

    /** @param inTroubleBefore modules that did not run in the old version either */
    TrialCheck(Api api, String url, Set<String> inTroubleBefore) {
        this.api = api;
        this.url = URI.create(url);
        this.inTroubleBefore = inTroubleBefore;
    }

    /** What is not as it was, a sentence each. */
    List<String> faults() throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        Map<String, Object> host = Json.object(api.get("/api/v1/host"));
        Map<String, Object> before = Json.child(host, "before");
        modules(Json.rows(Json.write(before.get("modules"))), faults);
        rows(Json.child(before, "rows"), Json.child(Json.child(host, "now"), "rows"), faults);
        Map<String, Object> record = Json.object(api.get("/api/v1/audit/verification"));
        if (!Boolean.TRUE.equals(record.get("whole"))) {
            faults.add("The record of who did what is not whole: " + Json.text(record, "detail"));
        }
        page(faults);
        return faults;
    }

    private void modules(List<Map<String, Object>> before, List<String> faults) {
        Map<String, Map<String, Object>> now = new HashMap<>();
        Json.rows(api.get("/api/v1/modules")).forEach(module -> now.put(Json.text(module, "id"), module));
        for (Map<String, Object> was : before) {
            String id = Json.text(was, "id");
            Map<String, Object> is = now.getOrDefault(id, Map.of());
            if (!Boolean.TRUE.equals(was.get("wanted")) || inTroubleBefore.contains(id)) {
                continue;
            }
            if (!Boolean.TRUE.equals(is.get("running"))) {
                faults.add("The module " + id + " does not run: "
                        + (is.isEmpty() ? "neither this distribution nor the database has it." : Json.text(is, "detail")));
            } else if (Release.isLower(Json.text(is, "version"), Json.text(was, "version"))) {
                faults.add("The module " + id + " would go back from version " + Json.text(was, "version") + " to "
                        + Json.text(is, "version") + ".");
            }
        }
    }

    private static void rows(Map<String, Object> before, Map<String, Object> now, List<String> faults) {
        before.forEach((table, count) -> {
            long was = ((Number) count).longValue();
            long is = now.get(table) instanceof Number number ? number.longValue() : 0;
            if (is < was) {
                faults.add("The table " + table + " had " + was + " rows and has " + is + ".");
            }
        });
    }

    private void page(List<String> faults) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NORMAL).build();
        HttpResponse<String> page = client.send(HttpRequest.newBuilder(url).timeout(Duration.ofMinutes(1)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (page.statusCode() != 200 || !page.body().contains("</html>")) {
            faults.add("The first page answers with status " + page.statusCode() + ".");
        }
    }
}
