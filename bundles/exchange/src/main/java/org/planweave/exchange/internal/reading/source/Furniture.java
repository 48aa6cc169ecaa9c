package org.planweave.exchange.internal.reading.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Running heads, feet and page numbers: lines that belong to the page, not to the paper. */
final class Furniture {
    private static final Pattern NUMBER = Pattern.compile("[-–—~|\\s]*(?:page\\s*)?\\d{1,3}(?:\\s*(?:of|/)\\s*\\d{1,3})?[-–—~|\\s]*",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGED = Pattern.compile(
        ".{0,120}?\\bpage ?\\d{1,3}( ?(of|/) ?\\d{1,3})?\\W*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOISE = Pattern.compile(
        "(total pages?: ?\\d+|file (type|size)\\b.*|you are on page.*|\\[?image\\]?|(restricted|official|not protectively"
            + " marked|official[- ]sensitive|draft|unclassified|public document pack|this page is intentionally left"
            + " blank)[.!]?)", Pattern.CASE_INSENSITIVE);

    private final Map<String, Integer> seen = new HashMap<>();
    private final List<String> lines;

    Furniture(List<String> lines) {
        this.lines = lines;
        for (String line : lines) {
            if (!line.isBlank() && line.length() <= 120) {
                seen.merge(shape(line), 1, Integer::sum);
            }
        }
    }

    /** Whether the line only says which page this is. */
    static boolean isPageNumber(String line) {
        return line.length() < 40 && NUMBER.matcher(line.strip()).matches();
    }

    boolean isFurniture(int index) {
        String line = lines.get(index).strip();
        if (line.isEmpty() || line.length() > 150) {
            return false;
        }
        return isPageNumber(line) || NOISE.matcher(line).matches()
            || PAGED.matcher(line).matches() && !line.contains("....") || repeatedByAPageEdge(index);
    }

    private boolean repeatedByAPageEdge(int index) {
        return seen.getOrDefault(shape(lines.get(index)), 0) >= 2
            && (edge(index - 1) || edge(index + 1) || edge(index - 2) && lines.get(index - 1).isBlank()
                || edge(index + 2) && lines.get(index + 1).isBlank() || lines.get(index).indexOf('\f') >= 0);
    }

    private boolean edge(int index) {
        return index >= 0 && index < lines.size()
            && (isPageNumber(lines.get(index)) || lines.get(index).indexOf('\f') >= 0);
    }

    private static String shape(String line) {
        return Mend.squeeze(line).replaceAll("\\d+", "#");
    }
}
