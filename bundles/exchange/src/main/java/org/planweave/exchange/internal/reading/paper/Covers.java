package org.planweave.exchange.internal.reading.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.source.Column;

/** The keys and values on the cover of a paper: "SUBJECT: …", "Report of: …", a table of two columns. */
final class Covers {
    private static final Pattern KEY = Pattern.compile(
        "(?<![\\p{L}])(committee\\(s\\)|committees?|board|dated?|dates?|meeting date|date of meeting|subject|title|plan title"
            + "|report title|report of|report to|report by|report author|author|reporting officer|lead officer"
            + "|responsible officer|contact officer|contact|portfolio holder|cabinet member|portfolio|wards?(?: affected)?"
            + "|directorate|department|service(?: area)?|service plan for|division|reporting period|plan period|period|financial year"
            + "|year|date published|published|version|status|classification|head of service|(?:executive |strategic |corporate )?director"
            + "|plan owner|owner|approved by|review date|prepared by|agenda item(?: no)?|key decision|purpose)\\s*:",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile(
        "\\s+(public|non-public|part 1|part 2|for (?:decision|information|discussion|approval|noting))$", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 40;

    private final Map<String, String> values = new LinkedHashMap<>();
    private @Nullable String waiting;

    /** Reads the cover: the blocks before the first heading that has a meaning of its own. */
    Covers(List<Block> blocks) {
        int seen = 0;
        for (Block block : blocks) {
            if (seen++ > DEEPEST || seen > 3 && ends(block)) {
                break;
            }
            if (block instanceof Block.Grid grid) {
                grid.rows().forEach(this::row);
            } else {
                line(block.text());
            }
        }
    }

    private static boolean ends(Block block) {
        return block instanceof Block.Heading heading && Section.of(heading.text()).role() != Section.Role.UNKNOWN;
    }

    private void row(Block.Row row) {
        List<String> cells = new ArrayList<>();
        for (Block.Cell cell : row.cells()) {
            String text = cell.text();
            boolean key = cells.size() % 2 == 0 && row.cells().size() <= 4 && KEY.matcher(text + ":").matches()
                && Column.of(text) != Column.UNKNOWN;
            cells.add(key || KEY.matcher(text + ":").matches() && row.cells().size() == 2 && cells.isEmpty() ? text + ":" : text);
        }
        line(String.join(" ", cells));
        waiting = null;
    }

    private void line(String text) {
        if (text.length() > 600) {
            return;
        }
        Matcher key = KEY.matcher(text);
        if (waiting != null && !text.isEmpty() && !key.lookingAt()) {
            values.putIfAbsent(waiting, text);
        }
        waiting = null;
        int from = -1;
        String name = "";
        while (key.find()) {
            if (from >= 0) {
                put(name, text.substring(from, key.start()));
            } else if (key.start() > 0) {
                return;
            }
            name = key.group(1).toLowerCase(Locale.ROOT);
            from = key.end();
        }
        if (from >= 0) {
            put(name, text.substring(from));
        }
    }

    private void put(String name, String value) {
        String text = value.strip();
        Matcher tail = TAIL.matcher(text);
        if (tail.find()) {
            if (tail.group(1).toLowerCase(Locale.ROOT).startsWith("for ")) {
                values.putIfAbsent("purpose", tail.group(1));
            }
            text = text.substring(0, tail.start()).strip();
        }
        if (text.isEmpty()) {
            waiting = waiting == null ? name : waiting;
        } else {
            values.putIfAbsent(name, text);
        }
    }

    /** Whether a line belongs to the cover. */
    static boolean isKeyed(String text) {
        return KEY.matcher(text).lookingAt();
    }

    /** The value of the first of these keys that the cover has, or null. */
    @Nullable String value(String... keys) {
        for (String key : keys) {
            String value = values.get(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
