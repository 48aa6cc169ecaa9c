package org.planweave.exchange.internal.reading.word;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.source.Xml;

/** Word's automatic numbers and bullets, counted as the paragraphs come. */
final class Numbering {
    private static final int LEVELS = 9;
    private static final int LONGEST = 60;

    private final Map<Integer, Integer> abstracts = new HashMap<>();
    private final Map<Integer, Level[]> definitions = new HashMap<>();
    private final Map<Integer, int[]> counters = new HashMap<>();

    /** How one level of a list is marked. */
    private static final class Level {
        private String format = "decimal";
        private String text = "";
        private int start = 1;
    }

    Numbering(byte @Nullable [] part) throws XMLStreamException {
        if (part == null) {
            return;
        }
        XMLStreamReader xml = Xml.open(part);
        int current = -1;
        int num = -1;
        Level level = new Level();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> current = id(xml, "abstractNumId");
                case "lvl" -> level = define(current, id(xml, "ilvl"));
                case "numFmt" -> level.format = String.valueOf(Xml.attribute(xml, "val"));
                case "lvlText" -> level.text = shortened(String.valueOf(Xml.attribute(xml, "val")));
                case "start" -> level.start = Xml.number(xml, 1);
                case "num" -> num = id(xml, "numId");
                case "abstractNumId" -> abstracts.put(num, Xml.number(xml, -1));
                default -> { }
            }
        }
    }

    private static int id(XMLStreamReader xml, String name) {
        String value = Xml.attribute(xml, name);
        return value == null || !value.matches("\\d{1,6}") ? -1 : Integer.parseInt(value);
    }

    /** It stands before every paragraph of the list, and is gone over each time. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private Level define(int list, int at) {
        Level[] levels = definitions.computeIfAbsent(list, l -> new Level[LEVELS]);
        Level level = new Level();
        if (at >= 0 && at < LEVELS) {
            levels[at] = level;
        }
        return level;
    }

    /** Whether a list and level are known to carry marks at all. */
    boolean marks(int numId) {
        return numId > 0;
    }

    /** The number of the next paragraph of a list, without its punctuation; null for a bullet. */
    @Nullable String next(int numId, int at) {
        int list = abstracts.getOrDefault(numId, -1);
        Level[] levels = definitions.get(list);
        int depth = Math.max(0, Math.min(LEVELS - 1, at));
        Level level = levels == null ? null : levels[depth];
        if (level == null || level.format.equals("bullet") || level.format.equals("none")) {
            return null;
        }
        int[] counter = counters.computeIfAbsent(list, l -> new int[LEVELS]);
        counter[depth] = counter[depth] == 0 ? level.start : counter[depth] + 1;
        for (int i = depth + 1; i < LEVELS; i++) {
            counter[i] = 0;
        }
        return number(levels, level, counter);
    }

    private static String number(Level[] levels, Level level, int[] counter) {
        String text = level.text;
        for (int i = 0; i < LEVELS; i++) {
            int value = counter[i] == 0 ? 1 : counter[i];
            text = text.replace("%" + (i + 1), mark(levels[i], value));
        }
        return text.replaceAll("^[(\\s]+|[.)\\s:]+$", "");
    }

    private static String mark(@Nullable Level level, int value) {
        String format = level == null ? "decimal" : level.format;
        return switch (format) {
            case "lowerLetter" -> String.valueOf((char) ('a' + (value - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (value - 1) % 26));
            case "lowerRoman" -> roman(value);
            default -> String.valueOf(value);
        };
    }

    private static String roman(int value) {
        String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        return "x".repeat(Math.min(5, value / 10)) + ones[value % 10];
    }
}
