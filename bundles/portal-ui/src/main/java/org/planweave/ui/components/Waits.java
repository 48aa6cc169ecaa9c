package org.planweave.ui.components;

import java.util.ArrayList;
import java.util.List;
import org.planweave.ui.Link;

/** What waits on the reader, with one place to start; writes nothing when nothing waits. */
public final class Waits extends Component<Waits> {

    private final List<Link> items = new ArrayList<>();

    Waits(String title) {
        super("pw/waits.jte");
        with("title", title);
        with("items", items);
    }

    public Waits item(String label, String href) {
        items.add(new Link(label, href));
        return this;
    }

    /** The first thing to do. */
    public Waits start(String label, String href) {
        return with("start", new Link(label, href));
    }
}
