package org.planweave.synergies.internal.engine.evaluating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.engine.understanding.MoneyReader;

/**
 * Lines of one council and what judges said of pairs of them, read from two files of one JSON object a line.
 *
 * @param judged by pair; a pair that is missing was judged as nothing
 */
record JudgedLines(List<EngineLine> lines, Map<PairKey, Judged> judged) {

    /**
     * What judges said of a pair.
     *
     * @param grade the mean of their grades, 0 to 3; from 2 on the pair is worth showing
     */
    record Judged(double grade, Set<String> types) {
    }

    static JudgedLines read(Path items, Path pairs) throws IOException {
        Map<PairKey, Judged> judged = new LinkedHashMap<>();
        for (JsonNode pair : objects(pairs, node -> node)) {
            Set<String> types = new LinkedHashSet<>();
            pair.path("types").forEach(type -> types.add(type.asText()));
            judged.put(PairKey.of(text(pair, "a"), text(pair, "b")), new Judged(pair.path("grade").asDouble(), types));
        }
        return new JudgedLines(objects(items, JudgedLines::line), judged);
    }

    private static <T> List<T> objects(Path file, Function<JsonNode, T> reading) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<T> read = new ArrayList<>();
        int number = 0;
        for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            try {
                if (!text.isBlank()) {
                    read.add(reading.apply(json.readTree(text)));
                }
            } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException
                    | DateTimeException e) {
                throw new IOException("Line " + number + " of " + file + " cannot be read: " + reason(e) + ".", e);
            }
        }
        return read;
    }

    private static String reason(Exception e) {
        return e instanceof IllegalArgumentException || e instanceof DateTimeException ? String.valueOf(e.getMessage())
                : "it is not a JSON object";
    }

    private static EngineLine line(JsonNode item) {
        List<String> partners = new ArrayList<>();
        item.path("partners").forEach(partner -> partners.add(partner.asText()));
        String outcome = optional(item, "outcome");
        String end = optional(item, "end");
        return new EngineLine(text(item, "id"), text(item, "department"), item.path("kind").asText(""),
                text(item, "text"), outcome == null ? Set.of() : Set.of(outcome), day(optional(item, "start"), false),
                day(end, true), MoneyReader.pounds(optional(item, "budget")), optional(item, "place"), partners);
    }

    private static @Nullable LocalDate day(@Nullable String text, boolean last) {
        if (text == null || text.length() != 7) {
            return text == null ? null : LocalDate.parse(text);
        }
        YearMonth month = YearMonth.parse(text);
        return last ? month.atEndOfMonth() : month.atDay(1);
    }

    private static @Nullable String optional(JsonNode item, String field) {
        JsonNode value = item.path(field);
        return value.isMissingNode() || value.isNull() || value.asText().isBlank() ? null : value.asText();
    }

    private static String text(JsonNode item, String field) {
        String value = optional(item, field);
        if (value == null) {
            throw new IllegalArgumentException("it has no \"" + field + "\"");
        }
        return value;
    }
}
