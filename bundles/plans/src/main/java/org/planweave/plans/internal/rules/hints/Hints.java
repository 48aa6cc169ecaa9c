package org.planweave.plans.internal.rules.hints;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a line as a plain-English editor would, with few rules that seldom err. */
public final class Hints {

    /** The longest sentence that readers take in at one go. */
    public static final int LONGEST_SENTENCE = 25;

    /** Lines of these kinds say what is done; lists in them too. */
    private static final Set<String> DOING = Set.of("action");
    private static final Set<String> LISTS_OF_DOING = Set.of("action", "objective", "priority");

    private Hints() {}

    /**
     * What could be said more plainly, in the order in which it is worth mending; each thing once.
     *
     * @param kind the line's kind
     * @param most how many words the template has room for in a line of this kind; 0 for any number
     */
    public static List<Hint> of(String text, String kind, int most) {
        List<Hint> hints = new ArrayList<>();
        int words = Wording.words(text).size();
        if (most > 0 && words > most) {
            hints.add(Hint.longLine(words, most));
        }
        List<Wording.Passage> passages = Wording.passages(text);
        for (int i = 0; i < passages.size(); i++) {
            Wording.Passage passage = passages.get(i);
            boolean doing = passage.bullet() ? LISTS_OF_DOING.contains(kind) : i == 0 && DOING.contains(kind);
            if (doing && !Verbs.mayStart(passage.text())) {
                hints.add(Hint.noVerb(Wording.beginning(passage.text())));
            }
            for (String sentence : Wording.sentences(passage.text())) {
                int counted = Wording.words(sentence).size();
                if (counted > LONGEST_SENTENCE) {
                    hints.add(Hint.longSentence(Wording.beginning(sentence), counted, LONGEST_SENTENCE));
                }
            }
        }
        hints.addAll(Avoided.in(text));
        return hints.stream().distinct().toList();
    }
}
