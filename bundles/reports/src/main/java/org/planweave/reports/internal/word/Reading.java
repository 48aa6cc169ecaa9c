package org.planweave.reports.internal.word;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Everything that somebody can find in a Word file, in whatever part of it: text, also where it is split into runs or hidden; headers,
 * comments, properties, custom XML; descriptions of pictures, addresses, names; and words in what is no XML.
 */
public final class Reading {

    /** Elements of WordprocessingML that do not end a word. */
    private static final Set<String> WITHIN = Set.of(
            "t", "r", "rPr", "b", "i", "lang", "sz", "szCs", "bCs", "iCs", "rFonts", "color", "u", "proofErr", "bookmarkStart",
            "bookmarkEnd", "noProof", "delText", "ins", "del", "hyperlink", "smartTag", "sdt", "sdtContent", "softHyphen", "rStyle");
    private static final Set<String> SPEAKING = Set.of("descr", "title", "tooltip", "author", "initials", "alt");
    private static final Set<String> NAMING = Set.of("alias", "tag", "docVar", "lvlText", "bookmarkStart", "docPr");
    private static final Pattern LONG_WORD = Pattern.compile("[\\p{L}\\p{N}]{6,}");
    /** When a file was made is no secret, and its digits are in no other file. */
    private static final String MOMENTS = "http://purl.org/dc/terms/";

    private final StringBuilder out = new StringBuilder();

    private Reading() {}

    public static String everything(byte[] file) {
        Docx docx = Docx.read(file);
        Reading reading = new Reading();
        for (String name : new TreeSet<>(docx.names())) {
            if (name.endsWith(".rels")) {
                Xml.all(docx.tree(name)).stream().filter(one -> one.getAttribute("TargetMode").equals("External"))
                        .forEach(one -> reading.say(one.getAttribute("Target")));
            } else if (!Docx.isXml(name)) {
                String bytes = new String(docx.bytes(name), StandardCharsets.ISO_8859_1);
                LONG_WORD.matcher(bytes).results().forEach(word -> reading.say(word.group()));
            } else if (!name.equals(Docx.TYPES)) {
                reading.node(docx.tree(name).getDocumentElement());
            }
        }
        return reading.out.toString();
    }

    private void say(String text) {
        out.append(' ').append(text).append(' ');
    }

    private void node(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !MOMENTS.equals(element.getNamespaceURI())) {
                attributes(element);
                boolean within = WITHIN.contains(element.getLocalName()) && Xml.W.equals(element.getNamespaceURI());
                out.append(within ? "" : " ");
                node(element);
                out.append(within ? "" : " ");
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE
                    || child.getNodeType() == Node.COMMENT_NODE) {
                out.append(child.getNodeValue());
            }
        }
    }

    private void attributes(Element element) {
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Attr one = (Attr) all.item(i);
            String name = one.getLocalName() == null ? one.getName() : one.getLocalName();
            boolean names = NAMING.contains(element.getLocalName()) && Set.of("val", "name").contains(name);
            if (SPEAKING.contains(name) || names || name.equals("instr")) {
                say(one.getValue());
            }
        }
    }
}
