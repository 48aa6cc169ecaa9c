package org.planweave.reports.internal.word;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Lists of the report's own in a template's numbering; each begins with 1. */
final class Lists {

    private static final String INDENT = "567";

    private final Docx file;
    private final Relations relations;

    Lists(Docx file) {
        this.file = file;
        this.relations = new Relations(file);
    }

    /**
     * The id of a new list.
     *
     * @param indents whether the list says where its lines begin; where it does not, their style does
     */
    String add(boolean numbered, boolean indents) {
        Document tree = file.tree(part());
        Element root = tree.getDocumentElement();
        List<Element> all = Xml.children(root);
        String kind = String.valueOf(next(all, "abstractNum", "abstractNumId"));
        String id = String.valueOf(next(all, "num", "numId"));
        W w = new W(tree);
        Element level = w.with("lvl", "ilvl", "0");
        level.appendChild(w.value("start", "1"));
        level.appendChild(w.value("numFmt", numbered ? "decimal" : "bullet"));
        level.appendChild(w.value("lvlText", numbered ? "%1." : "•"));
        level.appendChild(w.value("lvlJc", "left"));
        if (indents) {
            level.appendChild(w.element("pPr", w.with("ind", "left", INDENT, "hanging", INDENT)));
        }
        Element definition = w.with("abstractNum", "abstractNumId", kind);
        definition.appendChild(w.value("multiLevelType", "singleLevel"));
        definition.appendChild(level);
        root.insertBefore(definition, all.stream().filter(one -> Xml.is(one, "num")).findFirst().orElse(null));
        Element list = w.with("num", "numId", id);
        list.appendChild(w.value("abstractNumId", kind));
        root.insertBefore(list, all.stream().filter(one -> Xml.is(one, "numIdMacAtCleanup")).findFirst().orElse(null));
        return id;
    }

    private static int next(List<Element> all, String name, String attribute) {
        return 1 + all.stream().filter(one -> Xml.is(one, name)).map(one -> Xml.attribute(one, attribute))
                .filter(id -> id.matches("\\d{1,8}")).mapToInt(Integer::parseInt).max().orElse(0);
    }

    private String part() {
        return relations.part("numbering").orElseGet(() -> {
            String name = "word/numbering-report.xml";
            relations.add("numbering", name, "<w:numbering xmlns:w=\"" + Xml.W + "\"/>");
            return name;
        });
    }
}
