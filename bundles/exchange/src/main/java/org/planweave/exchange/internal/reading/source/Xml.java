package org.planweave.exchange.internal.reading.source;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.Refused;

/** Opens parts as XML streams that know no DTD and no external entity. */
public final class Xml {
    private Xml() {
    }

    /** A stream over a part; refuses a part with a document type. */
    public static XMLStreamReader open(byte[] part) throws XMLStreamException {
        if (mentions(part, "<!DOCTYPE") || mentions(part, "<!ENTITY")) {
            throw unsafe();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /** The value of an attribute by its local name, or null. */
    public static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A number in the attribute "val", or the other where there is none. */
    public static int number(XMLStreamReader xml, int other) {
        String value = attribute(xml, "val");
        return value == null || !value.matches("\\d{1,6}") ? other : Integer.parseInt(value);
    }

    /** Whether an on-off property is on: it is unless it says otherwise. */
    public static boolean on(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        return value == null || !value.matches("0|false|off|none");
    }

    /** Goes to the end of the element that the stream stands at. */
    public static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static boolean mentions(byte[] part, String word) {
        return contains(part, word.getBytes(StandardCharsets.US_ASCII))
            || contains(part, word.getBytes(StandardCharsets.UTF_16LE))
            || contains(part, word.getBytes(StandardCharsets.UTF_16BE));
    }

    private static boolean contains(byte[] in, byte[] what) {
        for (int i = 0; i <= in.length - what.length; i++) {
            int j = 0;
            while (j < what.length && in[i + j] == what[j]) {
                j++;
            }
            if (j == what.length) {
                return true;
            }
        }
        return false;
    }

    private static Refusal unsafe() {
        return new Refusal(Refused.Type.UNSAFE_CONTENT,
            "This file declares a document type or entities, which plans never need; save it again in Word or Excel and "
                + "import the new file.");
    }
}
