package org.planweave.exchange.internal.reading.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.marked.Loose;
import org.planweave.exchange.internal.reading.marked.Tag;
import org.planweave.exchange.internal.reading.source.Xml;
import org.planweave.exchange.internal.reading.word.MarkedText.Fate;

/**
 * Walks once through the main text of a file that we wrote and somebody edited. Runs may be split, wrapped and moved as Word
 * pleases: only text, paragraph ends, tracked changes, comment ranges and our controls count.
 */
final class MarkedBody {

    private static final int DEEPEST = 400;
    private static final int MOST = 20_000;

    private record Change(Fate fate, @Nullable String author) {}

    private final List<MarkedText> texts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Loose> loose = new ArrayList<>();
    private final CommentRanges ranges = new CommentRanges();
    private final Deque<Optional<MarkedText>> scopes = new ArrayDeque<>();
    private final Deque<Change> changes = new ArrayDeque<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final Deque<Boolean> disputes = new ArrayDeque<>();
    private final Map<Integer, MarkedText> byBookmark = new HashMap<>();
    private final Set<MarkedText> named = new HashSet<>();
    private final ParagraphMarks marks;
    private int paragraph;
    private String plan = "";
    private Change mark = new Change(Fate.KEPT, null);
    private boolean inProperties;
    private int pictures;

    MarkedBody(ParagraphMarks marks) {
        this.marks = marks;
    }

    void read(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = Xml.open(part);
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST || texts.size() > MOST || loose.size() > MOST) {
                    throw WordPackage.damaged();
                }
                start(xml);
                depth -= xml.isEndElement() ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                end(xml.getLocalName());
            }
        }
    }

    List<MarkedText> texts() {
        return texts;
    }

    List<String> names() {
        return names;
    }

    List<Loose> loose() {
        return loose;
    }

    CommentRanges ranges() {
        return ranges;
    }

    String plan() {
        return plan;
    }

    int pictures() {
        return pictures;
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Fallback", "rPrChange", "pPrChange", "sectPr", "tblPrChange", "trPrChange", "tcPrChange", "numberingChange",
                    "tblPr", "tblGrid" -> Xml.skip(xml);
            case "sdt" -> scopes.push(scope());
            case "sdtPr" -> properties(xml);
            case "p" -> startParagraph();
            case "pPr" -> inProperties = true;
            case "ins", "moveTo" -> change(new Change(Fate.PUT_IN, Xml.attribute(xml, "author")));
            case "del", "moveFrom" -> change(new Change(Fate.TAKEN_OUT, Xml.attribute(xml, "author")));
            case "oMath" -> throw FieldCodes.formula();
            case "instrText", "delInstrText" -> FieldCodes.check(xml.getElementText());
            case "fldSimple" -> FieldCodes.check(String.valueOf(Xml.attribute(xml, "instr")));
            case "drawing", "pict", "object", "footnoteReference", "endnoteReference" -> pictures++;
            case "commentRangeStart" -> ranges.open(id(xml), line(), at());
            case "commentRangeEnd" -> ranges.close(id(xml), current(), line(), at());
            case "commentReference" -> ranges.point(id(xml), line(), at());
            default -> words(xml);
        }
    }

    private void words(XMLStreamReader xml) throws XMLStreamException {
        if (inProperties || paragraphs.isEmpty()) {
            return;
        }
        switch (xml.getLocalName()) {
            case "t", "delText" -> add(xml.getElementText());
            case "tab", "ptab" -> add("\t");
            case "br", "cr" -> add("\n");
            case "noBreakHyphen" -> add("\u2011");
            default -> { }
        }
    }

    private void end(String name) {
        switch (name) {
            case "sdt" -> scopes.poll();
            case "pPr" -> inProperties = false;
            case "ins", "moveTo", "del", "moveFrom" -> {
                if (!inProperties) {
                    changes.poll();
                }
            }
            case "p" -> endParagraph();
            default -> { }
        }
    }

    /** Inside a paragraph's properties a change is one of its end. */
    private void change(Change change) {
        if (inProperties) {
            mark = change;
        } else {
            changes.push(change);
        }
    }

    private void add(String text) {
        Change now = changes.isEmpty() ? new Change(Fate.KEPT, null) : taken();
        MarkedText current = current();
        if (current != null) {
            current.add(text, now.fate(), now.author());
        } else if (now.fate() != Fate.TAKEN_OUT) {
            paragraphs.getFirst().append(text);
        }
        ranges.add(text, now.fate());
    }

    /** What was put in and then taken out again is gone: of changes within one another the one that takes out counts. */
    private Change taken() {
        return changes.stream().filter(change -> change.fate() == Fate.TAKEN_OUT).findFirst().orElse(changes.getFirst());
    }

    /** A paragraph in none of our controls belongs to the line that its bookmark names. */
    private void startParagraph() {
        ParagraphMarks.Claim claim = marks.of(paragraph++);
        MarkedText around = current();
        Optional<MarkedText> scope = scope();
        if (around != null && claim.disagrees(around.tag())) {
            around.isDisputed();
        } else if (around == null && claim.tag().isPresent()) {
            Tag tag = claim.tag().get();
            scope = Optional.of(byBookmark.computeIfAbsent(claim.bookmark(), first -> kept(new MarkedText(tag))));
            scope.ifPresent(named::add);
        }
        scopes.push(scope);
        paragraphs.push(new StringBuilder());
        disputes.push(around == null && claim.disputed());
    }

    private void endParagraph() {
        StringBuilder own = paragraphs.poll();
        boolean disputed = Boolean.TRUE.equals(disputes.poll());
        MarkedText current = current();
        if (current != null) {
            current.add("\n", mark.fate(), mark.author());
        } else if (own != null && !own.toString().isBlank()) {
            loose.add(new Loose(own.toString().strip(), lastLine(), disputed));
        }
        scopes.poll();
        ranges.endParagraph();
        mark = new Change(Fate.KEPT, null);
    }

    private int lastLine() {
        for (int i = texts.size() - 1; i >= 0; i--) {
            if (texts.get(i).tag().what() == Tag.What.LINE) {
                return i;
            }
        }
        return -1;
    }

    private Optional<MarkedText> scope() {
        return scopes.isEmpty() ? Optional.empty() : scopes.getFirst();
    }

    private @Nullable MarkedText current() {
        return scope().orElse(null);
    }

    /** The text that a comment may stand on: a line's, a field's, or a line's name. */
    private @Nullable MarkedText line() {
        MarkedText current = current();
        return current == null || current.tag().id().isEmpty() || current.tag().what() == Tag.What.PLAN ? null : current;
    }

    private int at() {
        MarkedText current = line();
        return current == null ? 0 : current.at();
    }

    /** Says whose text a control holds; one that is not ours belongs to what is around it. */
    private void properties(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        boolean placeholder = false;
        Optional<Tag> tag = Optional.empty();
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String name = xml.getLocalName();
                tag = name.equals("tag") ? Tag.of(String.valueOf(Xml.attribute(xml, "val"))) : tag;
                placeholder |= name.equals("showingPlcHdr") && Xml.on(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        if (tag.isPresent() && !scopes.isEmpty()) {
            scopes.pop();
            scopes.push(Optional.of(within(tag.get())));
        }
        if (placeholder) {
            scope().ifPresent(MarkedText::isPlaceholder);
        }
    }

    /** A control inside a paragraph that a bookmark names is that line's; if it names another one, neither is believed. */
    private MarkedText within(Tag tag) {
        MarkedText around = current();
        if (around != null && named.contains(around)) {
            if (!around.tag().equals(tag)) {
                around.isDisputed();
            }
            return around;
        }
        return kept(new MarkedText(tag));
    }

    private MarkedText kept(MarkedText text) {
        switch (text.tag().what()) {
            case LINE, FIELD -> texts.add(text);
            case PLAN -> plan = text.tag().id();
            case NAME -> names.add(text.tag().id());
            case FIXED -> { }
        }
        return text;
    }

    private static String id(XMLStreamReader xml) {
        return String.valueOf(Xml.attribute(xml, "id"));
    }
}
