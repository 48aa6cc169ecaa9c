package org.planweave.ui.components;

import gg.jte.Content;
import org.planweave.ui.Html;

/** One line of text. */
public final class TextInput extends Field<TextInput> {

    TextInput(String name, Content label) {
        super("govuk/input.jte", name, label);
    }

    /** {@code text} if not said. */
    public TextInput type(String type) {
        return with("type", type);
    }

    /** As wide as so many characters: 2, 3, 4, 5, 10, 20 or 30. */
    public TextInput width(int characters) {
        return classes("govuk-input--width-" + characters);
    }

    public TextInput prefix(String text) {
        return with("prefix", Html.text(text));
    }

    public TextInput suffix(String text) {
        return with("suffix", Html.text(text));
    }

    public TextInput autocomplete(String kind) {
        return with("autocomplete", kind);
    }

    public TextInput autocapitalize(String kind) {
        return with("autocapitalize", kind);
    }

    public TextInput inputmode(String kind) {
        return with("inputmode", kind);
    }

    public TextInput pattern(String regex) {
        return with("pattern", regex);
    }

    public TextInput spellcheck(boolean on) {
        return with("spellcheck", String.valueOf(on));
    }
}
