package org.planweave.exchange.internal.reading.word;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.source.FileType;
import org.planweave.exchange.internal.reading.source.Unpacked;

/** The parts of a Word file. */
final class WordPackage {
    private static final Pattern KEPT = Pattern.compile("word/[^/]+\\.xml");
    private static final Pattern MAIN = Pattern.compile(
        "PartName=\"/([^\"]+)\"[^>]*ContentType=\"[^\"]*wordprocessingml\\.document\\.main\\+xml\""
            + "|ContentType=\"[^\"]*wordprocessingml\\.document\\.main\\+xml\"[^>]*PartName=\"/([^\"]+)\"");

    private final Unpacked parts;

    WordPackage(byte[] content) {
        parts = new Unpacked(content, KEPT);
        judge(parts.names());
    }

    /** The main text. */
    byte[] document() {
        Matcher main = MAIN.matcher(parts.types());
        String name = main.find() ? main.group(1) == null ? main.group(2) : main.group(1) : "word/document.xml";
        byte[] named = parts.part(name);
        byte[] part = named == null ? parts.part("word/document.xml") : named;
        if (part == null) {
            throw damaged();
        }
        return part;
    }

    /** A part by its name, or null. */
    byte @Nullable [] part(String name) {
        return parts.part(name);
    }

    private static void judge(Set<String> names) {
        if (names.stream().anyMatch(n -> n.startsWith("word/"))) {
            return;
        }
        throw names.stream().anyMatch(n -> n.startsWith("xl/")) ? FileType.unsupported("an Excel workbook")
            : names.stream().anyMatch(n -> n.startsWith("ppt/")) ? FileType.unsupported("a PowerPoint presentation")
            : names.contains("content.xml") ? FileType.unsupported("an OpenDocument file")
            : names.isEmpty() ? damaged() : FileType.unsupported("a zip archive");
    }

    static Refusal damaged() {
        return Unpacked.damaged();
    }
}
