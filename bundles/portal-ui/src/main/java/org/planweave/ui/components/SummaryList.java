package org.planweave.ui.components;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.ui.Html;

/** Pairs of a name and a value, each with the links that change it. */
public final class SummaryList extends Component<SummaryList> {

    private final List<Row> rows = new ArrayList<>();

    SummaryList() {
        super("govuk/summary-list.jte");
        with("rows", rows);
    }

    /** One pair. */
    public record Row(Content key, Content value, List<Action> actions, @Nullable String classes) {

        public Row {
            actions = List.copyOf(actions);
        }

        /** Whether another row's links leave a column empty here. */
        public boolean isBare(List<Row> all) {
            return actions.isEmpty() && all.stream().anyMatch(row -> !row.actions.isEmpty());
        }
    }

    /**
     * A link at the end of a row.
     *
     * @param hidden what it changes, for screen readers: {@code the owner}; or null where the text says it
     */
    public record Action(String text, String href, @Nullable String hidden) {}

    public SummaryList row(String key, @Nullable String value, Action... actions) {
        return row(key, Html.text(value), actions);
    }

    public SummaryList row(String key, Content value, Action... actions) {
        return row(new Row(Html.text(key), value, List.of(actions), null));
    }

    public SummaryList row(Row row) {
        rows.add(row);
        return this;
    }

    /** Without rules between the rows. */
    public SummaryList plain() {
        return classes("govuk-summary-list--no-border");
    }
}
