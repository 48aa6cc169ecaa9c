package org.planweave.exchange.internal.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planweave.api.planning.Round;
import org.planweave.exchange.internal.export.Exported;
import org.planweave.exchange.internal.extent.Extent;

/** What an archive says of itself: whose it is, when it was made, how much is in it, and each file with its size and SHA-256. */
final class Manifest {

    static final String FILE = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> head = new LinkedHashMap<>();
    private final List<Map<String, Object>> plans = new ArrayList<>();
    private long lines;
    private long rows;

    /** @param taken who took it, when, and what it holds, in a sentence */
    Manifest(String council, Round round, Extent extent, Instant at, String taken) {
        head.put("council", council);
        head.put("round", round.title());
        head.put("extent", extent.word());
        head.put("at", at.toString());
        head.put("about", taken);
    }

    void add(Exported one, List<Entry> files, int tableRows) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("id", one.plan().id());
        plan.put("title", one.plan().title());
        plan.put("department", one.department().name());
        plan.put("kind", one.plan().kind());
        plan.put("state", one.plan().state().name());
        plan.put("edition", one.plan().version());
        plan.put("lines", one.lines().size());
        plan.put("files", files.stream().map(Entry::path).toList());
        plans.add(plan);
        lines += one.lines().size();
        rows += tableRows;
    }

    byte[] written(List<Entry> files) {
        Map<String, Object> all = new LinkedHashMap<>(head);
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("plans", plans.size());
        counts.put("lines", lines);
        counts.put("rowsOfOtherTables", rows);
        counts.put("files", files.size());
        all.put("counts", counts);
        all.put("plans", plans);
        all.put("files", files);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
