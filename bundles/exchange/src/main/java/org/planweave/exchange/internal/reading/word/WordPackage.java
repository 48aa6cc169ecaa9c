package org.planweave.exchange.internal.reading.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.Refused;
import org.planweave.exchange.internal.reading.source.FileType;

/** The parts of a Word file, unpacked within limits of number, size and ratio. */
final class WordPackage {
    private static final int MOST_ENTRIES = 3_000;
    private static final long MOST_BYTES = 150L * 1024 * 1024;
    private static final int MOST_PART = 40 * 1024 * 1024;
    private static final int MOST_RATIO = 120;
    private static final Pattern KEPT = Pattern.compile("\\[Content_Types\\]\\.xml|word/[^/]+\\.xml");
    private static final Pattern MAIN = Pattern.compile(
        "PartName=\"/([^\"]+)\"[^>]*ContentType=\"[^\"]*wordprocessingml\\.document\\.main\\+xml\""
            + "|ContentType=\"[^\"]*wordprocessingml\\.document\\.main\\+xml\"[^>]*PartName=\"/([^\"]+)\"");

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private long inflated;
    private final long packed;

    WordPackage(byte[] content) {
        packed = content.length;
        if (!hasEnd(content)) {
            throw damaged();
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                take(entry, zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw String.valueOf(broken.getMessage()).contains("encrypted") ? protectedFile() : damaged();
        }
        judge();
    }

    /** The main text. */
    byte[] document() {
        String types = new String(parts.getOrDefault("[Content_Types].xml", new byte[0]), StandardCharsets.UTF_8);
        Matcher main = MAIN.matcher(types);
        String name = main.find() ? main.group(1) == null ? main.group(2) : main.group(1) : "word/document.xml";
        byte[] part = parts.getOrDefault(name, parts.get("word/document.xml"));
        if (part == null) {
            throw damaged();
        }
        return part;
    }

    /** A part by its name, or null. */
    byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    private void take(ZipEntry entry, ZipInputStream zip) throws IOException {
        if (names.size() >= MOST_ENTRIES) {
            throw bomb();
        }
        names.add(entry.getName());
        ByteArrayOutputStream kept = KEPT.matcher(entry.getName()).matches() ? new ByteArrayOutputStream() : null;
        byte[] buffer = new byte[16_384];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            inflated += n;
            boolean tooMuch = inflated > MOST_BYTES || inflated > 8L * 1024 * 1024 && inflated > packed * MOST_RATIO;
            if (tooMuch || kept != null && kept.size() + n > MOST_PART) {
                throw bomb();
            }
            if (kept != null) {
                kept.write(buffer, 0, n);
            }
        }
        if (kept != null) {
            parts.putIfAbsent(entry.getName(), kept.toByteArray());
        }
    }

    private void judge() {
        String types = new String(parts.getOrDefault("[Content_Types].xml", new byte[0]), StandardCharsets.UTF_8);
        if (names.stream().anyMatch(n -> n.toLowerCase(java.util.Locale.ROOT).contains("vbaproject"))
            || types.contains("macroEnabled")) {
            throw new Refusal(Refused.Type.CONTAINS_MACROS,
                "This file contains macros; save it in Word as a document without macros (.docx) and import it again.");
        }
        if (names.stream().anyMatch(n -> n.startsWith("word/"))) {
            return;
        }
        throw names.stream().anyMatch(n -> n.startsWith("xl/")) ? FileType.unsupported("an Excel workbook")
            : names.stream().anyMatch(n -> n.startsWith("ppt/")) ? FileType.unsupported("a PowerPoint presentation")
            : names.contains("content.xml") ? FileType.unsupported("an OpenDocument file")
            : names.isEmpty() ? damaged() : FileType.unsupported("a zip archive");
    }

    private static boolean hasEnd(byte[] content) {
        for (int i = content.length - 22; i >= Math.max(0, content.length - 66_000); i--) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    static Refusal damaged() {
        return new Refusal(Refused.Type.DAMAGED,
            "This Word file is damaged or incomplete; open it in Word, save it again and import the new file.");
    }

    private static Refusal protectedFile() {
        return new Refusal(Refused.Type.PASSWORD_PROTECTED,
            "This file is protected by a password; take the password off and import it again.");
    }

    private static Refusal bomb() {
        return new Refusal(Refused.Type.TOO_LARGE,
            "This file unpacks to far more than a plan needs; copy the plan's text into a new document and import that.");
    }
}
