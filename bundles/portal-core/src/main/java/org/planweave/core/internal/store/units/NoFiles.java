package org.planweave.core.internal.store.units;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/**
 * The address of a unit for a provider that insists on one: an empty place. All classes are listed, so nothing is
 * looked for. It has no host: of one, a name server would be asked as soon as two addresses are compared.
 */
final class NoFiles extends URLStreamHandler {

    private final String root;

    private NoFiles(String root) {
        this.root = root;
    }

    @SuppressWarnings("deprecation") // the way that names a handler without a place in it came with Java 20
    static URL address(String unit) {
        String root = "/" + unit + "/";
        try {
            return new URL("planweave", "", -1, root, new NoFiles(root));
        } catch (MalformedURLException e) {
            throw new IllegalStateException("An address with its own handler is never malformed.", e);
        }
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        if (!url.getPath().equals(root)) {
            throw new FileNotFoundException(url.toString());
        }
        return new URLConnection(url) {
            @Override
            public void connect() {
                // There is nowhere to go.
            }

            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(new byte[0]);
            }
        };
    }
}
