package org.planweave.ui.components;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.ui.Html;

/** What is wrong with a form, at the top of its page, each with a link to the field. Send the page with status 422. */
public final class ErrorSummary extends Component<ErrorSummary> {

    private final List<Entry> entries = new ArrayList<>();

    ErrorSummary() {
        super("govuk/error-summary.jte");
        with("entries", entries);
    }

    /**
     * One thing that is wrong.
     *
     * @param href the field, {@code #title} for example, or null where it belongs to none
     */
    public record Entry(@Nullable String href, Content text) {}

    /** {@code There is a problem} if not said. */
    public ErrorSummary title(String text) {
        return with("title", text);
    }

    public ErrorSummary description(String text) {
        return with("description", Html.text(text));
    }

    /** One field's error. */
    public ErrorSummary error(@Nullable String href, String sentence) {
        entries.add(new Entry(href, Html.text(sentence)));
        return this;
    }

    /** Leaves the focus where it is. */
    public ErrorSummary withoutFocus() {
        return with("disableAutoFocus", "true");
    }

    /** Whether there is anything to show. */
    public boolean hasErrors() {
        return !entries.isEmpty();
    }
}
