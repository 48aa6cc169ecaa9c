package org.planweave.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;

/**
 * What waits on the reader, as the slot {@code home.tasks/v1} wants it: one entry for each thing, so that the first page can say how
 * many there are. Every entry is an {@code <li>} of the class {@code pw-todo}.
 */
public record Waiting(List<Content> entries) implements Content {

    public Waiting {
        entries = List.copyOf(entries);
    }

    /** How many things wait. */
    public int count() {
        return entries.size();
    }

    @Override
    public boolean isEmptyContent() {
        return entries.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        entries.forEach(entry -> entry.writeTo(output));
    }
}
