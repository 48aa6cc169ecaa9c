package org.planweave.comments.internal.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.planweave.comments.internal.beside.MarkedText.Mark;
import org.planweave.ui.Html;

class MarkedTextTest {

    private static String html(String text, Mark... marks) {
        return Html.string(new MarkedText(text, List.of(marks), "Note"));
    }

    private static Mark mark(int start, int end, String letter) {
        return new Mark(start, end, "held", "note-" + letter, letter);
    }

    @Test
    void marksThatOverlapNestAndKeepEveryWord() {
        String html = html("one two three four", mark(0, 7, "a"), mark(4, 13, "b"), mark(4, 7, "c"));
        Document read = Jsoup.parse("<p>" + html + "</p>", "", Parser.xmlParser());
        read.select("a").remove();
        assertThat(read.text()).isEqualTo("one two three four");
        assertThat(read.select("mark[aria-details=note-a]").eachText()).containsExactly("one two");
        assertThat(String.join("", read.select("mark[aria-details=note-b]").eachText()).replace(" ", "")).isEqualTo("twothree");
        assertThat(read.select("mark[aria-details=note-c]").eachText()).containsExactly("two");
        assertThat(count(html, "<mark")).isEqualTo(count(html, "</mark>"));
        assertThat(count(html, "<a ")).as("one way to each note").isEqualTo(3);
    }

    @Test
    void escapesEverything() {
        String html = html("<script>alert(1)</script>\n& more", mark(0, 8, "a"));
        assertThat(html).contains("&lt;script&gt;</mark>").contains("<br>&amp; more").doesNotContain("<script>");
    }

    @Test
    void leavesOutMarksThatDoNotFitTheText() {
        assertThat(html("short", mark(2, 9, "a"), mark(-1, -1, "b"))).isEqualTo("short");
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
