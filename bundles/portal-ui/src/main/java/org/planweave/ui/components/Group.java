package org.planweave.ui.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.planweave.ui.Html;

/** Controls that answer one question together, with its legend, hint and error message. */
public abstract class Group<C extends Group<C>> extends Component<C> {

    Group(String template) {
        super(template);
    }

    /** The question; without one, there is no fieldset. */
    public C legend(String text) {
        return legend(Html.text(text));
    }

    public C legend(Content content) {
        return with("legend", content);
    }

    /** {@code govuk-fieldset__legend--m} for example. */
    public C legendClasses(String names) {
        return with("legendClasses", names);
    }

    /** The legend is the page's {@code h1}. */
    public C legendAsHeading() {
        return with("legendHeading", true);
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

    /** The ids of more elements that describe the group, separated by spaces. */
    public C describedBy(String ids) {
        return with("describedBy", ids);
    }

    public C groupClasses(String names) {
        return with("groupClasses", names);
    }
}
