package org.planweave.plans.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineKind;
import org.planweave.api.planning.LineRegister;

/** What besides the words changed between two versions of a line, one sentence for each thing. */
public final class FieldChanges {

    private FieldChanges() {}

    public static List<String> between(PageParts parts, Line older, Line newer) {
        List<String> changes = new ArrayList<>();
        add(changes, parts, "kind", LineKind.of(older.kind()).label(), LineKind.of(newer.kind()).label());
        add(changes, parts, "section", older.section(), newer.section());
        for (String name : LineFields.ALL) {
            Optional<LineRegister> register = LineRegister.of(name);
            if (register.isPresent()) {
                entries(changes, parts, register.get(), older, newer);
            } else {
                add(changes, parts, name, value(parts, name, older), value(parts, name, newer));
            }
        }
        add(changes, parts, "outcomes", outcomes(parts, older), outcomes(parts, newer));
        add(changes, parts, "classification", older.classification().label(), newer.classification().label());
        return changes;
    }

    /** Entries have no identity: one that was changed is one taken away and one added. */
    private static void entries(List<String> changes, PageParts parts, LineRegister register, Line older, Line newer) {
        RegisterWords words = new RegisterWords(parts);
        String label = parts.text("plans.field." + register.field());
        List<Map<String, String>> before = register.of(older);
        List<Map<String, String>> after = register.of(newer);
        before.stream().filter(entry -> !after.contains(entry))
                .forEach(entry -> changes.add(parts.text("plans.change.removed", label, words.of(register, entry))));
        after.stream().filter(entry -> !before.contains(entry))
                .forEach(entry -> changes.add(parts.text("plans.change.added", label, words.of(register, entry))));
    }

    private static String value(PageParts parts, String name, Line line) {
        boolean yes = name.equals(LineFields.PROVISIONAL) && line.field(name).equals("true");
        boolean screening = name.equals(LineFields.EQUALITY_SCREENING) && !line.field(name).isEmpty();
        if (screening) {
            return parts.text("plans.equality.screening." + line.field(name));
        }
        if (name.equals(LineFields.UNDER_REVIEW) && line.field(name).equals("true")) {
            return parts.text("plans.change.yes");
        }
        if (name.equals(LineFields.SUCCESSOR) && !line.field(name).isEmpty()) {
            return new TargetState(parts, List.of()).number(line.field(name)).orElseGet(() -> line.field(name));
        }
        return yes ? parts.text("plans.change.provisional") : shown(name, line.field(name));
    }

    /** A field's value as people read it. */
    public static String shown(String name, String value) {
        return switch (name) {
            case LineFields.AMOUNT -> Money.of(value);
            case LineFields.START, LineFields.END, LineFields.EQUALITY_DATE -> Days.field(value);
            default -> value;
        };
    }

    private static String outcomes(PageParts parts, Line line) {
        return line.outcomes().stream()
                .map(link -> parts.plans().targets().stream()
                        .filter(target -> target.id().equals(link.outcome()))
                        .map(target -> target.corporate() ? String.valueOf(target.outcome().number()) : target.outcome().title())
                        .findFirst()
                        .orElse(link.outcome()) + (link.strong() ? " " + parts.text("plans.strong") : "")
                        + (link.reason().isEmpty() ? "" : " (" + link.reason() + ")"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void add(List<String> changes, PageParts parts, String name, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        String label = parts.text("plans.field." + name);
        if (before.isEmpty()) {
            changes.add(parts.text("plans.change.added", label, after));
        } else if (after.isEmpty()) {
            changes.add(parts.text("plans.change.removed", label, before));
        } else {
            changes.add(parts.text("plans.change.changed", label, before, after));
        }
    }
}
