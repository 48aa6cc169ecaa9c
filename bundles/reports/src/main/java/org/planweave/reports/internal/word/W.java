package org.planweave.reports.internal.word;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes elements of WordprocessingML in one document. */
final class W {

    private final Document document;

    W(Document document) {
        this.document = document;
    }

    Element element(String name, Node... children) {
        Element element = document.createElementNS(Xml.W, "w:" + name);
        for (Node child : children) {
            element.appendChild(child);
        }
        return element;
    }

    /** An element with attributes: names and values in turn. */
    Element with(String name, String... attributes) {
        Element element = element(name);
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttributeNS(Xml.W, "w:" + attributes[i], attributes[i + 1]);
        }
        return element;
    }

    Element value(String name, String value) {
        return with(name, "val", value);
    }

    Element text(String text) {
        Element element = element("t");
        element.setAttributeNS(javax.xml.XMLConstants.XML_NS_URI, "xml:space", "preserve");
        element.setTextContent(text);
        return element;
    }

    /** Puts text with its line breaks and tabs into a run, before one of its nodes or at the end. */
    void write(Node run, String text, @Nullable Node before) {
        String[] rows = Xml.allowed(text.replaceAll("\\R", "\n")).split("\n", -1);
        for (int row = 0; row < rows.length; row++) {
            if (row > 0) {
                run.insertBefore(element("br"), before);
            }
            String[] columns = rows[row].split("\t", -1);
            for (int column = 0; column < columns.length; column++) {
                if (column > 0) {
                    run.insertBefore(element("tab"), before);
                }
                if (!columns[column].isEmpty()) {
                    run.insertBefore(text(columns[column]), before);
                }
            }
        }
    }

    /** A run with this text. */
    Element run(String text, boolean bold) {
        Element run = bold ? element("r", element("rPr", element("b"))) : element("r");
        write(run, text, null);
        return run;
    }
}
