package org.planweave.reports.internal.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.planweave.api.Messages;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.rules.ReportForm.Numbering;
import org.planweave.reports.internal.rules.ReportForm.Section;
import org.w3c.dom.Element;

/** What is wrong with the merge fields of a template, each thing a sentence that says where. */
final class TemplateCheck {

    private static final Messages MESSAGES = Messages.of(TemplateCheck.class);
    private static final int MOST_FIELDS = 500;

    private final ReportForm form;
    private final MergeNames names;
    private final List<String> wrong = new ArrayList<>();
    /** The blocks in the order of the document. */
    private final Set<String> blocks = new LinkedHashSet<>();
    private boolean marked;
    private int fields;

    private TemplateCheck(ReportForm form) {
        this.form = form;
        this.names = new MergeNames(form);
    }

    /** @param file is changed */
    static List<String> of(Docx file, ReportForm form) {
        TemplateCheck check = new TemplateCheck(form);
        Story.all(file).forEach(check::story);
        if (check.fields > MOST_FIELDS) {
            check.say("reports.template.many", check.fields, MOST_FIELDS);
        }
        check.missing();
        check.order();
        return List.copyOf(check.wrong);
    }

    private void say(String key, Object... arguments) {
        wrong.add(MESSAGES.text(key, arguments));
    }

    private void story(Story story) {
        Slots found = Slots.in(story.root());
        Map<Element, Integer> inParagraph = new HashMap<>();
        found.all().forEach(slot -> inParagraph.merge(slot.paragraph(), 1, Integer::sum));
        fields += found.all().size();
        for (Slot slot : found.all()) {
            String name = slot.name();
            if (names.isLine(name)) {
                marked |= name.equals(MergeNames.MARKING) && story.used() && shown(slot);
            } else if (!names.isBlock(name)) {
                say("reports.template.unknown", slot.written().strip(), Place.of(story, slot.paragraph()), names.nearest(name));
            } else if (!story.isDocument() || Xml.around(slot.paragraph(), "txbxContent") != null) {
                say("reports.template.notHere", slot.written().strip(), Place.of(story, slot.paragraph()));
            } else if (inParagraph.get(slot.paragraph()) > 1 || !Slots.ownText(slot.paragraph()).isBlank()) {
                say("reports.template.notAlone", slot.written().strip(), Place.of(story, slot.paragraph()));
            } else if (!blocks.add(name)) {
                say("reports.template.twice", slot.written().strip(), Place.of(story, slot.paragraph()));
            }
        }
        found.broken().forEach(paragraph -> say("reports.template.broken", Place.of(story, paragraph)));
    }

    /** A marking in hidden text is none. */
    private static boolean shown(Slot slot) {
        return Xml.child(slot.text().getParentNode(), "rPr").flatMap(look -> Xml.child(look, "vanish")).isEmpty();
    }

    private void missing() {
        if (!marked) {
            say("reports.template.noMarking");
        }
        Set<String> brought = brought().stream().map(Section::code).collect(Collectors.toSet());
        Map<String, List<String>> nowhere = new LinkedHashMap<>();
        form.sections().stream().filter(section -> MergeNames.placed(section) && !brought.contains(section.code()))
                .forEach(section -> nowhere.computeIfAbsent(names.blockOf(section), any -> new ArrayList<>()).add("“" + section.title() + "”"));
        nowhere.forEach((block, titles) -> say("reports.template.noBlock", block, String.join(", ", titles)));
    }

    private List<Section> brought() {
        return blocks.stream().flatMap(block -> names.sections(block, blocks).stream()).toList();
    }

    /** Paragraph numbers are those of the form: what has some must stand in its order. */
    private void order() {
        Section before = null;
        for (Section section : brought()) {
            boolean counts = form.numbering() == Numbering.DECIMAL || section.numbered() && section.isText();
            if (!counts) {
                continue;
            }
            if (before != null && form.sections().indexOf(section) < form.sections().indexOf(before)) {
                say("reports.template.order", before.title(), section.title());
                return;
            }
            before = section;
        }
    }
}
