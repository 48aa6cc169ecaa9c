package org.planweave.reports.internal.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds the merge fields of one part of a Word file: Word's own, simple and complex, and names in double curly brackets, also where
 * Word split them into several runs. Each is taken out and leaves an empty text in the run that it stood in.
 */
final class Slots {

    private static final Pattern BRACKETS = Pattern.compile("\\{\\{([^{}\n\t]{1,120})\\}\\}");

    private final List<Slot> slots = new ArrayList<>();
    private final List<Element> broken = new ArrayList<>();

    private Slots() {}

    /** @param root of the part; it is changed */
    static Slots in(Element root) {
        Slots found = new Slots();
        Xml.all(root, "p").toList().forEach(found::paragraph);
        return found;
    }

    /** In the order of the part. */
    List<Slot> all() {
        return List.copyOf(slots);
    }

    /** Paragraphs with a field that is not whole: brackets that do not close, a field within a field, one that ends elsewhere. */
    List<Element> broken() {
        return List.copyOf(broken);
    }

    private void paragraph(Element paragraph) {
        List<Element> texts = new ArrayList<>();
        simple(paragraph, texts);
        MergeFields fields = new MergeFields(own(paragraph));
        fields.slots().forEach((text, name) -> {
            slots.add(new Slot(name, paragraph, text));
            texts.add(text);
        });
        brackets(paragraph, own(paragraph).stream().filter(one -> !texts.contains(one)).toList());
        if (fields.broken() || ownText(paragraph).matches("(?s).*(\\{\\{|\\}\\}).*")) {
            broken.add(paragraph);
        }
        inOrder(paragraph);
    }

    /** What is in this paragraph and not in one that it holds, such as that of a text box. */
    static List<Element> own(Element paragraph) {
        List<Element> all = new ArrayList<>();
        collect(paragraph, all);
        return all;
    }

    private static void collect(Element parent, List<Element> all) {
        for (Element child : Xml.children(parent)) {
            if (!Xml.is(child, "p")) {
                all.add(child);
                collect(child, all);
            }
        }
    }

    /** What is read in this paragraph by itself. */
    static String ownText(Element paragraph) {
        StringBuilder text = new StringBuilder();
        own(paragraph).forEach(one -> text.append(Xml.is(one, "t") ? one.getTextContent() : isGap(one) ? "\n" : ""));
        return text.toString();
    }

    private static boolean isGap(Element one) {
        return Xml.is(one.getParentNode(), "r") && (Xml.is(one, "tab") || Xml.is(one, "br") || Xml.is(one, "cr"));
    }

    private void simple(Element paragraph, List<Element> texts) {
        for (Element field : own(paragraph)) {
            String name = Xml.is(field, "fldSimple") ? MergeFields.name(Xml.attribute(field, "instr")) : "";
            if (name.isEmpty()) {
                continue;
            }
            Element text = null;
            for (Element one : own(field)) {
                if (text == null && Xml.is(one, "t")) {
                    text = one;
                    text.setTextContent("");
                } else if (Xml.is(one.getParentNode(), "r") && !Xml.is(one, "rPr")) {
                    Xml.remove(one);
                }
            }
            W w = new W(field.getOwnerDocument());
            if (text == null) {
                text = w.text("");
                field.appendChild(w.element("r", text));
            }
            while (field.getFirstChild() != null) {
                field.getParentNode().insertBefore(field.getFirstChild(), field);
            }
            Xml.remove(field);
            slots.add(new Slot(name, paragraph, text));
            texts.add(text);
        }
    }

    private void brackets(Element paragraph, List<Element> own) {
        List<Element> texts = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (Element one : own) {
            if (Xml.is(one, "t")) {
                texts.add(one);
                starts.add(all.length());
                all.append(one.getTextContent());
            } else if (isGap(one)) {
                all.append('\n');
            }
        }
        List<MatchResult> found = BRACKETS.matcher(all).results().toList();
        for (int i = found.size() - 1; i >= 0; i--) {
            MatchResult match = found.get(i);
            slots.add(new Slot(match.group(1), paragraph, cut(texts, starts, match.start(), match.end())));
        }
    }

    /** Takes these characters out of the texts, from the back so that those before stay where they are. */
    private static Element cut(List<Element> texts, List<Integer> starts, int start, int end) {
        int first = at(starts, start);
        int last = at(starts, end - 1);
        Element from = texts.get(first);
        String tail = texts.get(last).getTextContent().substring(end - starts.get(last));
        W w = new W(from.getOwnerDocument());
        Element slot = w.text("");
        Node run = from.getParentNode();
        run.insertBefore(slot, from.getNextSibling());
        if (first == last) {
            run.insertBefore(w.text(tail), slot.getNextSibling());
        } else {
            set(texts.get(last), tail);
            for (int i = first + 1; i < last; i++) {
                set(texts.get(i), "");
            }
        }
        set(from, from.getTextContent().substring(0, start - starts.get(first)));
        return slot;
    }

    private static void set(Element text, String content) {
        text.setTextContent(content);
        text.setAttributeNS(javax.xml.XMLConstants.XML_NS_URI, "xml:space", "preserve");
    }

    private static int at(List<Integer> starts, int position) {
        int at = starts.size() - 1;
        while (starts.get(at) > position) {
            at--;
        }
        return at;
    }

    /** Fields of one paragraph are found kind by kind; people read them from the left. */
    private void inOrder(Element paragraph) {
        List<Element> own = own(paragraph);
        int from = slots.size();
        while (from > 0 && slots.get(from - 1).paragraph() == paragraph) {
            from--;
        }
        List<Slot> here = slots.subList(from, slots.size());
        here.sort(java.util.Comparator.comparingInt(slot -> own.indexOf(slot.text())));
    }
}
