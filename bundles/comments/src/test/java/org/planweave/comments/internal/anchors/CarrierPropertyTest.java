package org.planweave.comments.internal.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Random edits on random texts, where each word knows who it is. However the text was edited, an anchor never ends on words of which
 * less than half are the ones that were spoken about, unless the texts themselves cannot tell the words apart.
 */
class CarrierPropertyTest {

    private static final List<String> WORDS = List.of(
            "the", "council", "will", "open", "repair", "street", "library", "by", "March", "and", "tenants", "ask", "plan", "new", "of",
            "in", "depot", "waste", "bins", "for");

    /** A word that stays itself when its neighbours change. */
    private record Word(int who, String text) {}

    private int nextWho;

    @Property(tries = 3000)
    void anAnchorNeverEndsOnOtherWords(@ForAll long seed) {
        Random random = new Random(seed);
        List<Word> words = sentence(random, 12 + random.nextInt(40));
        int from = random.nextInt(words.size() - 4);
        int to = from + 1 + random.nextInt(Math.min(8, words.size() - from - 1));
        List<Word> spokenOf = List.copyOf(words.subList(from, to));
        Anchor anchor = anchor(words, from, to);

        List<String> versions = new ArrayList<>(List.of(text(words)));
        for (int edit = 0; edit < 1 + random.nextInt(4); edit++) {
            words = edited(words, random);
            versions.add(text(words));
        }
        Carried now = new Carrier().carry(anchor, versions);

        if (now.state() == AnchorState.LOST) {
            assertThat(now.start()).isEqualTo(-1);
            return;
        }
        String last = versions.get(versions.size() - 1);
        assertThat(now.in(last)).isNotBlank();
        assertThat(2 * sharedCharacters(anchor.quote(), now.in(last)) + 1)
                .isGreaterThanOrEqualTo(anchor.quote().strip().length());
        if (isUnambiguous(words, spokenOf)) {
            assertThat(overlap(words, spokenOf, now)).as(() -> anchor.quote() + " => " + now.in(last) + " in " + versions).isTrue();
        }
    }

    private List<Word> sentence(Random random, int length) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            words.add(word(random, i % 9 == 8 ? "." : ""));
        }
        return words;
    }

    private Word word(Random random, String mark) {
        return new Word(nextWho++, WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(30) + mark);
    }

    private List<Word> edited(List<Word> words, Random random) {
        List<Word> next = new ArrayList<>(words);
        int at = random.nextInt(next.size());
        int until = Math.min(next.size(), at + 1 + random.nextInt(5));
        switch (random.nextInt(3)) {
            case 0 -> next.subList(at, next.size() > until - at + 4 ? until : at).clear();
            case 1 -> next.addAll(at, sentence(random, 1 + random.nextInt(5)));
            default -> next.set(at, word(random, ""));
        }
        return next;
    }

    private static Anchor anchor(List<Word> words, int from, int to) {
        int start = text(words.subList(0, from)).length() + (from == 0 ? 0 : 1);
        String quote = text(words.subList(from, to));
        return new Anchor(start, start + quote.length(), quote);
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Whether none of the words that were spoken of has a twin among the others. */
    private static boolean isUnambiguous(List<Word> words, List<Word> spokenOf) {
        return spokenOf.stream().allMatch(word -> words.stream().filter(other -> other.text().equals(word.text())).allMatch(word::equals));
    }

    /** Whether at least one of the words that the anchor stands on now is one that was spoken of. */
    private static boolean overlap(List<Word> words, List<Word> spokenOf, Carried now) {
        int at = 0;
        for (Word word : words) {
            int end = at + word.text().length();
            if (at < now.end() && end > now.start() && spokenOf.contains(word)) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    private static int sharedCharacters(String before, String after) {
        int[] count = new int[Character.MAX_VALUE + 1];
        before.chars().forEach(c -> count[c]++);
        return (int) after.chars().filter(c -> count[c]-- > 0).count();
    }
}
