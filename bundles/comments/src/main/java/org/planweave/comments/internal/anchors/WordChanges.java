package org.planweave.comments.internal.anchors;

import java.util.ArrayList;
import java.util.List;

/** Two versions of a text as one: what stayed, what was taken out, what was put in. */
public final class WordChanges {

    /** What became of a piece. */
    public enum Change {
        SAME,
        TAKEN_OUT,
        PUT_IN
    }

    /** A piece of the two texts. */
    public record Piece(Change change, String text) {}

    private final String before;
    private final String after;
    private final CharacterMap map;
    private final List<Piece> pieces = new ArrayList<>();
    private int there;
    private int here;

    private WordChanges(String before, String after) {
        this.before = before;
        this.after = after;
        this.map = CharacterMap.forward(before, after);
    }

    /** All pieces in order. Without what was put in they are the older text, without what was taken out the newer. */
    public static List<Piece> between(String before, String after) {
        WordChanges changes = new WordChanges(before, after);
        while (changes.there < before.length() || changes.here < after.length()) {
            changes.go();
        }
        return List.copyOf(changes.pieces);
    }

    private void go() {
        int start = there;
        while (there < before.length() && map.place(there) < 0) {
            there++;
        }
        add(Change.TAKEN_OUT, before.substring(start, there));
        int next = there < before.length() ? map.place(there) : after.length();
        add(Change.PUT_IN, after.substring(here, next));
        here = next;
        start = there;
        while (there < before.length() && map.place(there) == here) {
            there++;
            here++;
        }
        add(Change.SAME, before.substring(start, there));
    }

    private void add(Change change, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(change, text));
        }
    }
}
