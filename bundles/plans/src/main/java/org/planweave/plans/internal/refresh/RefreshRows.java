package org.planweave.plans.internal.refresh;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineKind;
import org.planweave.plans.internal.pages.DiffContent;
import org.planweave.plans.internal.pages.FieldChanges;
import org.planweave.plans.internal.pages.LineViews;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.refresh.RefreshView.Explained;
import org.planweave.plans.internal.refresh.RefreshView.Row;
import org.planweave.plans.internal.rules.refresh.CarriedLine;
import org.planweave.plans.internal.rules.refresh.Refresh.Addition;
import org.planweave.plans.internal.rules.refresh.Refresh.Item;
import org.planweave.plans.internal.rules.refresh.Refresh.Standing;
import org.planweave.plans.internal.rules.refresh.RefreshNote;

/** Makes the rows of the page, with what was typed into them. */
final class RefreshRows {

    private final PageParts parts;
    private final RefreshForm form;
    private final Map<String, String> errors;

    RefreshRows(PageParts parts, RefreshForm form, Map<String, String> errors) {
        this.parts = parts;
        this.form = form;
        this.errors = errors;
    }

    Row row(Item item) {
        Line source = item.source();
        String id = source.id();
        String choice = switch (item.standing()) {
            case UNDECIDED -> "";
            case KEPT, AMENDED -> "keep";
            case DROPPED -> "drop";
        };
        @Nullable Line now = item.now();
        String before = item.standing() == Standing.DROPPED ? reason(item.note()) : "";
        return new Row(
                id, item.seen(), LineKind.of(source.kind()).label(), source.number(), words(item), changes(item), item.standing(),
                parts.text("plans.refresh.standing." + item.standing().name()), form.choice(id, choice), form.reason(id, before),
                error(id), item.targetChanged() && now != null ? explained(now.id(), item.note()) : null,
                now == null ? null : now.id());
    }

    Row row(Addition addition) {
        Line line = addition.line();
        return new Row(
                line.id(), "", LineKind.of(line.kind()).label(), line.number(), LineViews.plain(line.text()), List.of(), null,
                parts.text("plans.refresh.standing.ADDED"), "", "", "", explained(line.id(), addition.note()), line.id());
    }

    private Explained explained(String line, @Nullable RefreshNote note) {
        return new Explained(line, reason(note), form.reason(line, reason(note)), error(line));
    }

    private static String reason(@Nullable RefreshNote note) {
        return note == null ? "" : note.reason();
    }

    private String error(String subject) {
        return Objects.requireNonNullElse(errors.get("r." + subject), "");
    }

    private static Content words(Item item) {
        return item.now() == null
                ? LineViews.plain(item.source().text())
                : DiffContent.of(item.source().text(), item.now().text());
    }

    private List<String> changes(Item item) {
        return item.now() == null
                ? List.of()
                : FieldChanges.between(parts, CarriedLine.bare(item.source()), CarriedLine.bare(item.now()));
    }
}
