package org.planweave.exchange.internal.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.planweave.exchange.internal.reading.source.Decode;

/** All the text of a file; of Word files the text elements one after the other, but for deleted ones. */
final class SourceText {
    private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");

    private SourceText() {
    }

    static String of(byte[] content) {
        if (content.length > 4 && content[0] == '%' && content[1] == 'P') {
            return pdf(content);
        }
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            return Decode.text(content);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return texts(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String pdf(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String texts(String xml) {
        StringBuilder all = new StringBuilder();
        Matcher matcher = TEXT.matcher(xml);
        while (matcher.find()) {
            all.append(matcher.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'")
                .replace("&amp;", "&"));
        }
        return all.toString();
    }
}
