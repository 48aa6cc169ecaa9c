package org.planweave.core.internal.life.left;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file that says of each entry how long it is and its SHA-256, while it goes out. */
final class CountedZip {

    /** Writes one entry. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    private final ZipOutputStream zip;

    CountedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    Map<String, Object> add(String name, Content content) throws IOException {
        MessageDigest digest = sha256();
        Counted counted = new Counted(new DigestOutputStream(zip, digest));
        zip.putNextEntry(new ZipEntry(name));
        content.to(counted);
        zip.closeEntry();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put("bytes", counted.bytes);
        entry.put("sha256", HexFormat.of().formatHex(digest.digest()));
        return entry;
    }

    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts, and stays open: the entry ends, not the file. */
    private static final class Counted extends FilterOutputStream {

        private long bytes;

        private Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
