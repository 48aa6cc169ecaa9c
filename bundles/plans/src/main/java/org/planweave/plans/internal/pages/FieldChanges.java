package org.planweave.plans.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineKind;

/** What besides the words changed between two versions of a line, one sentence for each thing. */
public final class FieldChanges {

    private FieldChanges() {}

    public static List<String> between(PageParts parts, Line older, Line newer) {
        List<String> changes = new ArrayList<>();
        add(changes, parts, "kind", LineKind.of(older.kind()).label(), LineKind.of(newer.kind()).label());
        add(changes, parts, "section", older.section(), newer.section());
        for (String name : LineFields.ALL) {
            add(changes, parts, name, value(parts, name, older), value(parts, name, newer));
        }
        add(changes, parts, "outcomes", outcomes(parts, older), outcomes(parts, newer));
        add(changes, parts, "classification", older.classification().label(), newer.classification().label());
        return changes;
    }

    private static String value(PageParts parts, String name, Line line) {
        boolean yes = name.equals(LineFields.PROVISIONAL) && line.field(name).equals("true");
        return yes ? parts.text("plans.change.provisional") : shown(name, line.field(name));
    }

    /** A field's value as people read it. */
    public static String shown(String name, String value) {
        return switch (name) {
            case LineFields.AMOUNT -> Money.of(value);
            case LineFields.START, LineFields.END -> Days.field(value);
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
