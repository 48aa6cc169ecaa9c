package org.planweave.core.internal.store.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** The scripts that a bundle carries in {@code db/}. */
public final class BundleScripts implements Migrations.Source {

    private final Bundle bundle;

    public BundleScripts(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public List<Migrations.Text> texts() throws IOException {
        List<Migrations.Text> texts = new ArrayList<>();
        @Nullable Enumeration<URL> urls = bundle.findEntries("db", "V*.sql", false);
        for (URL url : urls == null ? List.<URL>of() : Collections.list(urls)) {
            String path = url.getPath();
            try (InputStream in = url.openStream()) {
                String words = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                texts.add(new Migrations.Text(path.substring(path.lastIndexOf('/') + 1), words));
            }
        }
        return texts;
    }
}
