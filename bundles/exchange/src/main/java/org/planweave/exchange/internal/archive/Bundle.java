package org.planweave.exchange.internal.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file on its way out. Each file goes to the reader as soon as it is added. Until {@link #finish} it has no table of contents, so
 * that one that broke off cannot be taken for a whole one.
 */
final class Bundle {

    private final ZipOutputStream zip;
    private final long at;
    private final List<Entry> entries = new ArrayList<>();

    Bundle(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out);
        this.at = at.toEpochMilli();
    }

    Entry add(String path, byte[] content) {
        try {
            ZipEntry entry = new ZipEntry(path);
            entry.setTime(at);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            zip.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Entry entry = new Entry(path, content.length, sha256(content));
        entries.add(entry);
        return entry;
    }

    /** What was added so far, in order. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    void finish() {
        try {
            zip.finish();
            zip.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
