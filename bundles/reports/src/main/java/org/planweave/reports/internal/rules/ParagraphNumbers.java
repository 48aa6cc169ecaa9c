package org.planweave.reports.internal.rules;

import org.planweave.reports.internal.rules.ReportForm.Numbering;

/** Counts headings and paragraphs as the form has it. */
final class ParagraphNumbers {

    private final Numbering numbering;
    private int heading;
    private int paragraph;

    ParagraphNumbers(Numbering numbering) {
        this.numbering = numbering;
    }

    /** The number of the next heading: 3.0, or 3.2 for one of the second level; empty where headings have none. */
    String heading(int level) {
        if (numbering == Numbering.RUN_ON) {
            return "";
        }
        if (level == 1) {
            heading++;
            paragraph = 0;
            return heading + ".0";
        }
        return paragraph();
    }

    String paragraph() {
        paragraph++;
        return numbering == Numbering.RUN_ON ? String.valueOf(paragraph) : heading + "." + paragraph;
    }
}
