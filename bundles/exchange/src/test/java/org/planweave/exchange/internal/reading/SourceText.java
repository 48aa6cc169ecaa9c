package org.planweave.exchange.internal.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.planweave.exchange.internal.reading.source.Decode;

/** All the text of a file, for Word files by another reader than ours. */
final class SourceText {
    private SourceText() {
    }

    static String of(byte[] content) {
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            return Decode.text(content);
        }
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(content)))) {
            return words.getText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
