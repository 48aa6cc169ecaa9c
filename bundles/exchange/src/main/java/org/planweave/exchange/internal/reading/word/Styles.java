package org.planweave.exchange.internal.reading.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.source.Xml;

/** What the paragraph styles of a file say: heading level, list, contents entry. */
final class Styles {
    private static final Pattern HEADING = Pattern.compile("heading ?(\\d)");

    private final Map<String, Style> styles = new HashMap<>();

    /** A style by its id. */
    private static final class Style {
        private String name = "";
        private @Nullable String basedOn;
        private int outline = -1;
        private int numId = -1;
        private int level = -1;
        private boolean bold;
    }

    Styles(byte @Nullable [] part) throws XMLStreamException {
        if (part == null) {
            return;
        }
        XMLStreamReader xml = Xml.open(part);
        Style style = new Style();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("style")) {
                    style = new Style();
                    String id = Xml.attribute(xml, "styleId");
                    styles.put(id == null ? "" : id, style);
                } else {
                    property(xml, style);
                }
            }
        }
    }

    private static void property(XMLStreamReader xml, Style style) {
        String value = Xml.attribute(xml, "val");
        switch (xml.getLocalName()) {
            case "name" -> style.name = value == null ? "" : value.toLowerCase(Locale.ROOT);
            case "basedOn" -> style.basedOn = value;
            case "outlineLvl" -> style.outline = Xml.number(xml, -1);
            case "numId" -> style.numId = Xml.number(xml, -1);
            case "ilvl" -> style.level = Xml.number(xml, -1);
            case "b" -> style.bold = Xml.on(xml);
            default -> { }
        }
    }

    /** The level of the heading a style makes (1 is the highest), or 0. */
    int heading(@Nullable String id) {
        for (Style style : chain(id)) {
            Matcher named = HEADING.matcher(style.name);
            if (named.find()) {
                return Integer.parseInt(named.group(1));
            }
            if (style.name.equals("title")) {
                return 1;
            }
            if (style.outline >= 0 && style.outline < 9) {
                return style.outline + 1;
            }
        }
        return 0;
    }

    /** Whether a style is for entries of a contents list, captions, or heads and feet of pages. */
    boolean isAside(@Nullable String id) {
        Style style = get(id);
        return style != null && style.name.matches("toc \\d|toc heading|table of figures|caption|header|footer");
    }

    /** Whether a style makes list items by its name. */
    boolean isList(@Nullable String id) {
        Style style = get(id);
        return style != null && style.name.matches("list( bullet| number).*");
    }

    /** The numbering a style brings, or -1. */
    int numId(@Nullable String id) {
        for (Style style : chain(id)) {
            if (style.numId >= 0) {
                return style.numId;
            }
        }
        return -1;
    }

    /** The list level a style brings, or 0. */
    int level(@Nullable String id) {
        Style style = get(id);
        return style == null || style.level < 0 ? 0 : style.level;
    }

    /** Whether a style is bold by itself. */
    boolean isBold(@Nullable String id) {
        Style style = get(id);
        return style != null && style.bold;
    }

    private @Nullable Style get(@Nullable String id) {
        return id == null ? null : styles.get(id);
    }

    /** A style and those it is based on; a circle ends after thirty steps. */
    private List<Style> chain(@Nullable String id) {
        List<Style> chain = new ArrayList<>();
        for (Style style = get(id); style != null && chain.size() < 30; style = get(style.basedOn)) {
            chain.add(style);
        }
        return chain;
    }
}
