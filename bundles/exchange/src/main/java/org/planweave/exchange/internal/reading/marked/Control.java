package org.planweave.exchange.internal.reading.marked;

import java.util.List;

/**
 * A line's or a field's text as it came back.
 *
 * @param before the text with every tracked change refused
 * @param after the text with every tracked change accepted
 * @param authors who made the tracked changes, as Word names them
 * @param disputed whether its marks name different lines, so that nobody can say whose text it is
 */
public record Control(Tag tag, String before, String after, List<String> authors, boolean disputed) {

    public Control {
        authors = List.copyOf(authors);
    }

    /** Whether Word kept track of a change in it. */
    public boolean isTracked() {
        return !before.equals(after);
    }
}
