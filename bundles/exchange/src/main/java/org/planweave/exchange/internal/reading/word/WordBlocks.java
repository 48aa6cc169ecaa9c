package org.planweave.exchange.internal.reading.word;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.Refused;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.source.Source;

/** A Word file as blocks. */
public final class WordBlocks {
    private static final int MOST_BLOCKS = 20_000;

    private WordBlocks() {
    }

    /** Reads the text of the file with its styles and numbering; tracked changes are read as accepted, and said so. */
    public static Source read(byte[] content) {
        WordPackage parts = new WordPackage(content);
        try {
            Paragraphs paragraphs = new Paragraphs(new Styles(parts.part("word/styles.xml")),
                new Numbering(parts.part("word/numbering.xml")));
            Body body = new Body(paragraphs);
            List<Block> blocks = withHeadings(body.read(parts.document()));
            List<Source.Gap> gaps = body.changed() ? List.of(new Source.Gap("whole document", "Tracked changes",
                "The document has tracked changes; they were read as if all were accepted.")) : List.of();
            if (blocks.size() > MOST_BLOCKS) {
                throw new Refusal(Refused.Type.TOO_LARGE, "This document has more than 20,000 paragraphs, too long for one plan; "
                    + "import the plan alone, without its attachments.");
            }
            return new Source(blocks, List.of(), gaps);
        } catch (XMLStreamException broken) {
            throw WordPackage.damaged();
        }
    }

    /** A short line without a stop right above a list is its heading, whatever its style. */
    private static List<Block> withHeadings(List<Block> blocks) {
        List<Block> read = new ArrayList<>(blocks);
        for (int i = 0; i + 1 < read.size(); i++) {
            boolean above = read.get(i + 1) instanceof Block.Item && (i == 0 || !(read.get(i - 1) instanceof Block.Item));
            if (above && read.get(i) instanceof Block.Para para && para.number() == null
                && para.text().split(" ").length <= 9 && !para.text().matches("(?s).*[.;,:]$")) {
                read.set(i, new Block.Heading(7, null, para.text(), para.raw(), para.at()));
            }
        }
        return read;
    }
}
