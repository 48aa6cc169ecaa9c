package org.planweave.reports.internal.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** What a Word file says of which part belongs to which. */
final class Relations {

    private static final String ROOT = "_rels/.rels";
    private static final String NAMES = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String OF_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Docx file;

    Relations(Docx file) {
        this.file = file;
    }

    /**
     * One relation.
     *
     * @param from the part that it belongs to; empty for the file itself
     * @param kind the last word of its type, such as {@code header}
     * @param target the part it leads to, or an address outside
     */
    record Relation(String from, String id, String kind, String target, boolean outside, Element element) {}

    List<Relation> all() {
        List<Relation> all = new ArrayList<>();
        file.names().stream().filter(name -> name.endsWith(".rels")).sorted().forEach(name -> all.addAll(in(name)));
        return all;
    }

    List<Relation> of(String part) {
        String name = relationsOf(part);
        return file.has(name) ? in(name) : List.of();
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.isEmpty() ? ROOT : part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private List<Relation> in(String name) {
        String from = name.replaceFirst("_rels/([^/]*)\\.rels$", "$1");
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        List<Relation> all = new ArrayList<>();
        for (Element one : Xml.children(file.tree(name).getDocumentElement())) {
            boolean outside = one.getAttribute("TargetMode").equalsIgnoreCase("External");
            String type = one.getAttribute("Type");
            all.add(new Relation(
                    from, one.getAttribute("Id"), type.substring(type.lastIndexOf('/') + 1),
                    outside ? one.getAttribute("Target") : resolved(folder, one.getAttribute("Target")), outside, one));
        }
        return all;
    }

    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        while (path.matches("(.*/)?[^/]+/\\.\\./.*")) {
            path = path.replaceFirst("[^/]+/\\.\\./", "");
        }
        return path.replace("./", "");
    }

    /** The part with the document's text. @throws Unreadable if the file has none: it is no Word file */
    String main() {
        return of("").stream().filter(one -> one.kind().equals("officeDocument") && !one.outside() && file.has(one.target()))
                .map(Relation::target).findFirst().orElseThrow(() -> new Unreadable("reports.template.notWord"));
    }

    /** The part of this kind that belongs to the document, if there is one. */
    Optional<String> part(String kind) {
        return of(main()).stream().filter(one -> one.kind().equals(kind) && !one.outside() && file.has(one.target()))
                .map(Relation::target).findFirst();
    }

    /** The part a header or footer of the document stands in. */
    Optional<String> named(Element reference) {
        String id = reference.getAttributeNS(OF_RELATIONS, "id");
        return of(main()).stream().filter(one -> one.id().equals(id) && !one.outside() && file.has(one.target()))
                .map(Relation::target).findFirst();
    }

    /** Adds a part that the document has not got yet, such as its numbering. */
    void add(String kind, String name, String content) {
        add(main(), KIND + kind, name, "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "+xml", content);
    }

    /** Adds a part to another, or to the file itself. */
    void add(String to, String kind, String name, String contentType, String content) {
        file.put(name, content);
        String relations = relationsOf(to);
        if (!file.has(relations)) {
            file.put(relations, "<Relationships xmlns=\"" + NAMES + "\"/>");
        }
        Element root = file.tree(relations).getDocumentElement();
        Element relation = root.getOwnerDocument().createElementNS(NAMES, "Relationship");
        relation.setAttribute("Id", "planweave-" + kind.substring(kind.lastIndexOf('/') + 1));
        relation.setAttribute("Type", kind);
        relation.setAttribute("Target", "/" + name);
        root.appendChild(relation);
        Element types = file.tree(Docx.TYPES).getDocumentElement();
        Element type = types.getOwnerDocument().createElementNS(types.getNamespaceURI(), "Override");
        type.setAttribute("PartName", "/" + name);
        type.setAttribute("ContentType", contentType);
        types.appendChild(type);
    }

    /** Takes a part out, with what it leads to by itself and every word about it. */
    void drop(Relation relation) {
        Xml.remove(relation.element());
        if (relation.outside() || !file.has(relation.target())) {
            return;
        }
        String part = relation.target();
        file.remove(part);
        for (Relation below : of(part)) {
            drop(below);
        }
        file.remove(relationsOf(part));
        for (Element type : Xml.children(file.tree(Docx.TYPES).getDocumentElement())) {
            if (type.getAttribute("PartName").equals("/" + part)) {
                Xml.remove(type);
            }
        }
    }
}
