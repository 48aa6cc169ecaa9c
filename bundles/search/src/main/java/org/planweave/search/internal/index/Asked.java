package org.planweave.search.internal.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody looks for. All words must be there, whatever their ending; words in quotes as they stand, one after the other; the
 * last word may go on. There is no syntax that one could get wrong.
 *
 * @param words single words, as they stand
 * @param phrases words that stand together
 * @param open whether the last single word may go on
 * @param cut whether more was asked than is looked for
 */
public record Asked(List<String> words, List<List<String>> phrases, boolean open, boolean cut) {

    /** More words only cost time: nobody finds more with them. */
    public static final int MOST_WORDS = 20;
    private static final int MOST_CHARACTERS = 1_000;
    private static final int LONGEST_WORD = 100;

    public Asked {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
    }

    /** Reads what was typed; any text at all will do. */
    public static Asked of(String typed) {
        boolean tooLong = typed.length() > MOST_CHARACTERS;
        String text = Normalizer.normalize(tooLong ? typed.substring(0, MOST_CHARACTERS) : typed, Normalizer.Form.NFKC)
                .replace('“', '"')
                .replace('”', '"');
        String[] parts = text.split("\"", -1);
        Set<String> single = new LinkedHashSet<>();
        List<List<String>> phrases = new ArrayList<>();
        int left = MOST_WORDS;
        boolean cut = tooLong;
        boolean open = false;
        for (int i = 0; i < parts.length; i++) {
            List<String> words = words(parts[i]);
            cut |= words.size() > left;
            List<String> taken = words.subList(0, Math.min(words.size(), left));
            left -= taken.size();
            if (quoted(i, parts.length) && taken.size() > 0) {
                phrases.add(List.copyOf(taken));
            } else if (!taken.isEmpty()) {
                taken.forEach(word -> again(single, word));
                open = i == parts.length - 1;
            }
        }
        return new Asked(List.copyOf(single), phrases, open && !cut, cut);
    }

    /** The last of an uneven number of quotes opens nothing. */
    private static boolean quoted(int part, int parts) {
        return part % 2 == 1 && part < parts - 1;
    }

    /** A word that comes again counts where it came last, for the last one may go on. */
    private static void again(Set<String> words, String word) {
        words.remove(word);
        words.add(word);
    }

    private static List<String> words(String text) {
        return Language.words(text).stream()
                .map(Language.Token::word)
                .filter(word -> word.length() <= LONGEST_WORD)
                .toList();
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /** Each word and each phrase alone; the last word may still go on. */
    public List<Asked> singly() {
        List<Asked> all = new ArrayList<>();
        phrases.forEach(phrase -> all.add(new Asked(List.of(), List.of(phrase), false, false)));
        for (int i = 0; i < words.size(); i++) {
            all.add(new Asked(List.of(words.get(i)), List.of(), open && i == words.size() - 1, false));
        }
        return all;
    }

    /** As one could type it. */
    public String typed() {
        List<String> parts = new ArrayList<>();
        phrases.forEach(phrase -> parts.add('"' + String.join(" ", phrase) + '"'));
        parts.addAll(words);
        return String.join(" ", parts);
    }
}
