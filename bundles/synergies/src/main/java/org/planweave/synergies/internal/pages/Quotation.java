package org.planweave.synergies.internal.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.Span;
import org.planweave.ui.Html;
import org.planweave.ui.components.Pw;

/** The words of a line with those marked that led to a finding; long stretches without a mark are left out. */
final class Quotation {

    private static final int LONGEST_GAP = 90;
    private static final int KEPT = 35;

    private Quotation() {}

    static Content of(String text, List<@Nullable Span> found) {
        List<Content> parts = new ArrayList<>();
        int at = 0;
        for (Span span : merged(found, text.length())) {
            parts.add(Html.text(gap(text.substring(at, span.start()), at == 0, false)));
            parts.add(Pw.woven(span.of(text)));
            at = span.end();
        }
        parts.add(Html.text(gap(text.substring(at), at == 0, true)));
        return Html.join(parts);
    }

    /** Spans in order, those that touch or overlap made one. */
    private static List<Span> merged(List<@Nullable Span> found, int length) {
        List<Span> merged = new ArrayList<>();
        found.stream().filter(Objects::nonNull).map(Objects::requireNonNull)
                .filter(span -> span.end() <= length && span.end() - span.start() < length)
                .sorted(Comparator.comparingInt(Span::start)).forEach(span -> {
                    Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last != null && span.start() <= last.end() + 1) {
                        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
                    } else {
                        merged.add(span);
                    }
                });
        return merged;
    }

    private static String gap(String words, boolean first, boolean last) {
        if (words.length() <= LONGEST_GAP || first && last) {
            return words;
        }
        int head = words.lastIndexOf(' ', KEPT);
        int tail = words.indexOf(' ', words.length() - KEPT);
        String begin = first || head < 0 ? "" : words.substring(0, head);
        String end = last || tail < 0 ? "" : words.substring(tail + 1);
        return begin + (begin.isEmpty() ? "… " : " … ") + end;
    }
}
