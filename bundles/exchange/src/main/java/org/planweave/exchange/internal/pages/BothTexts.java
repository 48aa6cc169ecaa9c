package org.planweave.exchange.internal.pages;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Two changes of one text in one. */
final class BothTexts {

    private record Edit(int from, int to, List<String> instead) {}

    private BothTexts() {}

    /** The text with both changes in it; empty where they touch the same words, for then a person has to choose. */
    static Optional<String> of(String base, String here, String file) {
        List<String> words = Difference.words(base);
        List<Edit> all = new ArrayList<>(edits(words, here));
        edits(words, file).stream().filter(edit -> !all.contains(edit)).toList().forEach(all::add);
        all.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        StringBuilder both = new StringBuilder();
        int done = 0;
        for (int i = 0; i < all.size(); i++) {
            Edit edit = all.get(i);
            if (i > 0 && edit.from() <= all.get(i - 1).to()) {
                return Optional.empty();
            }
            both.append(String.join("", words.subList(done, edit.from()))).append(String.join("", edit.instead()));
            done = edit.to();
        }
        return Optional.of(both.append(String.join("", words.subList(done, words.size()))).toString());
    }

    private static List<Edit> edits(List<String> words, String newer) {
        List<Edit> edits = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(words, Difference.words(newer)).getDeltas()) {
            int from = delta.getSource().getPosition();
            edits.add(new Edit(from, from + delta.getSource().size(), delta.getTarget().getLines()));
        }
        return edits;
    }
}
