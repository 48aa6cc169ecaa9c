package org.planweave.reports.internal.word;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Messages;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where something stands in a Word file, in words that help to find it there. */
final class Place {

    private static final Messages MESSAGES = Messages.of(Place.class);
    private static final int LONGEST = 50;

    private Place() {}

    static String of(Story story, Element paragraph) {
        String text = Slots.ownText(paragraph).replaceAll("\\s+", " ").strip();
        String near = text.isEmpty() ? "" : MESSAGES.text(
                "reports.place.near", text.length() > LONGEST ? text.substring(0, LONGEST).strip() + " …" : text);
        return where(story, paragraph) + near;
    }

    private static String where(Story story, Element paragraph) {
        if (!story.isDocument()) {
            return MESSAGES.text("reports.place." + story.kind());
        }
        if (Xml.around(paragraph, "txbxContent") != null) {
            return MESSAGES.text("reports.place.box");
        }
        Element table = outermost(paragraph, "tbl");
        if (table != null) {
            List<Element> tables = Xml.all(story.root(), "tbl").filter(one -> Xml.around(one, "tbl") == null).toList();
            List<Element> rows = Xml.all(table, "tr").filter(one -> Xml.around(one, "tr") == null).toList();
            return MESSAGES.text("reports.place.table", tables.indexOf(table) + 1, rows.indexOf(outermost(paragraph, "tr")) + 1);
        }
        List<Element> paragraphs = Xml.all(story.root(), "p").filter(one -> Xml.around(one, "tbl") == null).toList();
        return MESSAGES.text("reports.place.paragraph", paragraphs.indexOf(paragraph) + 1);
    }

    private static @Nullable Element outermost(Node node, String name) {
        Element found = null;
        for (Element one = Xml.around(node, name); one != null; one = Xml.around(one, name)) {
            found = one;
        }
        return found;
    }
}
