package org.planweave.comments.internal.anchors;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.planweave.comments.internal.anchors.Tokens.Token;

/**
 * Where each character of a text stands in its next version, or that it is gone. Whole sentences are matched first, then the words
 * inside of those that changed, so that a sentence is not pieced together from another that merely begins alike.
 *
 * <p>Where the same pieces occur more than once, a difference has several shortest forms. {@link #forward} takes the first of them,
 * {@link #backward} the last; where the two disagree, the texts alone cannot say what the writer did.
 */
final class CharacterMap {

    private static final int GONE = -1;

    private final int[] places;

    private CharacterMap(int length) {
        places = new int[length];
        Arrays.fill(places, GONE);
    }

    static CharacterMap forward(String before, String after) {
        return between(before, after, false);
    }

    static CharacterMap backward(String before, String after) {
        return between(before, after, true);
    }

    /** The place of a character in the later text, or -1. */
    int place(int character) {
        return places[character];
    }

    private static CharacterMap between(String before, String after, boolean fromTheEnd) {
        CharacterMap map = new CharacterMap(before.length());
        List<Token> old = Tokens.sentences(before);
        List<Token> now = Tokens.sentences(after);
        map.match(old, now, fromTheEnd, (a, b) -> map.match(
                Tokens.words(before, start(old, a.from(), before), start(old, a.to(), before)),
                Tokens.words(after, start(now, b.from(), after), start(now, b.to(), after)),
                fromTheEnd,
                (c, d) -> {}));
        return map;
    }

    private static int start(List<Token> tokens, int index, String text) {
        return index < tokens.size() ? tokens.get(index).start() : text.length();
    }

    private record Stretch(int from, int to) {}

    private interface Replaced {
        void by(Stretch before, Stretch after);
    }

    private void match(List<Token> before, List<Token> after, boolean fromTheEnd, Replaced replaced) {
        int a = 0;
        int b = 0;
        for (AbstractDelta<String> delta : deltas(texts(before), texts(after), fromTheEnd)) {
            Stretch source = stretch(delta.getSource().getPosition(), delta.getSource().size(), before.size(), fromTheEnd);
            Stretch target = stretch(delta.getTarget().getPosition(), delta.getTarget().size(), after.size(), fromTheEnd);
            keep(before, after, a, b, source.from() - a);
            if (delta.getType() == DeltaType.CHANGE) {
                replaced.by(source, target);
            }
            a = source.to();
            b = target.to();
        }
        keep(before, after, a, b, before.size() - a);
    }

    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after, boolean fromTheEnd) {
        if (!fromTheEnd) {
            return DiffUtils.diff(before, after).getDeltas();
        }
        Collections.reverse(before);
        Collections.reverse(after);
        List<AbstractDelta<String>> deltas = new java.util.ArrayList<>(DiffUtils.diff(before, after).getDeltas());
        Collections.reverse(deltas);
        return deltas;
    }

    private static Stretch stretch(int position, int size, int of, boolean fromTheEnd) {
        return fromTheEnd ? new Stretch(of - position - size, of - position) : new Stretch(position, position + size);
    }

    private static List<String> texts(List<Token> tokens) {
        List<String> texts = new java.util.ArrayList<>(tokens.size());
        tokens.forEach(token -> texts.add(token.text()));
        return texts;
    }

    private void keep(List<Token> before, List<Token> after, int a, int b, int count) {
        for (int i = 0; i < count; i++) {
            Token from = before.get(a + i);
            Token to = after.get(b + i);
            for (int c = 0; c < from.text().length(); c++) {
                places[from.start() + c] = to.start() + c;
            }
        }
    }
}
