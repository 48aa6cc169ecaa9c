package org.planweave.reports.internal.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word file whose parts a test changes as text, without the classes that it tests. */
public final class EditedFile {

    public static final String DOCUMENT = "word/document.xml";
    private static final String KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public EditedFile(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that was made with LibreOffice out of an edited template. */
    static byte[] ofLibreOffice() {
        try (InputStream in = Objects.requireNonNull(EditedFile.class.getResourceAsStream("/word/edited-in-libreoffice.docx"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String part(String name) {
        return new String(Objects.requireNonNull(parts.get(name), name), StandardCharsets.UTF_8);
    }

    public EditedFile put(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public EditedFile replace(String name, String before, String after) {
        String text = part(name);
        if (!text.contains(before)) {
            throw new AssertionError(name + " has no " + before);
        }
        return put(name, text.replace(before, after));
    }

    /** Puts a paragraph with these runs before all others. */
    public EditedFile first(String runs) {
        return replace(DOCUMENT, "<w:body>", "<w:body><w:p>" + runs + "</w:p>");
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    public EditedFile relation(String kind, String target, String mode) {
        return replace("word/_rels/document.xml.rels", "</Relationships>", "<Relationship Id=\"x" + kind + "\" Type=\"" + KINDS + kind
                + "\" Target=\"" + target + "\"" + (mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"") + "/></Relationships>");
    }

    public byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
