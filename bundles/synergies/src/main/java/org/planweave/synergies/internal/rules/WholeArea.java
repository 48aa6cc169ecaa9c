package org.planweave.synergies.internal.rules;

import java.util.regex.Pattern;

/** Words for all of a council's area, which is no place that two plans could meet at. */
public final class WholeArea {

    private static final String COUNCIL = "(?i)(?: (?:city|county|borough|district|metropolitan))* council$";
    private static final Pattern EVERYWHERE = Pattern.compile("(?i)(?:all wards|(?:whole|entire|all of the) .*|.*-?wide|everywhere)");

    private final String name;

    private WholeArea(String name) {
        this.name = name;
    }

    /** @param council its full name, such as {@code Marrowdale Council} */
    public static WholeArea of(String council) {
        return new WholeArea(council.replaceFirst(COUNCIL, ""));
    }

    public boolean is(String place) {
        return EVERYWHERE.matcher(place).matches() || place.equalsIgnoreCase(name);
    }
}
