package org.planweave.reports.internal.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.planweave.api.Messages;

/** The fields of one form as they are read, and what is wrong with them, in sentences that say where. */
final class FieldReading {

    private static final Messages MESSAGES = Messages.of(FieldReading.class);

    private final List<String> wrong = new ArrayList<>();

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    void say(String sentence) {
        wrong.add(sentence);
    }

    private static String place(String at, String name) {
        return at.isEmpty() ? name : at + ", " + name;
    }

    /** A text that may be left out. */
    String text(JsonNode json, String at, String name, int longest) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        String text = value.asText().strip();
        boolean odd = text.chars().anyMatch(c -> c < ' ' || Character.isSurrogate((char) c));
        if (!value.isTextual() || text.length() > longest || odd) {
            say(MESSAGES.text("reports.form.text", place(at, name), longest));
            return "";
        }
        return text;
    }

    String needed(JsonNode json, String at, String name, int longest) {
        int before = wrong.size();
        String text = text(json, at, name, longest);
        if (text.isEmpty() && wrong.size() == before) {
            say(MESSAGES.text("reports.form.needed", place(at, name)));
        }
        return text;
    }

    /** A short word in small letters, by which the portal knows the thing. */
    String code(JsonNode json, String at, int longest) {
        String code = json.path("code").asText();
        if (!code.matches("[a-z][a-z0-9-]*") || code.length() > longest) {
            say(MESSAGES.text("reports.form.code", place(at, "code"), longest));
        }
        return code;
    }

    /** One of the words that an enum has; the first given where none of them is there, which is then said to be wrong. */
    <E extends Enum<E>> E oneOf(JsonNode json, String at, String name, E otherwise) {
        E[] all = otherwise.getDeclaringClass().getEnumConstants();
        String word = json.path(name).asText();
        return Arrays.stream(all).filter(one -> one.name().equals(word)).findFirst().orElseGet(() -> {
            String words = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
            say(MESSAGES.text("reports.form.oneOf", place(at, name), words));
            return otherwise;
        });
    }

    /** A list with something in it. */
    void rows(JsonNode json, String name, int most) {
        if (!json.isArray() || json.isEmpty() || json.size() > most) {
            say(MESSAGES.text("reports.form.rows", name, most));
        }
    }
}
