package org.planweave.web.internal.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * One static file in memory.
 *
 * @param packed the same, gzipped, where that is worth it; otherwise empty
 */
record Asset(byte[] plain, byte[] packed, String type) {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "mjs", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "ico", "image/x-icon",
            "json", "application/json",
            "txt", "text/plain;charset=UTF-8",
            "webmanifest", "application/manifest+json");

    /** Empty for a kind of file that pages do not ask for. */
    static Optional<Asset> of(String name, byte[] plain) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return Optional.ofNullable(type).map(known -> new Asset(plain, pack(known, plain), known));
    }

    private static byte[] pack(String type, byte[] plain) {
        if (type.endsWith("png") || type.endsWith("jpeg") || plain.length < 1000) {
            return new byte[0];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
