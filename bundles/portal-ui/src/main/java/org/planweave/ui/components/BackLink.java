package org.planweave.ui.components;

import gg.jte.Content;

/** The way back, at the top of a page of a task. */
public final class BackLink extends Component<BackLink> {

    BackLink(Content text, String href) {
        super("govuk/back-link.jte");
        with("text", text);
        with("href", href);
    }
}
