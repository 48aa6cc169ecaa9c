package org.planweave.exchange.internal.reading.word;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.source.Xml;

/** The comments of a Word file, as its own part lists them. */
final class MarkedComments {

    private static final int MOST = 5_000;
    private static final int DAY = 10;

    /** A comment without its place. */
    record Written(String id, String author, String day, String text) {}

    private MarkedComments() {}

    static List<Written> read(byte @Nullable [] part) throws XMLStreamException {
        List<Written> all = new ArrayList<>();
        if (part == null) {
            return all;
        }
        XMLStreamReader xml = Xml.open(part);
        Written current = null;
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("comment")) {
                    current = head(xml);
                    text.setLength(0);
                } else {
                    words(xml, text);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
                text.append('\n');
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("comment") && current != null) {
                all.add(new Written(current.id(), current.author(), current.day(), text.toString().strip()));
            }
            if (all.size() > MOST) {
                throw WordPackage.damaged();
            }
        }
        return all;
    }

    private static Written head(XMLStreamReader xml) {
        String date = String.valueOf(Xml.attribute(xml, "date"));
        String day = date.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? date.substring(0, DAY) : "";
        String author = Xml.attribute(xml, "author");
        return new Written(String.valueOf(Xml.attribute(xml, "id")), author == null ? "" : author.strip(), day, "");
    }

    private static void words(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "t" -> text.append(xml.getElementText());
            case "tab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('\u2011');
            default -> { }
        }
    }
}
