package org.planweave.reports.internal.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;

/**
 * The parts of a Word file, unpacked within limits of number, size and ratio. Written back, the same parts give the same bytes: in one
 * order, with one time.
 */
final class Docx {

    static final String TYPES = "[Content_Types].xml";
    /** The first moment that a zip file can say. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int MOST_PARTS = 400;
    private static final int MOST_XML = 6 * 1024 * 1024;
    private static final long MOST_BYTES = 40L * 1024 * 1024;
    private static final long FREE_BYTES = 4L * 1024 * 1024;
    private static final int MOST_RATIO = 100;

    private final Map<String, byte[]> parts = new TreeMap<>();
    private final Map<String, Document> trees = new HashMap<>();

    Docx(Map<String, byte[]> parts) {
        this.parts.putAll(parts);
    }

    /** @throws Unreadable with a sentence for the person who brought the file */
    static Docx read(byte[] file) {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            long all = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = part(zip, entry.getName(), all, file.length);
                all += part.length;
                if (!entry.isDirectory() && (parts.put(named(entry.getName()), part) != null || parts.size() > MOST_PARTS)) {
                    throw new Unreadable("reports.template.notWord");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("reports.template.notWord");
        }
        if (!parts.containsKey(TYPES)) {
            throw new Unreadable("reports.template.notWord");
        }
        return new Docx(parts);
    }

    private static String named(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.contains("..") || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
            throw new Unreadable("reports.template.notWord");
        }
        return name;
    }

    private static byte[] part(ZipInputStream zip, String name, long before, int packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            out.write(buffer, 0, n);
            long all = before + out.size();
            if (all > MOST_BYTES || all > FREE_BYTES && all > (long) packed * MOST_RATIO || isXml(name) && out.size() > MOST_XML) {
                throw new Unreadable("reports.template.bomb");
            }
        }
        return out.toByteArray();
    }

    static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    Set<String> names() {
        return Set.copyOf(parts.keySet());
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** A part as it is in the file, with what was changed in its tree. */
    byte[] bytes(String name) {
        Document tree = trees.get(name);
        return tree == null ? parts.getOrDefault(name, new byte[0]) : Xml.bytes(tree);
    }

    /** The tree of a part, to be read and changed. @throws Unreadable if it is no XML */
    Document tree(String name) {
        return trees.computeIfAbsent(name, one -> Xml.read(bytes(one)));
    }

    void put(String name, String content) {
        trees.remove(name);
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void remove(String name) {
        trees.remove(name);
        parts.remove(name);
    }

    /** The whole file: the list of types first, as readers expect, then by name. */
    byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, TYPES);
            for (String name : parts.keySet()) {
                if (!name.equals(TYPES)) {
                    entry(zip, name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A Word file could not be written in memory", e);
        }
        return out.toByteArray();
    }

    private void entry(ZipOutputStream zip, String name) throws IOException {
        byte[] content = bytes(name);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(MOMENT);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
