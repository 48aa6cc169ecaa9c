package org.planweave.synergies.internal.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planweave.api.Problem;
import org.planweave.synergies.internal.rules.TermsDraft;

/**
 * The form of an initiative's terms as it was sent, with what is wrong by field.
 *
 * @param from the number of the terms it started from; 0 for the first
 * @param replaces whether the text takes the place of the thread's lines
 */
public record InitiativeForm(TermsDraft draft, int from, boolean replaces, Map<String, String> errors) {

    static InitiativeForm of(TermsDraft draft, int from, boolean replaces) {
        return new InitiativeForm(draft, from, replaces, Map.of());
    }

    static InitiativeForm sent(MultivaluedMap<String, String> sent) {
        List<TermsDraft.PartDraft> parts = new ArrayList<>();
        for (String one : sent.getOrDefault("partner", List.of())) {
            if (sent.getFirst("without") == null || !one.equals(sent.getFirst("without"))) {
                parts.add(new TermsDraft.PartDraft(one, text(sent, "does-" + one), text(sent, "spends-" + one), text(sent, "share-" + one)));
            }
        }
        String asked = text(sent, "asked");
        if (!asked.isEmpty()) {
            parts.add(new TermsDraft.PartDraft(asked, "", "", ""));
        }
        TermsDraft draft = new TermsDraft(text(sent, "title"), text(sent, "text"), text(sent, "kpi"), text(sent, "by"), text(sent, "lead"),
                text(sent, "benefit"), text(sent, "benefitOf"), parts);
        String from = text(sent, "from");
        return of(draft, from.matches("\\d{1,9}") ? Integer.parseInt(from) : 0, sent.containsKey("replaces"));
    }

    /** Whether it was sent to ask a department in, or to leave one out, and not yet to be kept. */
    static boolean onlyPartners(MultivaluedMap<String, String> sent) {
        return sent.containsKey("ask") || sent.containsKey("without");
    }

    InitiativeForm with(Problem problem) {
        return new InitiativeForm(draft, from, replaces, errors(problem));
    }

    /** What is wrong by field; what is wrong with no field stands at the first one. */
    static Map<String, String> errors(Problem problem) {
        Map<String, String> all = new LinkedHashMap<>();
        problem.faults().forEach(fault -> all.putIfAbsent(fault.pointer(), fault.detail()));
        if (all.isEmpty()) {
            all.put("title", problem.detail());
        }
        return all;
    }

    static String text(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }
}
