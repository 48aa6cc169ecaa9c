package org.planweave.web.internal.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The static files of one bundle as they now are.
 *
 * @param hash changes with any file's name or content
 */
record AssetSet(String stamp, String hash, Map<String, Asset> files) {

    static AssetSet of(AssetSource source) {
        try {
            Map<String, byte[]> read = new TreeMap<>(source.read());
            Map<String, Asset> files = new TreeMap<>();
            read.forEach((name, bytes) -> Asset.of(name, bytes).ifPresent(asset -> files.put(name, asset)));
            return new AssetSet(source.stamp(), hash(read), Map.copyOf(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update((name + '\n' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
