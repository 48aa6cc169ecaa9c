package org.planweave.ui.components;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.planweave.fuzz.Fuzz;
import org.planweave.ui.Html;

/** Whatever an administrator types becomes words and the few elements that prose has, and no address that a script could stand in. */
class DamagedProseTest {

    private static final Set<String> ELEMENTS = Set.of("h2", "h3", "p", "ul", "ol", "li", "b", "a");

    @Test
    void anyTextIsProse() {
        Fuzz.of("prose", input -> {
            String html = Html.string(Prose.of(new String(input, StandardCharsets.UTF_8)));
            for (Element one : Jsoup.parseBodyFragment(html).body().select("*:not(body)")) {
                boolean plain = ELEMENTS.contains(one.tagName()) && one.attributes().asList().stream()
                        .allMatch(attribute -> Set.of("class", "href").contains(attribute.getKey()));
                if (!plain || !one.attr("href").matches("(?is)|(https?://|mailto:|tel:|#|/(?![/\\\\])).*")) {
                    throw new IllegalStateException("not an element of prose: " + one.outerHtml());
                }
            }
            return !html.isEmpty();
        }).sound("# How we use cookies\n\nWe use **one** cookie, [as the terms say](/terms).\n\n- first\n- [second](https://a.example/b?c=d#e)\n\n1. one\n2. two\n",
                "## Contact\n\n[Write](mailto:a@b.example) or [call](tel:+441234) us.\n* **[a](/b)** c")
                .words("#", "# ", "**", "[", "](", ")", "](javascript:alert(1))", "](//evil)", "](/\\evil)", "- ", "* ", "1. ", "\n\n", "\r\n", "<script>", "&lt;", "\"", "data:", "&#106;avascript:", "\t")
                .run(1_500);
    }
}
