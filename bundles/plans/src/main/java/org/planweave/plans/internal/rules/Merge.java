package org.planweave.plans.internal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.planweave.api.planning.LineDraft;

/**
 * Brings two changes of one line together. Where both changed the same words, no text is made up: a person chooses.
 */
public final class Merge {

    private Merge() {}

    /** The text with both changes in it; empty where they touch the same words. */
    public static Optional<String> texts(String base, String theirs, String yours) {
        List<String> words = WordDiff.words(base);
        List<WordDiff.Edit> all = new ArrayList<>(WordDiff.edits(words, WordDiff.words(theirs)));
        for (WordDiff.Edit edit : WordDiff.edits(words, WordDiff.words(yours))) {
            if (!all.contains(edit)) {
                all.add(edit);
            }
        }
        all.sort(Comparator.comparingInt(WordDiff.Edit::from).thenComparingInt(WordDiff.Edit::to));
        StringBuilder merged = new StringBuilder();
        int done = 0;
        for (int i = 0; i < all.size(); i++) {
            WordDiff.Edit edit = all.get(i);
            if (i > 0 && edit.from() <= all.get(i - 1).to()) {
                return Optional.empty();
            }
            merged.append(String.join("", words.subList(done, edit.from()))).append(String.join("", edit.instead()));
            done = edit.to();
        }
        return Optional.of(merged.append(String.join("", words.subList(done, words.size()))).toString());
    }

    /**
     * What to put into the merge form: everything that only one of the two changed, as that one wrote it; where both did, yours.
     * The form shows theirs beside it.
     */
    public static LineDraft proposal(LineDraft base, LineDraft theirs, LineDraft yours) {
        return new LineDraft(
                either(base.kind(), theirs.kind(), yours.kind()),
                either(base.section(), theirs.section(), yours.section()),
                texts(base.text(), theirs.text(), yours.text()).orElse(yours.text()),
                fields(base.fields(), theirs.fields(), yours.fields()),
                either(base.outcomes(), theirs.outcomes(), yours.outcomes()),
                either(base.classification(), theirs.classification(), yours.classification()));
    }

    private static Map<String, String> fields(Map<String, String> base, Map<String, String> theirs, Map<String, String> yours) {
        TreeSet<String> names = new TreeSet<>(base.keySet());
        names.addAll(theirs.keySet());
        names.addAll(yours.keySet());
        Map<String, String> merged = new java.util.TreeMap<>();
        for (String name : names) {
            String value = either(base.getOrDefault(name, ""), theirs.getOrDefault(name, ""), yours.getOrDefault(name, ""));
            if (!value.isEmpty()) {
                merged.put(name, value);
            }
        }
        return merged;
    }

    private static <T> T either(T base, T theirs, T yours) {
        return Objects.equals(base, yours) ? theirs : yours;
    }
}
