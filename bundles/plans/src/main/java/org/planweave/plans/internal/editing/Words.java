package org.planweave.plans.internal.editing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.ui.Page;

/** Small things that several of the writing pages say. */
final class Words {

    private Words() {}

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The part of the form that says when the draft was kept. */
    static Page saved(PageParts parts, Instant at) {
        String sentence = parts.text("plans.form.saved", Days.time(at));
        return parts.page(sentence).body(parts.render("saved.jte", Map.of("sentence", sentence)));
    }
}
