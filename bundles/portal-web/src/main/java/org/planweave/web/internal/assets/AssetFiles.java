package org.planweave.web.internal.assets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;

/** Answers {@code /assets/ID/HASH/FILE}. A name is looked up, never resolved, so that no path leads out. */
@Component(service = AssetFiles.class)
public final class AssetFiles {

    private final Assets assets;

    @Activate
    public AssetFiles(@Reference Assets assets) {
        this.assets = assets;
    }

    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = request.getRequestURI().split("/", 5);
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw Problem.of(405, "method-not-allowed", "A file can only be read.");
        }
        Optional<AssetSet> set = parts.length == 5 ? assets.set(parts[2]) : Optional.empty();
        Asset asset = set.map(files -> files.files().get(parts[4]))
                .orElseThrow(() -> Problem.notFound("There is no such file."));
        boolean current = set.orElseThrow().hash().equals(parts[3]);
        // A page made just before an update asks by the old hash: it gets the new file, but shall not keep it.
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        send(request, response, asset, set.orElseThrow().hash());
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Asset asset, String hash)
            throws IOException {
        boolean packed = asset.packed().length > 0 && accepts(request.getHeader("Accept-Encoding"));
        String tag = '"' + hash + (packed ? "-gz" : "") + '"';
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        byte[] body = packed ? asset.packed() : asset.plain();
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(asset.type());
        response.setContentLength(body.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }
}
