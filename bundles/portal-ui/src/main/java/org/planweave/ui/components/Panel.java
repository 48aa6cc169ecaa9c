package org.planweave.ui.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** It is done: the one large confirmation at the end of a task. */
public final class Panel extends Component<Panel> {

    Panel(Content title, @Nullable Content content) {
        super("govuk/panel.jte");
        with("title", title);
        with("content", content);
    }

    /** 1 if not said. */
    public Panel headingLevel(int level) {
        return with("level", level);
    }
}
