package org.planweave.ui.components;

import java.util.List;

/**
 * Who else is editing something, in a sentence. The page's script says the same sentences as people come and go.
 *
 * @param names people's names in the order of reading
 */
public record Editors(List<String> names) {

    /** The sentence beside a line, for one person. */
    public static final String ONE = "# is editing this line";

    /** The sentence beside a line, for several people. */
    public static final String MANY = "# are editing this line";

    private static final String MEANS = " too. Whoever saves last is shown both texts and chooses.";

    /** The sentence at a form, for one person. */
    public static final String ONE_TOO = "# has this line open" + MEANS;

    /** The sentence at a form, for several people. */
    public static final String MANY_TOO = "# have this line open" + MEANS;

    public Editors {
        names = List.copyOf(names);
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** The sentence beside a line. */
    public String here() {
        return sentence(ONE, MANY);
    }

    /** The sentence at a form of one's own. */
    public String too() {
        return sentence(ONE_TOO, MANY_TOO);
    }

    private String sentence(String one, String many) {
        int last = names.size() - 1;
        String all = last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
        return (last < 1 ? one : many).replace("#", all);
    }
}
