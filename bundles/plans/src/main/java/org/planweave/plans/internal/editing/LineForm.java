package org.planweave.plans.internal.editing;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.OutcomeLink;

/**
 * The form of a line as a person sees it: everything as it was typed, so that nothing is lost when it comes back.
 *
 * @param newSection the name of a section that the plan has not got yet, or empty
 * @param fields field name to what was typed
 * @param outcomes outcome id to {@code strong} or {@code weak}
 * @param reasons outcome id to how the line serves it, where somebody said so
 * @param from the version that the writer started from; 0 for a new line
 */
public record LineForm(
        String kind,
        String section,
        String newSection,
        String text,
        Map<String, String> fields,
        Map<String, String> outcomes,
        Map<String, String> reasons,
        String classification,
        long from) {

    private static final Map<String, List<String>> FIELDS_BY_KIND = Map.of(
            "action", List.of(LineFields.OWNER, LineFields.START, LineFields.END, LineFields.AMOUNT, LineFields.BUDGET_KIND,
                    LineFields.PLACE, LineFields.PARTNERS),
            "kpi", List.of(LineFields.CODE, LineFields.UNIT, LineFields.BASELINE, LineFields.TARGET, LineFields.ACTUAL,
                    LineFields.PERIOD, LineFields.STATUS, LineFields.OWNER),
            "budget", List.of(LineFields.AMOUNT, LineFields.BUDGET_KIND, LineFields.PERIOD),
            "resource", List.of(LineFields.AMOUNT, LineFields.BUDGET_KIND, LineFields.OWNER),
            "risk", List.of(LineFields.SCORE, LineFields.TARGET_SCORE, LineFields.OWNER),
            "consultation", List.of(LineFields.PEOPLE, LineFields.START, LineFields.END, LineFields.PLACE, LineFields.OWNER));
    private static final Set<String> TARGET_STATE = Set.of(LineFields.PROVISIONAL, LineFields.UNDER_REVIEW, LineFields.SUCCESSOR);
    private static final List<String> FIELDS_OF_OTHERS = List.of(LineFields.OWNER, LineFields.START, LineFields.END);

    static LineForm empty(String kind, String section) {
        return new LineForm(kind, section, "", "", Map.of(), Map.of(), Map.of(), Classification.OPEN.name(), 0);
    }

    /** The form of a line as it is now. */
    static LineForm of(Line line) {
        return of(new LineDraft(
                line.kind(), line.section(), line.text(), line.fields(), line.outcomes(), line.classification()), line.version());
    }

    static LineForm of(LineDraft draft, long from) {
        Map<String, String> fields = new TreeMap<>();
        draft.fields().forEach((name, value) -> fields.put(name, RegisterForm.shown(name, value)));
        Map<String, String> outcomes = new LinkedHashMap<>();
        Map<String, String> reasons = new TreeMap<>();
        draft.outcomes().forEach(link -> {
            outcomes.put(link.outcome(), link.strong() ? "strong" : "weak");
            reasons.put(link.outcome(), link.reason());
        });
        return new LineForm(
                draft.kind(), draft.section(), "", draft.text(), fields, outcomes, reasons, draft.classification().name(), from);
    }

    /**
     * What was sent: {@code kind, section, newSection, text, classification, from}, {@code f.NAME}, {@code o} with {@code s.ID} and
     * {@code y.ID}, and what {@link RegisterForm} reads.
     */
    static LineForm of(Map<String, List<String>> sent) {
        Map<String, String> fields = new TreeMap<>();
        LineFields.ALL.forEach(name -> {
            String value = first(sent, "f." + name);
            if (!value.isBlank()) {
                fields.put(name, value);
            }
        });
        RegisterForm.read(sent, fields);
        Map<String, String> outcomes = new LinkedHashMap<>();
        sent.getOrDefault("o", List.of()).forEach(id -> outcomes.put(id, first(sent, "s." + id).equals("strong") ? "strong" : "weak"));
        Map<String, String> reasons = new TreeMap<>();
        sent.keySet().stream().filter(name -> name.startsWith("y.")).forEach(name -> reasons.put(name.substring(2), first(sent, name)));
        String classification = first(sent, "classification");
        return new LineForm(
                first(sent, "kind"), first(sent, "section"), first(sent, "newSection"),
                first(sent, "text").replace("\r\n", "\n"), fields, outcomes, reasons,
                classification.isEmpty() ? Classification.OPEN.name() : classification, number(first(sent, "from")));
    }

    static LineForm of(MultivaluedMap<String, String> sent) {
        return of((Map<String, List<String>>) sent);
    }

    static String first(Map<String, List<String>> sent, String name) {
        @Nullable List<String> values = sent.get(name);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** What is to be stored. */
    LineDraft draft() {
        Map<String, String> stored = new TreeMap<>();
        fields.forEach((name, typed) -> stored.put(name, Typed.stored(name, typed)));
        List<OutcomeLink> links = new ArrayList<>();
        outcomes.forEach((id, how) -> links.add(new OutcomeLink(id, how.equals("strong"), reasons.getOrDefault(id, ""))));
        return new LineDraft(kind, newSection.isBlank() ? section : newSection, text, stored, links, openness());
    }

    private Classification openness() {
        try {
            return Classification.valueOf(classification.toUpperCase(Locale.UK));
        } catch (IllegalArgumentException e) {
            // Somebody sent what the form does not offer: the careful reading is that it is not for everybody.
            return Classification.INTERNAL;
        }
    }

    /** The fields that the form shows: those of the kind, and whatever else has been filled in. */
    public List<String> shownFields() {
        List<String> shown = new ArrayList<>(FIELDS_BY_KIND.getOrDefault(kind, FIELDS_OF_OTHERS));
        LineFields.ALL.stream()
                .filter(name -> fields.containsKey(name) && !shown.contains(name) && !name.equals(LineFields.AS_READ))
                .filter(name -> !TARGET_STATE.contains(name) && !RegisterForm.holds(name))
                .forEach(shown::add);
        return shown;
    }

    /** Everything but the text, by the names of the form. */
    Map<String, List<String>> rest() {
        Map<String, List<String>> rest = new TreeMap<>();
        rest.put("kind", List.of(kind));
        rest.put("section", List.of(section));
        rest.put("newSection", List.of(newSection));
        rest.put("classification", List.of(classification));
        fields.forEach((name, value) -> rest.put("f." + name, List.of(value)));
        rest.put("o", List.copyOf(outcomes.keySet()));
        outcomes.forEach((id, how) -> rest.put("s." + id, List.of(how)));
        reasons.forEach((id, why) -> rest.put("y." + id, List.of(why)));
        return rest;
    }
}
