package org.planweave.ui.components;

import org.jspecify.annotations.Nullable;

/** The badge of a thread: a drawing and a word, with or without a link. */
public final class Knot extends Component<Knot> {

    Knot(String text, @Nullable String href) {
        super("pw/knot.jte");
        with("text", text);
        with("href", href);
        with("icon", Icon.KNOT);
    }

    /** The drawing of the thread's type; a plain knot if not said. */
    public Knot icon(Icon icon) {
        return with("icon", icon);
    }

    /** The thread that lies open on this page. */
    public Knot current() {
        return with("current", "true");
    }
}
