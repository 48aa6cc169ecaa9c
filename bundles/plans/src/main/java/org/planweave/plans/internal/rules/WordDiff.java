package org.planweave.plans.internal.rules;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How one text became another, word by word. */
public final class WordDiff {

    /** What happened to a stretch of text. */
    public enum Change { SAME, TAKEN_OUT, PUT_IN }

    /** A stretch of text of one fate. */
    public record Piece(Change change, String text) {}

    /** A place where tokens {@code from..to} of the older text became other ones. */
    record Edit(int from, int to, List<String> instead) {}

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|[^\\p{L}\\p{N}\\s]");

    private WordDiff() {}

    /** The older text's words and the newer one's, in reading order. What is SAME or TAKEN_OUT is the older text. */
    public static List<Piece> between(String older, String newer) {
        List<String> words = words(older);
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Edit edit : edits(words, words(newer))) {
            add(pieces, Change.SAME, words.subList(done, edit.from()));
            add(pieces, Change.TAKEN_OUT, words.subList(edit.from(), edit.to()));
            add(pieces, Change.PUT_IN, edit.instead());
            done = edit.to();
        }
        add(pieces, Change.SAME, words.subList(done, words.size()));
        return pieces;
    }

    static List<String> words(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The edits in order. Two edits with nothing but white space between them are one: people read “a b” as one change. */
    static List<Edit> edits(List<String> older, List<String> newer) {
        List<Edit> edits = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(older, newer).getDeltas()) {
            int from = delta.getSource().getPosition();
            Edit next = new Edit(from, from + delta.getSource().size(), delta.getTarget().getLines());
            Edit last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
            if (last != null && String.join("", older.subList(last.to(), from)).isBlank()) {
                edits.set(edits.size() - 1, joined(last, older.subList(last.to(), from), next));
            } else {
                edits.add(next);
            }
        }
        return edits.stream().map(edit -> trimmed(edit, older)).toList();
    }

    /** Without the words at its ends that stayed the same. */
    private static Edit trimmed(Edit edit, List<String> older) {
        int from = edit.from();
        int to = edit.to();
        List<String> instead = edit.instead();
        while (from < to && !instead.isEmpty() && older.get(to - 1).equals(instead.get(instead.size() - 1))) {
            to--;
            instead = instead.subList(0, instead.size() - 1);
        }
        while (from < to && !instead.isEmpty() && older.get(from).equals(instead.get(0))) {
            from++;
            instead = instead.subList(1, instead.size());
        }
        return new Edit(from, to, instead);
    }

    private static Edit joined(Edit first, List<String> between, Edit second) {
        List<String> instead = new ArrayList<>(first.instead());
        instead.addAll(between);
        instead.addAll(second.instead());
        return new Edit(first.from(), second.to(), List.copyOf(instead));
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join("", words)));
        }
    }
}
