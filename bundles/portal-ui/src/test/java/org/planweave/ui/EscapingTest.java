package org.planweave.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planweave.ui.components.CommentState;
import org.planweave.ui.components.Govuk;
import org.planweave.ui.components.Icon;
import org.planweave.ui.components.Pw;

class EscapingTest {

    private static final String EVIL = "<script>\"'&x";

    @Test
    void textAndAttributesOfAComponentAreEscaped() {
        String html = Html.string(Govuk.button(EVIL).name(EVIL).attribute("data-x", EVIL));
        assertThat(html).doesNotContain("<script").contains("&lt;script>");
        assertThat(html).contains("data-x=\"&lt;script>&#34;&#39;&amp;x\"");
    }

    @Test
    void anElementRefusesHandlersAndScriptAddresses() {
        assertThatThrownBy(() -> Html.element("a", Map.of("onclick", "x"), null)).hasMessageContaining("onclick");
        assertThatThrownBy(() -> Html.element("a", Map.of("style", "x"), null)).hasMessageContaining("style");
        assertThatThrownBy(() -> Html.element("a", Map.of("href", "javascript:x"), null))
                .hasMessageContaining("href");
        assertThatThrownBy(() -> Html.element("a b", Map.of(), null)).hasMessageContaining("a b");
    }

    @Test
    void anElementTakesPathsAndHarmlessAddresses() {
        for (String href : new String[] {"/plans/x?y=a:b", "#s:1", "https://x.test/", "mailto:a@x.test", "plans",
                ""}) {
            assertThat(Html.string(Html.element("a", Map.of("href", href), Html.text("x")))).startsWith("<a href");
        }
    }

    @Test
    void nullLeavesAnAttributeOut() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", null);
        attributes.put("required", "");
        assertThat(Html.string(Html.element("input", attributes, null))).isEqualTo("<input required>");
    }

    @Test
    void anInlinePartBringsNoSpaceOfItsOwn() {
        String html = Html.string(Html.join(Html.text("("), Pw.said("x", CommentState.HELD, "n", "a"), Pw.knot("y"),
                Pw.ins("z"), Pw.outcome("1", "o", true), Pw.icon(Icon.TICK), Govuk.tag("t"), Html.text(")")));
        assertThat(html).startsWith("(<").endsWith(">)").doesNotContain("> <");
    }
}
