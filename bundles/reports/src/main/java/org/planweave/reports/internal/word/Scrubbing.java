package org.planweave.reports.internal.word;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.planweave.reports.internal.word.Relations.Relation;
import org.w3c.dom.Element;

/**
 * Takes out of a template what nobody sees on its pages and what says who worked on it: comments, properties, custom XML, variables.
 * The file gets properties of its own.
 */
final class Scrubbing {

    private static final Set<String> HIDDEN = Set.of(
            "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "customXml", "custom-properties",
            "extended-properties", "core-properties", "thumbnail", "glossaryDocument", "documenttasks");
    private static final Set<String> MARKS = Set.of("commentRangeStart", "commentRangeEnd", "commentReference", "dataBinding");
    private static final Set<String> SETTINGS = Set.of("docVars", "attachedTemplate", "rsids", "mailMerge");
    private static final String CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private Scrubbing() {}

    static void of(Docx file, Merge merge) {
        Relations relations = new Relations(file);
        for (Relation relation : relations.all()) {
            if (HIDDEN.contains(relation.kind())) {
                relations.drop(relation);
            }
        }
        for (Story story : Story.all(file)) {
            Xml.all(story.root()).stream().filter(one -> MARKS.contains(one.getLocalName())).forEach(Xml::remove);
        }
        relations.part("settings").ifPresent(part -> Xml.all(file.tree(part).getDocumentElement()).stream()
                .filter(one -> SETTINGS.contains(one.getLocalName())).forEach(Xml::remove));
        relations.add("", CORE, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core());
        fill(file.tree("docProps/core.xml").getDocumentElement(), merge);
    }

    private static String core() {
        return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title/><dc:creator/><dc:language>en-GB</dc:language>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\"/><dcterms:modified xsi:type=\"dcterms:W3CDTF\"/></cp:coreProperties>";
    }

    private static void fill(Element core, Merge merge) {
        String moment = Instant.ofEpochMilli(merge.epochMilli()).truncatedTo(ChronoUnit.SECONDS).toString();
        for (Element one : Xml.children(core)) {
            switch (one.getLocalName()) {
                case "title" -> one.setTextContent(Xml.allowed(merge.title()));
                case "creator" -> one.setTextContent(Xml.allowed(merge.council()));
                case "created", "modified" -> one.setTextContent(moment);
                default -> { }
            }
        }
    }
}
