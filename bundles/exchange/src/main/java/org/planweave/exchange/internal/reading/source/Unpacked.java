package org.planweave.exchange.internal.reading.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.Refused;

/** The parts of an Office file, unpacked within limits of number, size and ratio; one with macros is refused. */
public final class Unpacked {
    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_ENTRIES = 3_000;
    private static final long MOST_BYTES = 150L * 1024 * 1024;
    private static final int MOST_PART = 40 * 1024 * 1024;
    private static final int MOST_RATIO = 120;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Pattern kept;
    private final long packed;
    private long inflated;

    /** Unpacks a file and keeps the parts of these names, and the list of types. */
    public Unpacked(byte[] content, Pattern kept) {
        this.kept = kept;
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
        boolean macros = names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).contains("vbaproject"));
        if (macros || types().contains("macroEnabled")) {
            throw new Refusal(Refused.Type.CONTAINS_MACROS,
                "This file contains macros; save it in Word as a document without macros (.docx) and import it again.");
        }
    }

    /** The names of all parts. */
    public Set<String> names() {
        return names;
    }

    /** A part by its name, or null if there is none or it was not kept. */
    public byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    /** The list of the parts' types; empty if the file has none. */
    public String types() {
        return new String(parts.getOrDefault(TYPES, new byte[0]), StandardCharsets.UTF_8);
    }

    private void take(ZipEntry entry, ZipInputStream zip) throws IOException {
        if (names.size() >= MOST_ENTRIES) {
            throw bomb();
        }
        String name = entry.getName();
        names.add(name);
        ByteArrayOutputStream own = name.equals(TYPES) || kept.matcher(name).matches() ? new ByteArrayOutputStream() : null;
        byte[] buffer = new byte[16_384];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            inflated += n;
            boolean tooMuch = inflated > MOST_BYTES || inflated > 8L * 1024 * 1024 && inflated > packed * MOST_RATIO;
            if (tooMuch || own != null && own.size() + n > MOST_PART) {
                throw bomb();
            }
            if (own != null) {
                own.write(buffer, 0, n);
            }
        }
        if (own != null) {
            parts.putIfAbsent(name, own.toByteArray());
        }
    }

    private static boolean hasEnd(byte[] content) {
        for (int i = content.length - 22; i >= Math.max(0, content.length - 66_000); i--) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    /** The refusal of a file that is broken. */
    public static Refusal damaged() {
        return new Refusal(Refused.Type.DAMAGED,
            "This file is damaged or incomplete; open it in Word or Excel, save it again and import the new file.");
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
