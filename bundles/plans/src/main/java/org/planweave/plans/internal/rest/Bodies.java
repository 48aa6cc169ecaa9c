package org.planweave.plans.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;

/** Members of JSON bodies. */
final class Bodies {

    private Bodies() {}

    /** @throws Problem 400 if the text is missing or empty */
    static String text(@Nullable JsonNode body, String name) {
        JsonNode value = body == null ? null : body.get(name);
        if (value == null || !value.isTextual() || value.asText().isBlank()) {
            throw Problem.invalid("/" + name, "“" + name + "” is missing; send it as a text.");
        }
        return value.asText();
    }

    /** A text that may be missing. */
    static @Nullable String optional(@Nullable JsonNode body, String name) {
        JsonNode value = body == null ? null : body.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
