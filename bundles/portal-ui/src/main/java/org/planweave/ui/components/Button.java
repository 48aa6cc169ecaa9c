package org.planweave.ui.components;

import java.util.ArrayList;
import java.util.List;

/** A button of a form, or a link that looks like one and starts something. */
public final class Button extends Component<Button> {

    private final List<String> looks = new ArrayList<>();

    Button(String text) {
        super("govuk/button.jte");
        with("text", text);
    }

    Button href(String href) {
        return with("href", href);
    }

    /** Outlined: any but the one main thing to do. */
    public Button secondary() {
        return look("govuk-button--secondary");
    }

    /** Red: takes something away. */
    public Button warning() {
        return look("govuk-button--warning");
    }

    /** Smaller, for notes and tables. */
    public Button small() {
        return look("pw-button--small");
    }

    private Button look(String name) {
        looks.add(name);
        return with("looks", String.join(" ", looks));
    }

    public Button id(String id) {
        return with("id", id);
    }

    public Button name(String name) {
        return with("name", name);
    }

    public Button value(String value) {
        return with("value", value);
    }

    /** {@code submit}, {@code button} or {@code reset}; submit if not said. */
    public Button type(String type) {
        return with("type", type);
    }

    public Button disabled() {
        return with("disabled", true);
    }

    /** A second click within a second is not sent, where scripts run. */
    public Button preventDoubleClick() {
        return with("preventDoubleClick", true);
    }
}
