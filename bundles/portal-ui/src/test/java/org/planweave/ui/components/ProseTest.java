package org.planweave.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.ui.Html;

class ProseTest {

    private static String html(String text) {
        return Html.string(Prose.of(text));
    }

    @Test
    void readsTheLittleOfMarkdownThatPagesNeed() {
        assertThat(html("# One\nWords and\nmore.\n\n### Three\n\n- **a** b\n- [c](/d)\n\n1. x\n2. [y](https://z.example/?a=1&b=2)")).isEqualTo(
                "<h2 class=\"pw-h2 pw-gap\">One</h2><p class=\"pw-after\">Words and more.</p><h3 class=\"pw-h3 pw-gap\">Three</h3>"
                + "<ul class=\"govuk-list govuk-list--bullet\"><li><b>a</b> b</li><li><a href=\"/d\">c</a></li></ul>"
                + "<ol class=\"govuk-list govuk-list--number\"><li>x</li><li><a href=\"https://z.example/?a=1&amp;b=2\">y</a></li></ol>");
        assertThat(html(" \n\n ")).isEmpty();
        assertThat(html("Mail [us](mailto:a@b.example) or [call](tel:01632960123), 2 ** 3")).contains("href=\"mailto:a@b.example\"", "2 ** 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "# <img src=x onerror=alert(1)>", "- <svg onload=alert(1)>", "**<b onclick=alert(1)>**",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert%281%29)", "[x](data:text/html,<script>)", "[x](vbscript:x)", "[x](//evil.example)",
        "[x](/\\evil.example)", "[x](https://a.example/\"onmouseover=\"alert)", "[\"><script>](/x)", "[x](\u0001javascript:alert)", "[x]( javascript:x)",
        "[a[b](javascript:c)](/d)", "&lt;script&gt;", "[x](java\tscript:alert)", "</p><iframe src=//e>", "[x](https://a'onclick='b)"})
    void letsNoScriptThrough(String hostile) {
        org.jsoup.nodes.Document page = org.jsoup.Jsoup.parseBodyFragment(html(hostile));
        assertThat(page.body().select("*").eachAttr("onclick")).isEmpty();
        assertThat(page.body().select("script, img, svg, iframe, [onerror], [onload], [onmouseover]")).isEmpty();
        assertThat(page.select("a").eachAttr("href")).allMatch(href -> href.matches("(https://a|/[^/\\\\]).*"));
    }

    @Test
    void aLongHostileTextTakesNoTime() {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> html("**[".repeat(5_000) + "\n".repeat(5_000) + "- ".repeat(5_000)));
    }
}
