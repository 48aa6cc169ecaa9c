package org.planweave.comments.internal.pages;

import org.planweave.comments.internal.rules.Provenance;
import org.planweave.comments.internal.rules.Provenance.How;

/** How the words of somebody without an account came, as people read it. */
public final class HowItCame {

    private final PageParts parts;

    public HowItCame(PageParts parts) {
        this.parts = parts;
    }

    /** Their name, as far as the reader was given it; otherwise “A resident”, and so on for each group. */
    public String who(Provenance one) {
        return one.name() == null ? parts.text("comments.came.someone." + one.group().word()) : one.name();
    }

    /** {@code By letter, 12 November}: names nobody. */
    public String briefly(Provenance one) {
        return parts.text("comments.came.on", parts.text("comments.came." + one.how().word()), Days.full(one.came()));
    }

    /** {@code By letter, 12 November, keyed in by Ruth Calloway}. */
    public String fully(Provenance one) {
        String how = one.through() == null
                ? briefly(one)
                : parts.text("comments.came.on", parts.text("comments.came.through", one.through()), Days.full(one.came()));
        return parts.text(one.how() == How.LINK ? "comments.came.letIn" : "comments.came.keyedIn", how, parts.name(one.by()));
    }
}
