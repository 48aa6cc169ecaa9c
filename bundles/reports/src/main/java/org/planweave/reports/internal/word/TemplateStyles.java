package org.planweave.reports.internal.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The styles that a template has, by the names that people see. */
final class TemplateStyles {

    private final Map<String, Element> byName = new HashMap<>();
    private final Map<String, Element> byId = new HashMap<>();

    TemplateStyles(Docx file) {
        new Relations(file).part("styles").map(part -> file.tree(part).getDocumentElement()).ifPresent(root -> {
            for (Element style : Xml.children(root)) {
                if (Xml.is(style, "style")) {
                    byId.put(Xml.attribute(style, "styleId"), style);
                    Xml.child(style, "name").ifPresent(name -> byName.putIfAbsent(
                            kind(style) + Xml.attribute(name, "val").toLowerCase(Locale.ROOT), style));
                }
            }
        });
    }

    private static String kind(Element style) {
        return Xml.attribute(style, "type").equals("table") ? "table " : "";
    }

    private Optional<Element> find(Style style) {
        String kind = style == Style.TABLE ? "table " : "";
        return style.names().stream().map(name -> byName.get(kind + name.toLowerCase(Locale.ROOT)))
                .filter(java.util.Objects::nonNull).findFirst();
    }

    /** The id of the style to be used; empty where the template has none of these names. */
    Optional<String> id(Style style) {
        return find(style).map(one -> Xml.attribute(one, "styleId")).filter(id -> !id.isEmpty());
    }

    /** Whether the style brings bullets or numbers of its own. */
    boolean counts(Style style) {
        return own(style, "numPr").flatMap(list -> Xml.child(list, "numId"))
                .filter(id -> !Xml.attribute(id, "val").equals("0")).isPresent();
    }

    /** Whether the style says by itself where its lines begin. */
    boolean indents(Style style) {
        return own(style, "ind").isPresent();
    }

    /** What the style, or one that it builds on, says of a paragraph. */
    private Optional<Element> own(Style style, String property) {
        @Nullable Element one = find(style).orElse(null);
        Set<Element> seen = new HashSet<>();
        while (one != null && seen.add(one)) {
            Optional<Element> found = Xml.child(one, "pPr").flatMap(look -> Xml.child(look, property));
            if (found.isPresent()) {
                return found;
            }
            one = Xml.child(one, "basedOn").map(base -> byId.get(Xml.attribute(base, "val"))).orElse(null);
        }
        return Optional.empty();
    }
}
