package org.planweave.plans.internal.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineRegister;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.plans.internal.rules.registers.EntryRules;

/** Says what is wrong with a line that somebody wants to write, all of it at once, or gives it back as it will be stored. */
public final class LineCheck {

    public static final int LONGEST_TEXT = 20_000;
    public static final int LONGEST_SECTION = 120;
    private static final int MOST_OUTCOMES = 20;
    private static final int LONGEST_REASON = 200;

    private final Set<String> outcomes;
    private final Set<String> kinds;
    private final List<Fault> faults = new ArrayList<>();

    private LineCheck(Set<String> outcomes, Set<String> kinds) {
        this.outcomes = outcomes;
        this.kinds = kinds;
    }

    /** As below, with the usual kinds of line. */
    public static LineDraft checked(LineDraft draft, Set<String> outcomes) {
        return checked(draft, outcomes, PlanTemplate.USUAL);
    }

    /**
     * The draft with its line breaks made one and its empty fields left out.
     *
     * @param outcomes the ids of the corporate plan's outcomes
     * @param template the shape of the plan: which kinds of line it has
     * @throws Problem 400 with a fault for each thing that is wrong; pointers are the draft's member names
     */
    public static LineDraft checked(LineDraft draft, Set<String> outcomes, PlanTemplate template) {
        Set<String> kinds = template.kinds().stream().map(PlanTemplate.Kind::code).collect(Collectors.toCollection(LinkedHashSet::new));
        LineCheck check = new LineCheck(outcomes, kinds);
        LineDraft clean = check.clean(draft);
        if (!check.faults.isEmpty()) {
            throw Problem.invalid(check.faults);
        }
        return clean;
    }

    private LineDraft clean(LineDraft draft) {
        kind(draft.kind());
        return new LineDraft(
                draft.kind(), section(draft.section()), text(draft.text()), fields(draft.fields()), links(draft.outcomes()),
                draft.classification());
    }

    private void kind(String kind) {
        if (!kinds.contains(kind)) {
            String known = String.join(", ", kinds);
            fault("kind", "“" + shortened(kind) + "” is not a kind of line; choose one of " + known + ".");
        }
    }

    private String section(String section) {
        String clean = section.strip().replaceAll("\\s+", " ");
        if (clean.length() > LONGEST_SECTION) {
            fault("section", "The section’s name has " + clean.length() + " characters; shorten it to "
                    + LONGEST_SECTION + " or fewer.");
        }
        storable("section", clean);
        return clean;
    }

    private String text(String text) {
        String clean = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (clean.isEmpty()) {
            fault("text", "The line has no text; write what it says.");
        } else if (clean.length() > LONGEST_TEXT) {
            fault("text", "The line has " + clean.length() + " characters; shorten it to " + LONGEST_TEXT
                    + " or fewer, or make two lines of it.");
        }
        storable("text", clean);
        return clean;
    }

    private Map<String, String> fields(Map<String, String> fields) {
        Map<String, String> clean = new TreeMap<>();
        fields.forEach((name, value) -> {
            String text = value.strip();
            if (!text.isEmpty()) {
                storable(name, text);
                FieldRules.fault(name, text).ifPresent(detail -> fault(name, detail));
                clean.put(name, LineRegister.of(name)
                        .map(register -> EntryRules.checked(register, text, detail -> fault(name, detail)))
                        .orElse(text));
            }
        });
        FieldRules.faultOfSuccessor(clean).ifPresent(detail -> fault("successor", detail));
        FieldRules.faultOfSize(clean).ifPresent(detail -> fault("text", detail));
        FieldRules.faultOfDates(clean).ifPresent(detail -> fault("end", detail));
        return clean;
    }

    private List<OutcomeLink> links(List<OutcomeLink> links) {
        Map<String, OutcomeLink> clean = new LinkedHashMap<>();
        for (OutcomeLink link : links) {
            if (!outcomes.contains(link.outcome())) {
                fault("outcomes", "There is no outcome “" + shortened(link.outcome())
                        + "” in the corporate plan; choose one of its outcomes.");
            }
            if (link.reason().length() > LONGEST_REASON) {
                fault("outcomes", "The reason of a link has " + link.reason().length() + " characters; shorten it to "
                        + LONGEST_REASON + " or fewer.");
            }
            storable("outcomes", link.reason());
            OutcomeLink stripped = new OutcomeLink(link.outcome(), link.strong(), link.reason().strip());
            clean.merge(link.outcome(), stripped, (one, other) -> one.strong() ? one : other);
        }
        if (clean.size() > MOST_OUTCOMES) {
            fault("outcomes", "The line serves " + clean.size() + " outcomes; choose " + MOST_OUTCOMES + " or fewer.");
        }
        return List.copyOf(clean.values());
    }

    private void storable(String pointer, String text) {
        if (text.indexOf('\0') >= 0) {
            fault(pointer, "The words hold a character that cannot be kept (code 0); take it out.");
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            fault(pointer, "The words hold half of a character; take it out or write it again.");
        }
    }

    private void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
