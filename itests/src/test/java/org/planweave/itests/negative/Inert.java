package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Whether a page, read as browsers read it, has anything in it that somebody's words made: the words are there as words or not at all. */
final class Inert {

    private static final String MARK = "pwx";
    private static final List<String> NEVER = List.of("iframe", "object", "embed", "base", "applet", "math", "frame");
    private static final List<String> ADDRESSES = List.of("href", "src", "action", "formaction", "xlink:href", "srcdoc", "poster", "data", "background", "hx-get",
            "hx-post", "hx-put", "hx-delete", "hx-patch", "srcset", "ping");

    private Inert() {}

    /** @param what is being looked at, for whoever reads of the failure */
    static void demand(String what, Document page) {
        for (Element element : page.getAllElements()) {
            assertThat(element.tagName()).as("%s: an element %s", what, element).doesNotContain(MARK).isNotIn(NEVER);
            element.attributes().forEach(attribute -> demand(what, element, attribute));
            element.childNodes().forEach(node -> demand(what, node));
        }
        assertThat(page.select("meta[http-equiv], style, script:not([src])")).as(what).isEmpty();
    }

    private static void demand(String what, Element element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(name).as("%s: an attribute of %s", what, element).doesNotStartWith("on").doesNotStartWith("hx-on").doesNotContain(MARK).isNotIn("style", "srcdoc",
                "autofocus");
        if (ADDRESSES.contains(name)) {
            String address = attribute.getValue().strip().toLowerCase(Locale.ROOT);
            assertThat(address).as("%s: an address of %s", what, element).doesNotMatch("(?s)[\\x00-\\x20]*(javascript|data|vbscript):.*").doesNotStartWith("//")
                    .doesNotMatch("(?s)https?://[^/]*" + MARK + ".*").isNotEqualTo(MARK);
        }
    }

    private static void demand(String what, Node node) {
        if (node instanceof Comment comment) {
            assertThat(comment.getData()).as("%s: a comment", what).doesNotContain(MARK);
        }
        if (node instanceof DataNode data) {
            assertThat(data.getWholeData()).as("%s: data", what).doesNotContain(MARK);
        }
    }

    /** Whether the words stand on the page as they were written, between elements or as the value of an attribute. */
    static boolean shows(Document page, String words) {
        String wanted = squeezed(words);
        return page.getAllElements().stream().anyMatch(element -> squeezed(element.wholeText()).contains(wanted)
                || element.attributes().asList().stream().anyMatch(attribute -> squeezed(attribute.getValue()).contains(wanted)));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
