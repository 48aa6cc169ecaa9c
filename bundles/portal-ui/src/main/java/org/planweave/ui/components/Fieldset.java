package org.planweave.ui.components;

import gg.jte.Content;

/** Fields that belong together. */
public final class Fieldset extends Component<Fieldset> {

    Fieldset(Content legend, Content body) {
        super("govuk/fieldset.jte");
        with("legend", legend);
        with("body", body);
    }

    public Fieldset legendClasses(String names) {
        return with("legendClasses", names);
    }

    /** The legend is the page's {@code h1}. */
    public Fieldset legendAsHeading() {
        return with("legendHeading", true);
    }

    public Fieldset describedBy(String ids) {
        return with("describedBy", ids);
    }

    public Fieldset role(String role) {
        return with("role", role);
    }
}
