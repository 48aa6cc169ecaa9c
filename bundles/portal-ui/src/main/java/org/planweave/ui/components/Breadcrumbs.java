package org.planweave.ui.components;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way here, outermost first. The layout has its own; this one is for a page within a page. */
public final class Breadcrumbs extends Component<Breadcrumbs> {

    private final List<Crumb> items = new ArrayList<>();

    Breadcrumbs() {
        super("govuk/breadcrumbs.jte");
        with("items", items);
    }

    /** One step; without an address, it is where one stands. */
    public record Crumb(String text, @Nullable String href) {}

    public Breadcrumbs link(String text, String href) {
        items.add(new Crumb(text, href));
        return this;
    }

    /** The last step. */
    public Breadcrumbs here(String text) {
        items.add(new Crumb(text, null));
        return this;
    }

    public Breadcrumbs label(String text) {
        return with("label", text);
    }

    public Breadcrumbs collapseOnMobile() {
        return with("collapse", true);
    }
}
