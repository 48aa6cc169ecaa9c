package org.planweave.plans.internal.rules.hints;

/**
 * One thing that could be said more plainly.
 *
 * @param about the words that it is about, or the beginning of them
 * @param instead what to write instead, where the rule knows; else empty
 * @param counted how many words there are, for the rules that count; else 0
 * @param most how many words there should be at most, for the rules that count; else 0
 */
public record Hint(Rule rule, String about, String instead, int counted, int most) {

    /** What kind of thing. */
    public enum Rule {
        LONG_LINE,
        LONG_SENTENCE,
        NO_VERB,
        WORD
    }

    static Hint longLine(int counted, int most) {
        return new Hint(Rule.LONG_LINE, "", "", counted, most);
    }

    static Hint longSentence(String beginning, int counted, int most) {
        return new Hint(Rule.LONG_SENTENCE, beginning, "", counted, most);
    }

    static Hint noVerb(String beginning) {
        return new Hint(Rule.NO_VERB, beginning, "", 0, 0);
    }

    static Hint word(String found, String instead) {
        return new Hint(Rule.WORD, found, instead, 0, 0);
    }
}
