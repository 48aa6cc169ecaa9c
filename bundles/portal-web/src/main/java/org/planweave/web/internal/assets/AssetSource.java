package org.planweave.web.internal.assets;

import java.io.IOException;
import java.util.Map;

/** Where a bundle's static files come from. */
public interface AssetSource {

    /** Changes whenever the files may have. */
    String stamp();

    /** All files by their path below {@code static/}. */
    Map<String, byte[]> read() throws IOException;
}
