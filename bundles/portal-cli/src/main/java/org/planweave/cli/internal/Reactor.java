package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Planweave's own tree, into whose build a new bundle is put. */
final class Reactor {

    private static final String AFTER = "    <module>hello</module>\n";

    private final Path root;

    Reactor(Path root) {
        this.root = root;
    }

    void add(String id, Path bundle, boolean withData) throws IOException {
        Path list = root.resolve("bundles/pom.xml");
        String before = Files.readString(list);
        if (!before.contains(AFTER)) {
            throw new Refused(list + " does not list the module hello, so the new one could not be put behind it.");
        }
        Files.writeString(list, before.replace(AFTER, AFTER + "    <module>" + id + "</module>\n"));
        Path pom = bundle.resolve("pom.xml");
        String text = Files.readString(pom);
        if (id.contains("-")) {
            text = text.replace("  <dependencies>", "  <properties><templates.package>org.planweave." + id.replace("-", "")
                    + ".internal.templates</templates.package></properties>\n  <dependencies>");
        }
        if (withData) {
            text = text.replace("  </dependencies>", "    <dependency><groupId>org.planweave</groupId><artifactId>portal-test</artifactId>"
                    + "<scope>test</scope></dependency>\n  </dependencies>");
        }
        Files.writeString(pom, text);
    }
}
