package org.planweave.web.internal.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** Pieces of a page that are ready. */
public final class Parts {

    /** What stands where a part would be that failed. */
    static final Content MISSING =
            ready("<div class=\"govuk-inset-text pw-missing\">This part is not available.</div>");

    private Parts() {}

    /** Whether it says that a part is missing. */
    public static boolean isMissing(Content part) {
        return part == MISSING;
    }

    /** Markup that was escaped when it was made. */
    static Content ready(String html) {
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                output.writeContent(html);
            }

            @Override
            public boolean isEmptyContent() {
                return html.isBlank();
            }
        };
    }
}
