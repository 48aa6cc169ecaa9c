package org.planweave.records.internal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.planweave.records.internal.rules.Mark;
import org.planweave.records.internal.stored.Packs.Marked;

/**
 * A passage with its marks on it, for those who decide.
 *
 * @param pieces in order
 */
public record Highlight(String label, List<Piece> pieces) {

    /**
     * Words of one stand.
     *
     * @param stand {@code plain}, {@code open}, {@code removed} or {@code kept}
     */
    public record Piece(String text, String stand) {}

    static List<Highlight> of(Marked one) {
        List<Highlight> all = new ArrayList<>();
        for (int place = 0; place < one.item().passages().size(); place++) {
            all.add(new Highlight(one.item().passages().get(place).label(), pieces(one.item().passages().get(place).text(), place, one.marks())));
        }
        return all;
    }

    /** Where marks lie on one another, what is held back comes before what waits, and that before what stays. */
    private static List<Piece> pieces(String text, int place, List<Mark> marks) {
        String[] stands = new String[text.length()];
        marks.stream().filter(mark -> mark.passage() == place)
                .sorted(Comparator.comparing((Mark mark) -> mark.removed() ? 2 : mark.open() ? 1 : 0))
                .forEach(mark -> Arrays.fill(stands, Math.min(mark.from(), text.length()), Math.min(mark.to(), text.length()),
                        mark.removed() ? "removed" : mark.open() ? "open" : "kept"));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || !Objects.equals(stands[at], stands[from])) {
                pieces.add(new Piece(text.substring(from, at), stands[from] == null ? "plain" : stands[from]));
                from = at;
            }
        }
        return pieces;
    }
}
