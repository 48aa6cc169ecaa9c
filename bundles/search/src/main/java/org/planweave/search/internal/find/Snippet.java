package org.planweave.search.internal.find;

import java.util.ArrayList;
import java.util.List;
import org.planweave.search.internal.find.Result.Piece;
import org.planweave.search.internal.index.Marks.Mark;

/** The part of a text around the first words that were asked for. */
final class Snippet {

    private static final int LENGTH = 240;
    private static final int BEFORE = 60;
    private static final int LONGEST_WORD = 30;
    private static final String CUT = "…";

    private Snippet() {}

    static List<Piece> of(String text, List<Mark> marks) {
        String line = text.replaceAll("\\s", " ");
        int from = marks.isEmpty() ? 0 : from(line, marks.get(0));
        int to = to(line, from);
        List<Piece> pieces = new ArrayList<>();
        add(pieces, from > 0 ? CUT : "", false);
        int at = from;
        for (Mark mark : marks) {
            if (mark.start() >= at && mark.end() <= to) {
                add(pieces, line.substring(at, mark.start()), false);
                add(pieces, line.substring(mark.start(), mark.end()), true);
                at = mark.end();
            }
        }
        add(pieces, line.substring(at, to), false);
        add(pieces, to < line.length() ? CUT : "", false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    /** The beginning of a word some way before the mark. */
    private static int from(String line, Mark first) {
        int wish = first.start() - BEFORE;
        if (wish <= 0) {
            return 0;
        }
        int space = line.indexOf(' ', wish);
        return space < 0 || space >= first.start() ? whole(line, wish) : space + 1;
    }

    /** The end of a word within the length; in the middle of one that is too long. */
    private static int to(String line, int from) {
        int wish = from + LENGTH;
        if (wish >= line.length()) {
            return line.length();
        }
        int space = line.lastIndexOf(' ', wish);
        return space > wish - LONGEST_WORD ? space : whole(line, wish);
    }

    /** Not between the halves of one character. */
    private static int whole(String line, int at) {
        return Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }
}
