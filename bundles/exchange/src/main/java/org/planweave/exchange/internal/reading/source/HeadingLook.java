package org.planweave.exchange.internal.reading.source;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a line of plain text looks like a heading: short, no stop at its end, and standing by itself. */
record HeadingLook(List<String> lines, int index, Marks marks) {
    private static final Pattern ENDS = Pattern.compile(".*[.;,:]");
    private static final Pattern KEYED = Pattern.compile("[A-Z][\\w '’&()/-]{1,40}:\\s.*");

    boolean isHeading() {
        String text = marks.rest().strip();
        if (text.length() > 110 || text.split("\\s+").length > 14 || ENDS.matcher(text).matches()
            || text.indexOf('\t') >= 0 || text.contains("....") || text.contains("[GAP") || text.contains("@")) {
            return false;
        }
        if (KEYED.matcher(text).matches() && !text.matches("(?i)(?:(?:key|strategic) )?(?:priority|objective|goal|aim|ambition|outcome|priority objective)\\b.*")) {
            return false;
        }
        boolean upper = text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase)
            && text.length() > 3;
        if (marks.number() != null) {
            return upper || numbered();
        }
        return Character.isUpperCase(text.charAt(0)) && (upper || alone());
    }

    private boolean numbered() {
        boolean list = marks.indent() > 0 || marks.number() == null || !marks.number().matches("[\\d.]+");
        boolean zero = marks.number() != null && marks.number().matches("\\d{1,2}\\.0");
        boolean apart = index == 0 || lines.get(index - 1).isBlank() || index + 1 >= lines.size() || lines.get(index + 1).isBlank();
        return zero || !list && apart && !sibling(index - 1) && !sibling(index + 1);
    }

    private boolean sibling(int at) {
        String number = at < 0 || at >= lines.size() || lines.get(at).isBlank() ? null : Marks.of(lines.get(at)).number();
        return number != null && dots(number) <= dots(String.valueOf(marks.number()));
    }

    private static long dots(String number) {
        return number.chars().filter(c -> c == '.').count();
    }

    /** Blank before; and blank, a list or a long line after. */
    private boolean alone() {
        boolean before = index == 0 || lines.get(index - 1).isBlank() || Furniture.isPageNumber(lines.get(index - 1));
        if (!before || index + 1 >= lines.size()) {
            return before && index + 1 >= lines.size();
        }
        String after = lines.get(index + 1);
        Marks next = Marks.of(after);
        return after.isBlank() || next.bullet() || next.number() != null || after.length() > 90;
    }

    /** The level a heading of plain text has: by its number, else capitals above the rest. */
    static int level(@Nullable String number, String text) {
        if (number != null) {
            String depth = number.replaceAll("(\\.0)+$", "").replaceAll("\\.$", "");
            return 2 + (int) depth.chars().filter(c -> c == '.').count();
        }
        return text.chars().noneMatch(Character::isLowerCase) ? 2 : 3;
    }
}
