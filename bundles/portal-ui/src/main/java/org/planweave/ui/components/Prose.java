package org.planweave.ui.components;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planweave.ui.Html;

/**
 * A text that somebody wrote, with the little of Markdown that pages of words need: {@code #} headings, {@code -} and {@code 1.} lists,
 * {@code **bold**}, {@code [words](address)}. Everything else is words; of HTML nothing is let through, and no address that a script could stand
 * in.
 */
public final class Prose implements Content {

    private static final Pattern INLINE = Pattern.compile("\\*\\*([^*\\n]{1,1000})\\*\\*|\\[([^\\[\\]\\n]{1,500})]\\(([^()\\s]{1,1000})\\)");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.+)");
    private static final Pattern BULLET = Pattern.compile("[-*]\\s+(.+)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}\\.\\s+(.+)");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:|tel:|#|/(?![/\\\\]))[^\\p{Cntrl}]*", Pattern.CASE_INSENSITIVE);

    private final List<Content> blocks = new ArrayList<>();

    private Prose(String text) {
        for (String block : text.replace("\r\n", "\n").split("\\n\\s*\\n")) {
            read(List.of(block.strip().split("\\n")));
        }
    }

    public static Prose of(String text) {
        return new Prose(text);
    }

    /** Rows of one block: those of a list together, a heading alone, the rest as one paragraph. */
    private void read(List<String> rows) {
        List<String> run = new ArrayList<>();
        Pattern kind = null;
        for (String row : rows) {
            Pattern next = kind(row.strip());
            if (next != kind || next == HEADING) {
                close(kind, run);
                run = new ArrayList<>();
            }
            kind = next;
            run.add(row.strip());
        }
        close(kind, run);
    }

    private static Pattern kind(String row) {
        for (Pattern one : new Pattern[] {HEADING, BULLET, NUMBER}) {
            if (one.matcher(row).matches()) {
                return one;
            }
        }
        return INLINE;
    }

    private void close(Pattern kind, List<String> rows) {
        String all = String.join(" ", rows);
        if (all.isBlank()) {
            return;
        }
        if (kind == HEADING) {
            boolean second = all.indexOf(' ') <= 2;
            blocks.add(Html.element(second ? "h2" : "h3", Map.of("class", second ? "pw-h2 pw-gap" : "pw-h3 pw-gap"), inline(said(HEADING, all, 2))));
        } else if (kind == BULLET || kind == NUMBER) {
            blocks.add(Html.element(kind == BULLET ? "ul" : "ol", Map.of("class", kind == BULLET ? "govuk-list govuk-list--bullet" : "govuk-list govuk-list--number"), Html.join(rows.stream()
                    .map(row -> Html.element("li", Map.of(), inline(said(kind, row, 1)))).toList())));
        } else {
            blocks.add(Html.element("p", Map.of("class", "pw-after"), inline(all)));
        }
    }

    private static String said(Pattern kind, String row, int group) {
        Matcher matcher = kind.matcher(row);
        return matcher.matches() ? matcher.group(group) : row;
    }

    private static Content inline(String text) {
        List<Content> parts = new ArrayList<>();
        Matcher matcher = INLINE.matcher(text);
        int done = 0;
        while (matcher.find()) {
            parts.add(Html.text(text.substring(done, matcher.start())));
            parts.add(matcher.group(1) != null ? Html.element("b", Map.of(), inline(matcher.group(1)))
                    : link(matcher.group(), matcher.group(2), matcher.group(3)));
            done = matcher.end();
        }
        parts.add(Html.text(text.substring(done)));
        return Html.join(parts);
    }

    private static Content link(String written, String words, String address) {
        return ADDRESS.matcher(address).matches() ? Html.element("a", Map.of("href", address), Html.text(words)) : Html.text(written);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        blocks.forEach(block -> block.writeTo(output));
    }
}
