package org.planweave.comments.internal.pages;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.ui.Html;
import org.planweave.ui.components.ErrorSummary;
import org.planweave.ui.components.Govuk;

/** What is wrong with what a person sent: the sentence by the name of its field; under an empty name where it belongs to none. */
public record Errors(Map<String, String> sentences) {

    public static final Errors NONE = new Errors(Map.of());

    public static Errors of(Problem problem) {
        Map<String, String> all = new LinkedHashMap<>();
        problem.faults().forEach(fault -> all.putIfAbsent(fault.pointer(), fault.detail()));
        if (all.isEmpty()) {
            all.put("", problem.detail());
        }
        return new Errors(all);
    }

    /** Whether a page can show it: what was sent comes back with it. */
    public static boolean shows(Problem problem) {
        return switch (problem.status()) {
            case 400, 403, 409, 412, 422 -> true;
            default -> false;
        };
    }

    /** The status of the page that shows it. */
    public static int status(Problem problem) {
        return problem.status() == 400 ? 422 : problem.status();
    }

    /** The sentence for a field, or null. */
    public @Nullable String at(String field) {
        return sentences.get(field);
    }

    /** The summary at the top of the page; nothing if nothing is wrong. */
    public Content summary() {
        if (sentences.isEmpty()) {
            return Html.EMPTY;
        }
        ErrorSummary summary = Govuk.errorSummary();
        sentences.forEach((field, sentence) -> summary.error(field.isEmpty() ? null : "#" + field, sentence));
        return summary;
    }
}
