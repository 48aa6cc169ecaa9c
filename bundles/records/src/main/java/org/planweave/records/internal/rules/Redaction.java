package org.planweave.records.internal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left of a text once the words that are held back are taken out. They are not hidden: they are not there. */
public final class Redaction {

    /**
     * A piece of what is left.
     *
     * @param text words that stay; empty where words were taken out
     * @param exemption under which section words were taken out here; null where they stay
     */
    public record Piece(String text, @Nullable Exemption exemption) {}

    private Redaction() {}

    /**
     * The pieces of a passage.
     *
     * @param marks all marks of its item
     */
    public static List<Piece> of(String text, int passage, List<Mark> marks) {
        List<Mark> out = marks.stream().filter(Mark::removed).filter(one -> one.passage() == passage)
                .sorted(Comparator.comparingInt(Mark::from)).toList();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : out) {
            int from = Math.max(at, mark.from());
            int to = Math.min(text.length(), mark.to());
            if (to > from) {
                if (from > at) {
                    pieces.add(new Piece(text.substring(at, from), null));
                }
                pieces.add(new Piece("", mark.exemption()));
                at = to;
            }
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), null));
        }
        return pieces;
    }

    /** The mark that holds back all of an item, or null. */
    public static @Nullable Mark whole(List<Mark> marks) {
        return marks.stream().filter(Mark::whole).filter(Mark::removed).findFirst().orElse(null);
    }

    /** The marks that still ask for a decision: once all of an item is held back, nothing in it does. */
    public static List<Mark> undecided(List<Mark> marks) {
        return whole(marks) != null ? List.of() : marks.stream().filter(Mark::open).toList();
    }
}
