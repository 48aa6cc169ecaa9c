package org.planweave.reports.internal.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How a paper is built.
 *
 * @param cover the names of its fields, in order
 * @param outline headings and paragraph numbers, in order
 * @param numbered whether the recommendations have numbers
 * @param verbs the first word of each recommendation
 * @param appendices what the list of appendices calls each of them
 * @param backgroundPapers how many are listed
 */
record Structure(List<String> cover, List<String> outline, boolean numbered, List<String> verbs, List<String> appendices, int backgroundPapers) {

    /** What a folder's file says, with the form that is to give it. */
    record Expected(String form, String sample, Structure structure) {}

    static Expected expected(String council) throws IOException {
        try (InputStream in = Objects.requireNonNull(Structure.class.getResourceAsStream("/structure/" + council + ".json"))) {
            JsonNode json = new ObjectMapper().readTree(in);
            return new Expected(json.path("form").asText(), json.path("sample").asText(), new Structure(
                    texts(json.path("cover")), texts(json.path("outline")), json.path("numberedRecommendations").asBoolean(),
                    texts(json.path("verbs")), texts(json.path("appendices")), json.path("backgroundPapers").asInt()));
        }
    }

    static List<String> texts(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(one -> all.add(plain(one.asText())));
        return all;
    }

    /** Without what is a matter of style: capitals, apostrophes, marks of emphasis, spaces. */
    static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[’'*]", "").replaceAll("\\s+", " ").strip();
    }

    static String firstWord(String text) {
        return plain(text).replaceFirst("\\W.*", "");
    }

    /** “appendix 1” of “Appendix 1: the plan”. */
    static String appendix(String text) {
        return plain(text).replaceFirst(":.*", "");
    }
}
