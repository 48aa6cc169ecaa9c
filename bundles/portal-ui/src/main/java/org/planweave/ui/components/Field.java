package org.planweave.ui.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.planweave.ui.Html;

/** A form control with its label, hint and error message, which it names as its description. */
public abstract class Field<C extends Field<C>> extends Component<C> {

    Field(String template, String name, Content label) {
        super(template);
        with("name", name);
        with("label", label);
        with("id", name);
    }

    /** The control's id; its name if not said. */
    public C id(String id) {
        return with("id", id);
    }

    public C labelClasses(String names) {
        return with("labelClasses", names);
    }

    /** The label is the page's {@code h1}. */
    public C labelAsHeading() {
        return with("labelHeading", true);
    }

    /** The label is there for screen readers alone. */
    public C labelHidden() {
        return with("labelClasses", "govuk-visually-hidden");
    }

    public C hint(String text) {
        return hint(Html.text(text));
    }

    public C hint(Content content) {
        return with("hint", content);
    }

    /** What is wrong and what to do, one sentence; null if nothing is. */
    public C error(@Nullable String sentence) {
        return with("error", sentence == null ? null : Html.text(sentence));
    }

    public C value(@Nullable String value) {
        return with("value", value);
    }

    public C disabled() {
        return with("disabled", true);
    }

    /** The ids of more elements that describe the control, separated by spaces. */
    public C describedBy(String ids) {
        return with("describedBy", ids);
    }

    /** More classes for the group around label and control. */
    public C groupClasses(String names) {
        return with("groupClasses", names);
    }
}
