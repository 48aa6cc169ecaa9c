package org.planweave.reports.internal.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * A part of a Word file that people read: the document itself, a header, a footer, notes.
 *
 * @param kind {@code document}, {@code header}, {@code footer}, {@code footnotes} or {@code endnotes}
 * @param used whether a page shows it: a header that no section names is in the file, and on no page
 */
record Story(String part, String kind, boolean used, Element root) {

    private static final Set<String> KINDS = Set.of("header", "footer", "footnotes", "endnotes");

    /** The document first. */
    static List<Story> all(Docx file) {
        Relations relations = new Relations(file);
        String main = relations.main();
        Element document = file.tree(main).getDocumentElement();
        Set<String> shown = new HashSet<>();
        Xml.all(document).stream().filter(one -> Xml.is(one, "headerReference") || Xml.is(one, "footerReference"))
                .forEach(one -> relations.named(one).ifPresent(shown::add));
        List<Story> all = new ArrayList<>(List.of(new Story(main, "document", true, document)));
        Set<String> seen = new HashSet<>();
        for (Relations.Relation one : relations.of(main)) {
            if (KINDS.contains(one.kind()) && !one.outside() && file.has(one.target()) && seen.add(one.target())) {
                boolean used = one.kind().endsWith("notes") || shown.contains(one.target());
                all.add(new Story(one.target(), one.kind(), used, file.tree(one.target()).getDocumentElement()));
            }
        }
        return all;
    }

    boolean isDocument() {
        return kind.equals("document");
    }
}
