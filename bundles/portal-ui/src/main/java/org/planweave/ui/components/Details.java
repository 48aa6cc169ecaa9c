package org.planweave.ui.components;

import gg.jte.Content;

/** Words that open on demand. */
public final class Details extends Component<Details> {

    Details(Content summary, Content content) {
        super("govuk/details.jte");
        with("summary", summary);
        with("content", content);
    }

    public Details id(String id) {
        return with("id", id);
    }

    public Details open() {
        return with("open", true);
    }
}
