package org.planweave.records.internal.dpia;

import java.util.List;

/** An assessment as it is read on a page and in Word: parts under headings, each with sentences and perhaps a table. */
public record Dpia(String title, String lead, List<Part> parts) {

    /**
     * A part.
     *
     * @param columns the heads of the table; empty for none
     * @param rows as many cells as there are columns; an empty one is for the council to fill in
     */
    public record Part(String heading, List<String> sentences, List<String> columns, List<List<String>> rows) {}
}
