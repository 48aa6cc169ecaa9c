package org.planweave.comments.internal.beside;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/**
 * A line's text with marks on the words that comments speak about. Marks may overlap: one that reaches out of another is closed and
 * opened again, so that elements nest. All text is escaped, line breaks are kept.
 */
record MarkedText(String text, List<Mark> marks, String refLabel) implements Content {

    /**
     * One mark.
     *
     * @param state the end of its class
     * @param note the id of the note that it leads to
     * @param letter what the note is called
     */
    record Mark(int start, int end, String state, String note, String letter) {}

    private static final Comparator<Mark> OUTER_FIRST =
            Comparator.comparingInt(Mark::start).thenComparing(Comparator.comparingInt(Mark::end).reversed());

    MarkedText {
        marks = marks.stream()
                .filter(mark -> mark.start() >= 0 && mark.start() < mark.end() && mark.end() <= text.length())
                .sorted(OUTER_FIRST)
                .toList();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        Deque<Mark> open = new ArrayDeque<>();
        int from = 0;
        for (int at : edges()) {
            write(output, text.substring(from, at));
            from = at;
            close(output, open, at);
            for (Mark mark : marks) {
                if (mark.start() == at) {
                    open(output, mark);
                    open.push(mark);
                }
            }
        }
        write(output, text.substring(from));
    }

    private TreeSet<Integer> edges() {
        TreeSet<Integer> edges = new TreeSet<>();
        marks.forEach(mark -> edges.addAll(List.of(mark.start(), mark.end())));
        return edges;
    }

    /** Closes what ends here. What lies inside it and goes on is closed with it and opened again. */
    private void close(TemplateOutput output, Deque<Mark> open, int at) {
        Deque<Mark> again = new ArrayDeque<>();
        List<Mark> ended = new ArrayList<>();
        while (open.stream().anyMatch(mark -> mark.end() == at)) {
            Mark mark = open.pop();
            output.writeContent("</mark>");
            if (mark.end() == at) {
                ended.add(mark);
            } else {
                again.push(mark);
            }
        }
        ended.forEach(mark -> ref(output, mark));
        again.forEach(mark -> {
            open(output, mark);
            open.push(mark);
        });
    }

    private static void open(TemplateOutput output, Mark mark) {
        output.writeContent("<mark class=\"pw-said pw-said--");
        Escape.htmlAttribute(mark.state(), output);
        output.writeContent("\" aria-details=\"");
        Escape.htmlAttribute(mark.note(), output);
        output.writeContent("\">");
    }

    private void ref(TemplateOutput output, Mark mark) {
        output.writeContent("<a class=\"pw-ref\" href=\"#");
        Escape.htmlAttribute(mark.note(), output);
        output.writeContent("\"><span class=\"govuk-visually-hidden\">");
        Escape.htmlContent(refLabel, output);
        output.writeContent(" </span>");
        Escape.htmlContent(mark.letter(), output);
        output.writeContent("</a>");
    }

    private static void write(TemplateOutput output, String words) {
        String[] rows = words.split("\n", -1);
        for (int i = 0; i < rows.length; i++) {
            if (i > 0) {
                output.writeContent("<br>");
            }
            Escape.htmlContent(rows[i], output);
        }
    }
}
