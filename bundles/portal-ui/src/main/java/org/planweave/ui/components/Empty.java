package org.planweave.ui.components;

import gg.jte.Content;
import org.planweave.ui.Link;

/** A page or part with nothing in it yet: what will be here, and what one can do until then. */
public final class Empty extends Component<Empty> {

    Empty(String title, Content text) {
        super("pw/empty.jte");
        with("title", title);
        with("text", text);
    }

    /** What to do about it. */
    public Empty action(String label, String href) {
        return with("action", new Link(label, href));
    }
}
