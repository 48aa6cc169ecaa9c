package org.planweave.ui.components;

import java.util.ArrayList;
import java.util.List;

/** Tabs that are links. */
public final class Subnav extends Component<Subnav> {

    private final List<Tab> tabs = new ArrayList<>();

    Subnav(String label) {
        super("pw/subnav.jte");
        with("label", label);
        with("tabs", tabs);
    }

    /** One of them. */
    public record Tab(String label, String href, boolean current) {}

    public Subnav tab(String label, String href, boolean current) {
        tabs.add(new Tab(label, href, current));
        return this;
    }
}
