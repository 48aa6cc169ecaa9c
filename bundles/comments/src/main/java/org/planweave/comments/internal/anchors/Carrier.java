package org.planweave.comments.internal.anchors;

import java.util.Arrays;
import java.util.List;

/** Carries an anchor through the versions of a text, from the one it was made on to the newest. */
public final class Carrier {

    /** Below this share of kept characters nobody would say that the comment is still about these words. */
    private static final double HALF = 0.5;

    /** So many characters beside some words tell them from a copy. */
    private static final int BESIDE = 6;

    private final Differences differences = new Differences();

    /**
     * Where the anchor's words stand in the last of the versions.
     *
     * @param versions the texts in order; the first one is that which the anchor was made on
     * @throws IllegalArgumentException if the anchor's words are not in the first version
     */
    public Carried carry(Anchor anchor, List<String> versions) {
        String first = versions.get(0);
        if (anchor.end() > first.length() || !first.substring(anchor.start(), anchor.end()).equals(anchor.quote())) {
            throw new IllegalArgumentException("The anchor was not made on this version");
        }
        Carried stepwise = throughAll(anchor, versions);
        if (stepwise.state() != AnchorState.LOST || versions.size() < 3) {
            return stepwise;
        }
        // Words that were taken out and put back stand as if nothing had happened.
        Carried direct = throughAll(anchor, List.of(first, versions.get(versions.size() - 1)));
        return direct.kept() == 1.0 && direct.state() != AnchorState.LOST ? direct : stepwise;
    }

    private Carried throughAll(Anchor anchor, List<String> versions) {
        int[] places = new int[anchor.end() - anchor.start()];
        Arrays.setAll(places, i -> anchor.start() + i);
        for (int v = 1; v < versions.size(); v++) {
            String before = versions.get(v - 1);
            String after = versions.get(v);
            if (before.equals(after)) {
                continue;
            }
            Differences.Difference difference = differences.between(before, after);
            int[] forward = through(places, difference.forward());
            int[] backward = through(places, difference.backward());
            int[] fuller = share(forward) >= share(backward) ? forward : backward;
            if (!agree(forward, backward) && !isOnlyPlace(places, fuller, before, after)) {
                return Carried.lost(share(forward), true);
            }
            places = fuller;
            Carried pasted = share(places) < HALF ? cutAndPasted(anchor, before, after, difference.forward()) : Carried.lost(0, false);
            if (pasted.unsure()) {
                return pasted;
            }
            if (pasted.start() >= 0) {
                Arrays.setAll(places, i -> pasted.start() + i);
            }
        }
        Carried carried = verdict(anchor, places);
        return carried.state() == AnchorState.MOVED && isOneOfSeveralCopies(anchor, carried, versions)
                ? Carried.lost(1, true) : carried;
    }

    /** Whether the words were copied since, and nothing beside this copy is what stood beside them before. */
    private static boolean isOneOfSeveralCopies(Anchor anchor, Carried carried, List<String> versions) {
        String first = versions.get(0);
        String last = versions.get(versions.size() - 1);
        return count(last, anchor.quote()) > count(first, anchor.quote())
                && !beside(first, anchor.start() - BESIDE, anchor.start()).equals(beside(last, carried.start() - BESIDE, carried.start()))
                && !beside(first, anchor.end(), anchor.end() + BESIDE).equals(beside(last, carried.end(), carried.end() + BESIDE));
    }

    private static int count(String text, String words) {
        int count = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            count++;
        }
        return count;
    }

    private static String beside(String text, int from, int to) {
        return text.substring(Math.max(0, from), Math.min(text.length(), to));
    }

    private static int[] through(int[] places, CharacterMap map) {
        return Arrays.stream(places).map(place -> place < 0 ? -1 : map.place(place)).toArray();
    }

    /** Whether both ways of reading the difference put the words on the same place, or both say that they are gone. */
    private static boolean agree(int[] forward, int[] backward) {
        boolean goneForward = share(forward) < HALF;
        boolean goneBackward = share(backward) < HALF;
        if (goneForward || goneBackward) {
            return goneForward && goneBackward;
        }
        int same = 0;
        int kept = 0;
        for (int i = 0; i < forward.length; i++) {
            if (forward[i] >= 0 && backward[i] >= 0) {
                kept++;
                same += forward[i] == backward[i] ? 1 : 0;
            }
        }
        return kept > 0 && same >= HALF * forward.length && same * 10 >= kept * 9;
    }

    /** Two phrases that changed places read as if either had moved; words that stand once before and once after are the same. */
    private static boolean isOnlyPlace(int[] was, int[] is, String before, String after) {
        if (share(was) < 1 || share(is) < 1 || !isRun(was) || !isRun(is)) {
            return false;
        }
        String words = before.substring(was[0], was[was.length - 1] + 1);
        return before.indexOf(words) == before.lastIndexOf(words)
                && after.indexOf(words) == is[0]
                && after.lastIndexOf(words) == is[0];
    }

    private static boolean isRun(int[] places) {
        return places[places.length - 1] - places[0] == places.length - 1;
    }

    private static double share(int[] places) {
        return Arrays.stream(places).filter(place -> place >= 0).count() / (double) places.length;
    }

    /** The whole quote, found once in what is new in the later text. What stood there before is another sentence that looks alike. */
    private static Carried cutAndPasted(Anchor anchor, String before, String after, CharacterMap map) {
        boolean[] old = new boolean[after.length()];
        for (int i = 0; i < before.length(); i++) {
            if (map.place(i) >= 0) {
                old[map.place(i)] = true;
            }
        }
        int found = -1;
        for (int at = after.indexOf(anchor.quote()); at >= 0; at = after.indexOf(anchor.quote(), at + 1)) {
            int end = at + anchor.quote().length();
            if (isNew(old, at, end) && !cutsWord(after, at) && !cutsWord(after, end)) {
                if (found >= 0) {
                    return Carried.lost(0, true);
                }
                found = at;
            }
        }
        return found < 0
                ? Carried.lost(0, false)
                : new Carried(AnchorState.MOVED, found, found + anchor.quote().length(), 1, false);
    }

    /** Whether there is a word on both sides of a place: “gate 2” is not what “gate 28” was. */
    private static boolean cutsWord(String text, int at) {
        return at > 0 && at < text.length()
                && Character.isLetterOrDigit(text.codePointBefore(at)) && Character.isLetterOrDigit(text.codePointAt(at));
    }

    private static boolean isNew(boolean[] old, int from, int to) {
        int known = 0;
        for (int i = from; i < to; i++) {
            known += old[i] ? 1 : 0;
        }
        return known < HALF * (to - from);
    }

    private static Carried verdict(Anchor anchor, int[] places) {
        double kept = share(places);
        if (kept < HALF) {
            return Carried.lost(kept, false);
        }
        int start = Arrays.stream(places).filter(place -> place >= 0).min().orElseThrow();
        int end = Arrays.stream(places).filter(place -> place >= 0).max().orElseThrow() + 1;
        long survivors = Arrays.stream(places).filter(place -> place >= 0).count();
        if (survivors < HALF * (end - start)) {
            return Carried.lost(kept, false);
        }
        if (survivors == places.length && end - start == places.length) {
            return new Carried(start == anchor.start() ? AnchorState.HELD : AnchorState.MOVED, start, end, 1, false);
        }
        return new Carried(AnchorState.CHANGED, start, end, kept, false);
    }
}
