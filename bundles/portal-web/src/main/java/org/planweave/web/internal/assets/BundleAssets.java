package org.planweave.web.internal.assets;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/** The folder {@code static/} of a bundle. */
record BundleAssets(Bundle bundle) implements AssetSource {

    private static final String FOLDER = "/static/";

    @Override
    public String stamp() {
        return bundle.getBundleId() + "." + bundle.getLastModified();
    }

    @Override
    public Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Enumeration<URL> found = bundle.findEntries(FOLDER, "*", true);
        for (URL url : found == null ? List.<URL>of() : Collections.list(found)) {
            String path = url.getPath();
            if (!path.endsWith("/")) {
                try (InputStream in = url.openStream()) {
                    files.put(path.substring(path.indexOf(FOLDER) + FOLDER.length()), in.readAllBytes());
                }
            }
        }
        return files;
    }
}
