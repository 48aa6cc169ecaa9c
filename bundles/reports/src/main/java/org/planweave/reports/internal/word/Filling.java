package org.planweave.reports.internal.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.planweave.reports.internal.rules.Paper.Block;
import org.planweave.reports.internal.rules.ReportForm.Section;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Fills a template with a report. The same of both gives the same bytes. */
final class Filling {

    private final Docx file;
    private final Merge merge;
    private final MergeNames names;

    private Filling(Docx file, Merge merge) {
        this.file = file;
        this.merge = merge;
        this.names = new MergeNames(merge.form());
    }

    static byte[] of(byte[] template, Merge merge) {
        Docx file = Docx.read(template);
        Scrubbing.of(file, merge);
        new Filling(file, merge).fill();
        return file.write();
    }

    private void fill() {
        Map<Element, List<Slot>> paragraphs = new LinkedHashMap<>();
        for (Story story : Story.all(file)) {
            Slots.in(story.root()).all().forEach(
                    slot -> paragraphs.computeIfAbsent(slot.paragraph(), any -> new ArrayList<>()).add(slot));
        }
        Set<String> blocks = paragraphs.values().stream().flatMap(List::stream).map(Slot::name).filter(names::isBlock)
                .collect(Collectors.toSet());
        List<Element> silent = new ArrayList<>();
        paragraphs.forEach((paragraph, slots) -> {
            if (names.isBlock(slots.get(0).name())) {
                block(paragraph, blocks(slots.get(0).name(), blocks));
            } else {
                lines(paragraph, slots);
                if (slots.stream().allMatch(slot -> names.isOptional(slot.name()) && value(slot).isBlank())) {
                    silent.add(paragraph);
                }
            }
        });
        silent.forEach(paragraph -> leaveOut(paragraph, paragraphs));
    }

    private List<Block> blocks(String name, Set<String> all) {
        if (name.equals(MergeNames.SIGN_OFF)) {
            return merge.signOff();
        }
        if (name.equals(MergeNames.APPENDIX_TEXTS)) {
            return merge.appendices();
        }
        return names.sections(name, all).stream().map(Section::code)
                .flatMap(code -> merge.sections().getOrDefault(code, List.of()).stream()).toList();
    }

    private void block(Element paragraph, List<Block> blocks) {
        Node parent = paragraph.getParentNode();
        // A bookmark may begin or end here, such as the one that says where somebody typed last.
        for (Element mark : Xml.children(paragraph)) {
            if (Xml.is(mark, "bookmarkStart") || Xml.is(mark, "bookmarkEnd")) {
                parent.insertBefore(mark, paragraph);
            }
        }
        new BlockWriter(file, paragraph.getOwnerDocument()).write(blocks).forEach(one -> parent.insertBefore(one, paragraph));
        if (canGo(paragraph)) {
            Xml.remove(paragraph);
        }
    }

    private String value(Slot slot) {
        String value = merge.lines().get(slot.name());
        if (value == null) {
            throw new IllegalStateException("The template has a field that the form has not: " + slot.name());
        }
        return value;
    }

    private void lines(Element paragraph, List<Slot> slots) {
        W w = new W(paragraph.getOwnerDocument());
        for (Slot slot : slots) {
            Node run = slot.text().getParentNode();
            w.write(run, value(slot), slot.text());
            run.removeChild(slot.text());
        }
        boolean nothing = slots.stream().allMatch(slot -> value(slot).isBlank());
        if (nothing && Slots.ownText(paragraph).isBlank() && canGo(paragraph)) {
            Xml.remove(paragraph);
        }
    }

    /**
     * Whether nothing but its text goes with a paragraph: it holds no picture and no end of a section, its cell or header ends with
     * another, and no two tables grow together.
     */
    private static boolean canGo(Element paragraph) {
        boolean holds = Xml.all(paragraph).stream().anyMatch(
                one -> Xml.is(one, "sectPr") || Xml.is(one, "drawing") || Xml.is(one, "pict") || Xml.is(one, "fldChar"));
        List<Element> around = Xml.children(paragraph.getParentNode());
        int at = around.indexOf(paragraph);
        Element before = at > 0 ? around.get(at - 1) : null;
        Element after = at + 1 < around.size() ? around.get(at + 1) : null;
        boolean ends = after == null && !Xml.is(before, "p");
        return !holds && !ends && !(Xml.is(before, "tbl") && Xml.is(after, "tbl"));
    }

    /** What of the cover need not be filled in and is not goes with its label: the row of a table, or the paragraph. */
    private void leaveOut(Element paragraph, Map<Element, List<Slot>> paragraphs) {
        Element row = Xml.around(paragraph, "tr");
        if (row == null) {
            if (paragraph.getParentNode() != null && canGo(paragraph)) {
                Xml.remove(paragraph);
            }
            return;
        }
        boolean all = paragraphs.entrySet().stream().filter(one -> Xml.around(one.getKey(), "tr") == row)
                .flatMap(one -> one.getValue().stream()).allMatch(slot -> names.isOptional(slot.name()) && value(slot).isBlank());
        boolean others = row.getParentNode() != null
                && Xml.children(row.getParentNode()).stream().filter(one -> Xml.is(one, "tr")).count() > 1;
        if (all && others && Xml.all(row, "vMerge").findAny().isEmpty()) {
            Xml.remove(row);
        }
    }
}
