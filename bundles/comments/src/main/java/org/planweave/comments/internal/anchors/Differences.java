package org.planweave.comments.internal.anchors;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The differences between versions that were asked for last: all comments of a line are carried through the same ones. */
final class Differences {

    /** So many characters of earlier versions, of which each takes eight bytes. */
    private static final int MOST_CHARACTERS = 500_000;

    /** Both ways of reading a difference. */
    record Difference(CharacterMap forward, CharacterMap backward) {}

    private record Texts(String before, String after) {}

    /** The one that was not asked for longest is first. */
    private final Map<Texts, Difference> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int characters;

    /** Two who ask at once may both work it out; what they find is the same. */
    Difference between(String before, String after) {
        Texts texts = new Texts(before, after);
        synchronized (kept) {
            Difference known = kept.get(texts);
            if (known != null) {
                return known;
            }
        }
        Difference fresh = new Difference(CharacterMap.forward(before, after), CharacterMap.backward(before, after));
        synchronized (kept) {
            characters += kept.put(texts, fresh) == null ? before.length() : 0;
            Iterator<Texts> eldest = kept.keySet().iterator();
            while (characters > MOST_CHARACTERS && eldest.hasNext()) {
                characters -= eldest.next().before().length();
                eldest.remove();
            }
        }
        return fresh;
    }

    /** How many are kept. */
    int size() {
        synchronized (kept) {
            return kept.size();
        }
    }
}
