package org.planweave.exchange.internal.reading.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.marked.Tag;
import org.planweave.exchange.internal.reading.source.Xml;

/**
 * Whose each paragraph is by our bookmarks. A bookmark claims the whole paragraph that it starts in, and those after it up to the
 * one that it ends in or that another of ours starts in: text typed at its edge is the line's, wherever a program leaves the edge.
 */
final class ParagraphMarks {

    private static final int DEEPEST = 400;
    private static final int MOST = 400_000;
    private static final int NOT_AROUND = -1;

    /**
     * What bookmarks say of a paragraph.
     *
     * @param tag whose it is; empty if no bookmark says so, or several say different things
     * @param bookmark which bookmark says so, so that its paragraphs are one text
     * @param starts whether it starts here, rather than going on from above
     * @param disputed whether several start here that say different things
     */
    record Claim(Optional<Tag> tag, int bookmark, boolean starts, boolean disputed) {

        private static final Claim NONE = new Claim(Optional.empty(), -1, false, false);

        /** Whether the paragraph was taken from somewhere else, if it stands in a control with this tag. */
        boolean disagrees(Tag control) {
            return disputed || starts && tag.isPresent() && !tag.get().equals(control);
        }
    }

    private record Mark(Tag tag, String id, int number) {}

    private final List<Claim> claims = new ArrayList<>();
    private final Deque<Integer> within = new ArrayDeque<>();
    private final LinkedList<Integer> controls = new LinkedList<>();
    private final List<Mark> waiting = new ArrayList<>();
    private @Nullable Mark open;
    private int found;

    private ParagraphMarks() {}

    static ParagraphMarks read(byte[] part) throws XMLStreamException {
        ParagraphMarks marks = new ParagraphMarks();
        XMLStreamReader xml = Xml.open(part);
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST || marks.claims.size() > MOST || marks.found > MOST) {
                    throw WordPackage.damaged();
                }
                marks.start(xml);
                depth -= xml.isEndElement() ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                marks.end(xml.getLocalName());
            }
        }
        return marks;
    }

    /** What is said of a paragraph, counted from 0 in the order in which they start. */
    Claim of(int paragraph) {
        return paragraph < claims.size() ? claims.get(paragraph) : Claim.NONE;
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Fallback", "sectPr" -> Xml.skip(xml);
            case "p" -> startParagraph();
            case "sdt" -> controls.push(within.isEmpty() ? claims.size() : NOT_AROUND);
            case "bookmarkStart" -> Tag.ofBookmark(String.valueOf(Xml.attribute(xml, "name"))).ifPresent(tag ->
                    startMark(tag, String.valueOf(Xml.attribute(xml, "id"))));
            case "bookmarkEnd" -> endMark(String.valueOf(Xml.attribute(xml, "id")));
            default -> { }
        }
    }

    private void end(String name) {
        if (name.equals("p")) {
            within.poll();
        } else if (name.equals("sdt") && !controls.isEmpty()) {
            int from = controls.pop();
            if (from != NOT_AROUND) {
                spread(from);
                controls.replaceAll(outer -> NOT_AROUND);
            }
        }
    }

    /**
     * The paragraphs of a control that has lost its tag are those of the one bookmark in it. LibreOffice forgets where a bookmark
     * over several paragraphs started when it saves a file for the second time.
     */
    private void spread(int from) {
        List<Claim> starting = claims.subList(from, claims.size()).stream().filter(Claim::starts).toList();
        if (!starting.isEmpty() && starting.stream().noneMatch(Claim::disputed)
                && starting.stream().map(Claim::tag).distinct().count() == 1) {
            Claim first = starting.get(0);
            for (int i = from; i < claims.size() && !claims.get(i).starts(); i++) {
                claims.set(i, new Claim(first.tag(), first.bookmark(), false, false));
            }
        }
    }

    private void startParagraph() {
        Mark above = open;
        claims.add(above == null ? Claim.NONE : new Claim(Optional.of(above.tag()), above.number(), false, false));
        within.push(claims.size() - 1);
        waiting.forEach(this::claim);
        waiting.clear();
    }

    /** LibreOffice starts a bookmark over several paragraphs twice, and ends it once. */
    private void startMark(Tag tag, String id) {
        Mark above = open;
        Mark mark = new Mark(tag, id, above != null && above.tag().equals(tag) && tag.isWritable() ? above.number() : found);
        found++;
        open = mark;
        if (within.isEmpty()) {
            waiting.add(mark);
        } else {
            claim(mark);
        }
    }

    private void claim(Mark mark) {
        int paragraph = within.getFirst();
        Claim said = claims.get(paragraph);
        boolean disputed = said.disputed() || said.starts() && !said.tag().equals(Optional.of(mark.tag()));
        claims.set(paragraph, disputed ? new Claim(Optional.empty(), -1, true, true)
                : said.starts() ? said : new Claim(Optional.of(mark.tag()), mark.number(), true, false));
    }

    private void endMark(String id) {
        if (open != null && open.id().equals(id)) {
            open = null;
        }
    }
}
