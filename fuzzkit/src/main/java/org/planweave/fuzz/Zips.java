package org.planweave.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages what is in a zip file and packs it again, so that it is not the unpacking alone that refuses it. */
final class Zips {

    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final List<String> NAMES = List.of("../out.xml", "/etc/out", "a\\b", "a//b", "word/", "WORD/DOCUMENT.XML", "word/document.xml ", "\u202Exml.x", "x".repeat(300),
            "META-INF/MANIFEST.MF/", "xl/worksheets/sheet2.xml", "word/numbering.xml", "word/vbaProject.bin");

    private Zips() {}

    static boolean is(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** The text in it, to take pieces from. */
    static List<String> texts(byte[] file) {
        return parts(file).entrySet().stream().filter(part -> isText(part.getKey())).map(part -> latin(part.getValue())).toList();
    }

    static byte[] damaged(byte[] file, Damage damage, Chance chance) {
        Map<String, byte[]> parts = parts(file);
        for (int moves = 1 + chance.below(3); moves > 0 && !parts.isEmpty(); moves--) {
            change(parts, damage, chance);
        }
        return packed(parts);
    }

    private static void change(Map<String, byte[]> parts, Damage damage, Chance chance) {
        List<String> names = new ArrayList<>(parts.keySet());
        List<String> texts = names.stream().filter(Zips::isText).toList();
        String name = chance.of(names);
        switch (chance.below(12)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put(chance.of(NAMES), parts.get(name));
            case 2 -> parts.put(chance.of(names), parts.get(name));
            case 3 -> parts.put(name, damage.done(latin(parts.get(name))).getBytes(StandardCharsets.ISO_8859_1));
            case 4 -> parts.put(name, new byte[0]);
            default -> {
                String text = texts.isEmpty() ? name : chance.of(texts);
                parts.put(text, damage.done(latin(parts.get(text))).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static boolean isText(String name) {
        return name.matches("(?i).*\\.(xml|rels|mf|sf|properties|sql|txt|json)");
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(MOMENT);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
