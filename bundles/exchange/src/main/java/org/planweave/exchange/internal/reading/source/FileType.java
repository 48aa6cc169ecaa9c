package org.planweave.exchange.internal.reading.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.Refused;

/** Tells files apart by what is in them, not by their name. */
public enum FileType {
    TEXT, ZIP, PDF;

    /** The type of a file that can be read; refuses the others with the reason. */
    public static FileType of(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw old(content);
        }
        if (head.contains("%PDF-")) {
            return PDF;
        }
        refuseOthers(head);
        return TEXT;
    }

    private static Refusal old(byte[] content) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        if (all.contains(wide("EncryptedPackage")) || all.contains(wide("EncryptionInfo"))) {
            return new Refusal(Refused.Type.PASSWORD_PROTECTED,
                "This file is protected by a password; take the password off in Word and import it again.");
        }
        return unsupported("an older Office file (such as .doc or .xls)");
    }

    private static String wide(String ascii) {
        return new String(ascii.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static void refuseOthers(String head) {
        String start = head.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("GIF8")
            || head.startsWith("II*\u0000") || head.startsWith("MM\u0000*") || head.startsWith("BM")
            && head.indexOf('\u0000') >= 0 || head.startsWith("RIFF")) {
            throw unsupported("a picture");
        }
        if (start.startsWith("{\\rtf")) {
            throw unsupported("a rich text file");
        }
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
            throw unsupported("a web page or XML file");
        }
    }

    /** The refusal of a file that is something else than we read. */
    public static Refusal unsupported(String what) {
        return new Refusal(Refused.Type.UNSUPPORTED_TYPE, "This file is " + what
            + ", which cannot be imported; save the plan as a Word .docx or Excel .xlsx file, PDF, text, Markdown or CSV and try "
            + "again.");
    }
}
