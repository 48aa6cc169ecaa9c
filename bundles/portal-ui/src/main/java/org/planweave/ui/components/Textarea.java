package org.planweave.ui.components;

import gg.jte.Content;

/** Several lines of text. */
public final class Textarea extends Field<Textarea> {

    Textarea(String name, Content label) {
        super("govuk/textarea.jte", name, label);
    }

    /** Its height in lines, 5 if not said. */
    public Textarea rows(int lines) {
        return with("rows", String.valueOf(lines));
    }

    public Textarea autocomplete(String kind) {
        return with("autocomplete", kind);
    }

    public Textarea spellcheck(boolean on) {
        return with("spellcheck", String.valueOf(on));
    }
}
