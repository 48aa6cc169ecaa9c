package org.planweave.reports.internal.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.rules.ReportForm.CoverField;
import org.planweave.reports.internal.rules.ReportForm.Numbering;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The template that comes with the portal: for forms whose paragraphs run on with a ruled cover table, for decimal ones with
 * headings in capitals. Its cover has the fields of the form, in order, so that a form of the council's own has a template from the start.
 */
final class ShippedTemplate {

    private static final List<String> BLOCKS = List.of(
            MergeNames.SUMMARY, MergeNames.RECOMMENDATIONS, MergeNames.MAIN, MergeNames.APPENDICES, MergeNames.BACKGROUND);
    private static final int LABEL = 3_400;
    private static final int VALUE = 6_238;

    private final ReportForm form;
    private final Document document = Xml.read(
            ("<w:document xmlns:w=\"" + Xml.W + "\"><w:body/></w:document>").getBytes(StandardCharsets.UTF_8));
    private final W w = new W(document);

    private ShippedTemplate(ReportForm form) {
        this.form = form;
    }

    static byte[] of(ReportForm form) {
        Map<String, byte[]> parts = new HashMap<>();
        String look = form.numbering() == Numbering.DECIMAL ? "decimal" : "run-on";
        parts.put(Docx.TYPES, resource("types.xml"));
        parts.put("_rels/.rels", resource("package.rels"));
        parts.put("word/_rels/document.xml.rels", resource("document.rels"));
        parts.put("word/styles.xml", resource(look + "-styles.xml"));
        parts.put("word/header1.xml", resource("header.xml"));
        parts.put("word/footer1.xml", resource("footer.xml"));
        parts.put("word/settings.xml", resource("settings.xml"));
        parts.put("word/document.xml", Xml.bytes(new ShippedTemplate(form).document()));
        return new Docx(parts).write();
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(
                ShippedTemplate.class.getResourceAsStream("/org/planweave/reports/internal/word/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The module's own template cannot be read", e);
        }
    }

    private Document document() {
        Element body = Xml.children(document.getDocumentElement()).get(0);
        body.appendChild(paragraph("ReportCouncil", field(MergeNames.COUNCIL)));
        body.appendChild(paragraph("Title", field(MergeNames.TITLE)));
        body.appendChild(cover());
        body.appendChild(w.element("p"));
        blocks().forEach(block -> body.appendChild(paragraph("", field(block))));
        body.appendChild(paragraph("", field(MergeNames.SIGN_OFF)));
        body.appendChild(paragraph("", field(MergeNames.APPENDIX_TEXTS)));
        body.appendChild(page());
        return document;
    }

    static String field(String name) {
        return "{{" + name + "}}";
    }

    private Element paragraph(String style, String text) {
        Element properties = w.element("pPr");
        if (!style.isEmpty()) {
            properties.appendChild(w.value("pStyle", style));
        }
        return w.element("p", properties, w.run(text, false));
    }

    /** The usual five, or each section by itself where the form has them in another order. */
    private List<String> blocks() {
        MergeNames names = new MergeNames(form);
        List<ReportForm.Section> placed = form.sections().stream().filter(MergeNames::placed).toList();
        List<ReportForm.Section> brought = new ArrayList<>();
        BLOCKS.forEach(block -> brought.addAll(names.sections(block, Set.of())));
        return brought.equals(placed) ? BLOCKS : placed.stream().map(section -> MergeNames.SECTION + section.code()).toList();
    }

    private Element cover() {
        Element properties = w.element("tblPr", w.value("tblStyle", "ReportCover"), w.with("tblW", "w", "5000", "type", "pct"),
                w.with("tblLayout", "type", "fixed"), w.with("tblLook", "val", "0080", "firstColumn", "1"));
        Element columns = w.element("tblGrid", w.with("gridCol", "w", String.valueOf(LABEL)),
                w.with("gridCol", "w", String.valueOf(VALUE)));
        Element table = w.element("tbl", properties, columns);
        for (CoverField one : form.cover()) {
            table.appendChild(w.element("tr", w.element("trPr", w.element("cantSplit")),
                    cell(LABEL, paragraph("ReportCoverLabel", one.label())),
                    cell(VALUE, paragraph("ReportCoverText", field(MergeNames.coverName(one.code()))))));
        }
        return table;
    }

    private Element cell(int width, Element paragraph) {
        return w.element("tc", w.element("tcPr", w.with("tcW", "w", String.valueOf(width), "type", "dxa")), paragraph);
    }

    /** A4, with the header and footer. */
    private Element page() {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Element section = w.element("sectPr");
        for (String kind : List.of("header", "footer")) {
            Element reference = w.with(kind + "Reference", "type", "default");
            reference.setAttributeNS(relations, "r:id", kind);
            section.appendChild(reference);
        }
        section.appendChild(w.with("pgSz", "w", "11906", "h", "16838"));
        section.appendChild(w.with("pgMar", "top", "1134", "right", "1134", "bottom", "1134", "left", "1134", "header", "567",
                "footer", "567", "gutter", "0"));
        return section;
    }
}
