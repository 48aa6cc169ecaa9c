package org.planweave.comments.internal.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planweave.api.planning.Line;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Place;

/** Puts comments and their replies together, in the order in which the plan is read. */
public final class Talks {

    private static final int LETTERS = 26;
    private static final Comparator<Talk> READING = Comparator
            .comparingInt(Talks::rank)
            .thenComparing(talk -> talk.first().section() == null ? "" : talk.first().section())
            .thenComparingInt(talk -> talk.line() == null ? 0 : talk.line().order())
            .thenComparingInt(Talks::position)
            .thenComparing(talk -> talk.first().at())
            .thenComparing(talk -> talk.first().id());

    private Talks() {}

    /** What is on the whole plan comes first, then what is on sections, then lines, then lines that were taken out. */
    private static int rank(Talk talk) {
        if (talk.first().onLine()) {
            return talk.line() == null ? 3 : 2;
        }
        return talk.first().section() == null ? 0 : 1;
    }

    /** All threads of one plan in order; those that are not settled have letters. */
    public static List<Talk> of(List<Comment> comments, Map<String, Line> lines) {
        Map<String, List<Comment>> replies = comments.stream()
                .filter(comment -> comment.parent() != null)
                .collect(Collectors.groupingBy(comment -> String.valueOf(comment.parent())));
        List<Talk> all = comments.stream()
                .filter(comment -> comment.parent() == null)
                .map(first -> new Talk("", first, replies.getOrDefault(first.id(), List.of()), lines.get(first.line())))
                .sorted(READING)
                .toList();
        return lettered(all);
    }

    private static List<Talk> lettered(List<Talk> all) {
        List<Talk> called = new ArrayList<>();
        int count = 0;
        for (Talk talk : all) {
            boolean beside = talk.line() != null && !talk.first().resolved();
            called.add(beside ? talk.called(letter(count++)) : talk);
        }
        return called;
    }

    /** {@code a} to {@code z}, then {@code aa}, {@code ab} and so on. */
    static String letter(int index) {
        String last = String.valueOf((char) ('a' + index % LETTERS));
        return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
    }

    /** Words in the order of the text; what is on the whole line, or lost, after them. */
    private static int position(Talk talk) {
        Place place = talk.first().place();
        return place == null || place.isLost() ? Integer.MAX_VALUE : place.now().start();
    }
}
