package org.planweave.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.ui.Html;
import org.planweave.ui.Page;

/** A page as a browser has it; one that lets markup through, or lacks a text, fails here. */
public final class Shown {

    private Shown() {}

    public static Document page(Object answer) {
        Document page = part(answer);
        assertThat(page.select("h1")).hasSize(1);
        return page;
    }

    /** A part that is put into a page that is there already. */
    public static Document part(Object answer) {
        String html = Html.string(((Page) answer).body());
        assertThat(html).doesNotContain("<script").doesNotContain("‹").doesNotContain(">null<").doesNotContain("{0");
        return Jsoup.parse(html);
    }
}
