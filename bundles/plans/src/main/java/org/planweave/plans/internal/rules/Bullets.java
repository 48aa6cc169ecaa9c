package org.planweave.plans.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes lines of what somebody pastes: a list with bullets or numbers, or one plain line each. In a list with marks, a line without
 * one goes on with the bullet before it, as long as no empty line stands between.
 */
public final class Bullets {

    private static final Pattern MARK = Pattern.compile(
            "^\\s*(?:[•◦▪▫●○■□‣⁃∙·\uf0b7\uf0a7*–—-]|o(?=\\t)|\\(?(?:\\d{1,3}(?:\\.\\d{1,3})*|[a-z]|[ivx]{1,5})[.)]"
                    + "|\\d{1,3}(?:\\.\\d{1,3}){2,}|\\d{1,3}\\.\\d{1,3}(?=\\s+\\p{Lu}))[\\s\u00a0]+(?=\\S)");

    private Bullets() {}

    /** What a row says after its mark, if it has one. */
    public static Optional<String> marked(String row) {
        Matcher mark = MARK.matcher(row);
        return mark.find() ? Optional.of(row.substring(mark.end())) : Optional.empty();
    }

    /** The texts, in order, without marks and without space around them; empty lines are left out. */
    public static List<String> split(String pasted) {
        List<String> rows = pasted.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').lines().toList();
        boolean list = rows.stream().anyMatch(row -> MARK.matcher(row).find());
        List<String> found = new ArrayList<>();
        boolean open = false;
        for (String row : rows) {
            Matcher mark = MARK.matcher(row);
            boolean marked = mark.find();
            String text = (marked ? row.substring(mark.end()) : row).strip();
            if (!text.isEmpty()) {
                if (list && open && !marked) {
                    found.set(found.size() - 1, found.get(found.size() - 1) + ' ' + text);
                } else {
                    found.add(text);
                }
            }
            open = !text.isEmpty() && (marked || open);
        }
        return found;
    }
}
