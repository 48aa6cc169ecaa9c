package org.planweave.records.internal.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.Cause;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.Item;
import org.planweave.records.internal.rules.Mark;
import org.planweave.records.internal.rules.Suggestions;
import org.planweave.records.internal.stored.Packs;

/**
 * Marks with the same words for the same cause: one decision does for all of them.
 *
 * @param why what their owner says of them; empty if nothing
 * @param places the items that they stand in
 */
public record Group(Cause cause, String words, int count, String why, List<Integer> places, Decide form) {

    private static final int MOST = 20;
    private static final int MOST_PLACES = 8;

    /** The first of them, in the order in which they stand. */
    static List<Group> of(FoiRequest request, List<Mark> open, Packs packs) {
        Map<String, List<Mark>> same = new LinkedHashMap<>();
        open.forEach(mark -> same.computeIfAbsent(mark.cause() + mark.words().toLowerCase(Locale.UK), key -> new ArrayList<>()).add(mark));
        Map<String, Integer> places = packs.places(request.id());
        List<Group> groups = new ArrayList<>();
        same.values().stream().limit(MOST).forEach(marks -> groups.add(group(request, marks, places, packs, groups.size())));
        return groups;
    }

    /** A form for each cause that has several words: one decision for all of them. */
    static List<Decide> causes(FoiRequest request, List<Mark> open, boolean shown) {
        List<Decide> causes = new ArrayList<>();
        for (Cause cause : shown ? new Cause[] {Cause.NAME, Cause.CONTACT, Cause.THIRD_PARTY} : new Cause[0]) {
            long count = open.stream().filter(mark -> mark.cause() == cause).count();
            long words = open.stream().filter(mark -> mark.cause() == cause).map(mark -> mark.words().toLowerCase(Locale.UK)).distinct().count();
            if (words > 1) {
                causes.add(new Decide(MOST + causes.size(), PageParts.href(request) + "/decide", Map.of("cause", cause.word(), "words", ""),
                        Words.text("records.all." + cause.word(), String.valueOf(count)), cause.usual(), "", true));
            }
        }
        return causes;
    }

    private static Group group(FoiRequest request, List<Mark> marks, Map<String, Integer> places, Packs packs, int number) {
        Mark first = marks.get(0);
        List<Integer> items = marks.stream().map(mark -> places.getOrDefault(mark.item(), 0)).distinct().limit(MOST_PLACES).toList();
        String why = "";
        if (first.whole()) {
            Item item = packs.one(request.id(), items.get(0)).item();
            why = item.why();
        }
        Decide form = new Decide(number, PageParts.href(request) + "/decide",
                Map.of("cause", first.cause().word(), "words", first.words()), first.words(),
                Suggestions.fitting(first.cause(), why), why, true);
        return new Group(first.cause(), first.words(), marks.size(), why, items, form);
    }

    Group refused(String exemption, String reason, Map<String, String> errors) {
        return new Group(cause, words, count, why, places, form.refused(exemption, reason, errors));
    }

    /** What it is and how often: “a name, in 4 places”. */
    public String what() {
        return Words.text("records.group", Words.text("records.cause." + cause.word()), Words.count("records.places", count));
    }
}
