package org.planweave.exchange.internal.reading.word;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.planweave.exchange.internal.reading.marked.MarkedFile;
import org.planweave.exchange.internal.reading.marked.WordComment;

/** A plan's Word file that comes back. */
public final class MarkedWord {

    private MarkedWord() {}

    /** Reads lines, comments and tracked changes; refuses a file that is unsafe, too large or damaged. */
    public static MarkedFile read(byte[] content) {
        WordPackage parts = new WordPackage(content);
        try {
            MarkedBody body = new MarkedBody(ParagraphMarks.read(parts.document()));
            body.read(parts.document());
            List<WordComment> comments = new ArrayList<>();
            for (MarkedComments.Written written : MarkedComments.read(parts.part("word/comments.xml"))) {
                if (!written.text().isEmpty()) {
                    comments.add(placed(written, body));
                }
            }
            return new MarkedFile(body.plan(), body.texts().stream().map(MarkedText::control).toList(), body.names(), comments,
                    body.loose(), body.pictures());
        } catch (XMLStreamException broken) {
            throw WordPackage.damaged();
        }
    }

    private static WordComment placed(MarkedComments.Written written, MarkedBody body) {
        CommentRanges.Range range = body.ranges().of(written.id());
        if (range == null) {
            return new WordComment(written.author(), written.day(), written.text(), "", -1, 0, 0, "");
        }
        MarkedText text = range.text() == null || range.text().disputed() ? null : range.text();
        return new WordComment(written.author(), written.day(), written.text(), text == null ? "" : text.tag().id(),
                text == null ? -1 : body.texts().indexOf(text), range.start(), range.end(), range.on().strip());
    }
}
