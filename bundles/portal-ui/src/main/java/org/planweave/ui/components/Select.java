package org.planweave.ui.components;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A choice of one from a closed list. */
public final class Select extends Field<Select> {

    private final List<Option> options = new ArrayList<>();

    Select(String name, Content label) {
        super("govuk/select.jte", name, label);
        with("options", options);
    }

    /**
     * One of the list.
     *
     * @param value what is sent, or null for the text itself
     * @param selected whether it is selected, whatever the list's value; null leaves it to that
     */
    public record Option(@Nullable String value, String text, @Nullable Boolean selected, boolean disabled) {}

    public Select option(@Nullable String value, String text) {
        return option(new Option(value, text, null, false));
    }

    public Select option(Option option) {
        options.add(option);
        return this;
    }

    /** The value of the option that is selected; one that says so itself wins. */
    @Override
    public Select value(@Nullable String value) {
        return super.value(value);
    }
}
