package org.planweave.ui.components;

import gg.jte.Content;

/** The name of a control that stands by itself; fields write their own. */
public final class Label extends Component<Label> {

    Label(Content text, String forId) {
        super("govuk/label.jte");
        with("text", text);
        with("forId", forId);
    }

    /** The label is the page's {@code h1}. */
    public Label asHeading() {
        return with("heading", true);
    }
}
