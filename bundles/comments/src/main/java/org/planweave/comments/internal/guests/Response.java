package org.planweave.comments.internal.guests;

import java.util.List;

/**
 * What somebody said on paper and the like, as it was typed.
 *
 * @param lines the numbers of the lines that it is about, with commas or spaces between them
 * @param agreed whether they agreed that their name is kept
 * @param consultation the id of the consultation that it answers; empty for none in particular
 */
public record Response(
        String plan, String group, String name, boolean agreed, String how, String came, String lines, String text, String level,
        String consultation) {

    /** The numbers of the lines, one for each. */
    List<String> numbers() {
        return List.of(lines.strip().split("[\\s,;]+")).stream().filter(number -> !number.isEmpty()).distinct().toList();
    }

    /** The next one of the same kind: what came on the same day in the same way. */
    Response next() {
        return new Response(plan, group, "", false, how, came, "", "", level, consultation);
    }
}
