package org.planweave.exchange.internal.pages;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.planweave.ui.Html;
import org.planweave.ui.components.Pw;

/** The difference of two texts, marked word by word. */
final class Difference {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|[^\\p{L}\\p{N}\\s]");

    private Difference() {}

    static Content of(String older, String newer) {
        List<String> words = words(older);
        List<Content> pieces = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(words, words(newer)).getDeltas()) {
            int from = delta.getSource().getPosition();
            pieces.add(Html.text(String.join("", words.subList(done, from))));
            done = from + delta.getSource().size();
            String out = String.join("", words.subList(from, done));
            String in = String.join("", delta.getTarget().getLines());
            pieces.add(out.isEmpty() ? Html.EMPTY : Pw.del(out));
            pieces.add(in.isEmpty() ? Html.EMPTY : Pw.ins(in));
        }
        pieces.add(Html.text(String.join("", words.subList(done, words.size()))));
        return Html.join(pieces);
    }

    /** The words of a text with what stands between them. */
    static List<String> words(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
