package org.planweave.reports.internal.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Everything that can be read in a Word file, in whatever part of it: text, properties, names, with the marks around them. */
final class WordText {

    private WordText() {}

    static String everything(byte[] file) {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append('\n').append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A finished Word file cannot be read back", e);
        }
        // When it was made is no secret, and its digits are in no other file.
        return all.toString().replaceAll("(<dcterms:[^>]*>)[^<]*<", "$1<").replaceAll("&(amp|lt|gt|quot|apos);", " ");
    }
}
