package org.planweave.ui.components;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Radio buttons, or checkboxes. */
public final class Choices extends Group<Choices> {

    private final List<Choice> items = new ArrayList<>();
    private final String kind;

    Choices(String kind, String name) {
        super("govuk/choices.jte");
        this.kind = kind;
        with("kind", kind);
        with("name", name);
        with("idPrefix", name);
        with("items", items);
    }

    /** The first choice's id, and the start of the others'; the name if not said. */
    public Choices idPrefix(String prefix) {
        return with("idPrefix", prefix);
    }

    public Choices item(String value, String text) {
        return item(Choice.choice(value, text));
    }

    public Choices item(String value, String text, String hint) {
        return item(Choice.choice(value, text).hint(hint));
    }

    public Choices item(Choice choice) {
        items.add(choice);
        return this;
    }

    /** The values that are chosen; a choice that says so itself wins. */
    public Choices values(Collection<String> chosen) {
        return with("values", Set.copyOf(chosen));
    }

    /** The value that is chosen. */
    public Choices value(String chosen) {
        return values(Set.of(chosen));
    }

    public Choices small() {
        return classes("govuk-" + kind + "--small");
    }

    public Choices inline() {
        return classes("govuk-" + kind + "--inline");
    }
}
