package org.planweave.reports.internal.word;

import java.util.Locale;
import org.w3c.dom.Element;

/**
 * Where a merge field stands.
 *
 * @param written its name as it was written
 * @param paragraph the paragraph that holds it
 * @param text the empty text of a run, to be filled
 */
record Slot(String written, Element paragraph, Element text) {

    /** The name as the portal knows it: “Main_Report” is main-report. */
    String name() {
        return plain(written);
    }

    static String plain(String name) {
        return name.strip().toLowerCase(Locale.UK).replaceAll("[\\s_]+", "-");
    }
}
