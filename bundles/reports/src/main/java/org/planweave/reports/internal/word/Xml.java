package org.planweave.reports.internal.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Trees of XML, read without document types and entities and at most so deep, and written without a change but those made. */
final class Xml {

    /** WordprocessingML, as Word writes it unless somebody asks for “strict”. */
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DEEPEST = "256";

    private Xml() {}

    static Document read(byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(content));
        } catch (SAXException | IOException e) {
            throw new Unreadable("reports.template.notWord");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java reads no XML", e);
        }
    }

    static byte[] bytes(Document tree) {
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            tree.setXmlStandalone(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.transform(new DOMSource(tree), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("A part of a Word file cannot be written", e);
        }
    }

    /** Whether this is the element of WordprocessingML with this name. */
    static boolean is(@Nullable Node node, String name) {
        return node instanceof Element && name.equals(node.getLocalName()) && W.equals(node.getNamespaceURI());
    }

    static List<Element> children(Node parent) {
        List<Element> all = new ArrayList<>();
        for (Node one = parent.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (one instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    static Optional<Element> child(Node parent, String name) {
        return children(parent).stream().filter(one -> is(one, name)).findFirst();
    }

    /** All elements below, in the order of the document. */
    static List<Element> all(Node parent) {
        List<Element> all = new ArrayList<>();
        collect(parent, all);
        return all;
    }

    private static void collect(Node parent, List<Element> all) {
        for (Element child : children(parent)) {
            all.add(child);
            collect(child, all);
        }
    }

    static Stream<Element> all(Node parent, String name) {
        return all(parent).stream().filter(one -> is(one, name));
    }

    /** An attribute of WordprocessingML; empty where there is none. */
    static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    /** The nearest element with this name that holds the node. */
    static @Nullable Element around(Node node, String name) {
        Node parent = node.getParentNode();
        while (parent != null && !is(parent, name)) {
            parent = parent.getParentNode();
        }
        return (Element) parent;
    }

    static void remove(Node node) {
        Node parent = node.getParentNode();
        if (parent != null) {
            parent.removeChild(node);
        }
    }

    /** Text without the characters that XML 1.0 forbids (section 2.2). */
    static String allowed(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF || c == '\t' || c == '\n')
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
