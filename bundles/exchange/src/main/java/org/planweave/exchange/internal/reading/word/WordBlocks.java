package org.planweave.exchange.internal.reading.word;

import org.planweave.exchange.internal.reading.source.FileType;
import org.planweave.exchange.internal.reading.source.Source;

/** A Word file as blocks. */
public final class WordBlocks {
    private WordBlocks() {
    }

    /** Reads the text of the file with its styles and numbering. */
    public static Source read(byte[] content) {
        throw FileType.unsupported("a zip file");
    }
}
