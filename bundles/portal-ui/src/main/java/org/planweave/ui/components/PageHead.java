package org.planweave.ui.components;

import gg.jte.Content;
import org.planweave.ui.Html;

/** The head of a page: its {@code h1}, which says the finding, and what belongs to the page as a whole. */
public final class PageHead extends Component<PageHead> {

    PageHead(String title) {
        super("pw/head.jte");
        with("title", title);
    }

    /** Above the title: a swatch, the cluster. */
    public PageHead over(Content... parts) {
        return with("over", Html.join(parts));
    }

    /** One sentence below the title. */
    public PageHead lead(String sentence) {
        return lead(Html.text(sentence));
    }

    public PageHead lead(Content sentence) {
        return with("lead", sentence);
    }

    /** Buttons to the right, the one filled button last. */
    public PageHead acts(Content... buttons) {
        return with("acts", Html.join(buttons));
    }

    public PageHead steps(Steps steps) {
        return with("steps", steps);
    }
}
