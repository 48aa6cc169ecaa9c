package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;

/** The main headers of a jar's manifest, and what a module may not say there. */
final class JarHeaders {

    private static final Map<String, String> FORBIDDEN = forbidden();

    private final Map<String, String> all;

    private JarHeaders(Map<String, String> all) {
        this.all = all;
    }

    private static Map<String, String> forbidden() {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("Fragment-Host", "The jar is a fragment of %s; a module stands alone.");
        sentences.put("ExtensionBundle-Activator", "The jar wants to be part of the framework (%s); a module stands alone.");
        sentences.put("Bundle-NativeCode", "The jar brings native code (%s), which a module may not.");
        sentences.put("DynamicImport-Package", "The jar asks for DynamicImport-Package (%s); a module names what it imports, in Import-Package.");
        sentences.put("Require-Bundle", "The jar asks for whole bundles, Require-Bundle (%s); a module imports packages, in Import-Package.");
        for (String agent : List.of("Launcher-Agent-Class", "Premain-Class", "Agent-Class")) {
            sentences.put(agent, "The jar wants to change other classes (" + agent + " %s), which a module may not.");
        }
        return sentences;
    }

    static JarHeaders of(JarFile jar) throws ModuleRefused, IOException {
        ZipEntry entry = jar.getEntry(JarFile.MANIFEST_NAME);
        Manifest manifest = jar.getManifest();
        if (entry == null || manifest == null) {
            throw new ModuleRefused("The file has no manifest, so it is not a module. Build it with ./planweave new-module as a guide.");
        }
        try (InputStream in = jar.getInputStream(entry)) {
            refuseSaidTwice(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        manifest.getMainAttributes().forEach((name, value) -> headers.put(name.toString(), value.toString()));
        return new JarHeaders(headers);
    }

    /** Readers do not agree on which of two counts. */
    private static void refuseSaidTwice(String manifest) throws ModuleRefused {
        Set<String> said = new HashSet<>();
        for (String line : manifest.split("\\R")) {
            if (line.isEmpty()) {
                return;
            }
            int colon = line.indexOf(':');
            if (!line.startsWith(" ") && colon > 0 && !said.add(line.substring(0, colon).toLowerCase(Locale.ROOT))) {
                throw new ModuleRefused("Its manifest says " + EntryNames.shown(line.substring(0, colon))
                        + " twice: it is one module or another, not both. Build it again.");
            }
        }
    }

    Map<String, String> all() {
        return all;
    }

    String symbolicName() {
        return String.valueOf(all.get("Bundle-SymbolicName")).split(";")[0].strip();
    }

    String text(String name) {
        return all.getOrDefault(name, "");
    }

    /** The parts of a header; none if it is not there. */
    List<Clause> clauses(String name) {
        return text(name).isBlank() ? List.of() : List.of(Parser.parseHeader(text(name)));
    }

    /** Without these it is not even a bundle, and nothing more can be said of it. */
    void demandThoseOfABundle() throws ModuleRefused {
        if (!all.containsKey("Bundle-SymbolicName")) {
            throw new ModuleRefused("The jar is not a bundle: its manifest has no Bundle-SymbolicName.");
        }
        if (symbolicName().length() > 200 || !symbolicName().matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+")) {
            throw new ModuleRefused("Its symbolic name " + EntryNames.shown(symbolicName())
                    + " is not one: words of letters, digits and hyphens, divided by dots.");
        }
        if (!text("Bundle-ManifestVersion").strip().equals("2")) {
            throw new ModuleRefused("Its manifest is of a kind long gone: it has to say Bundle-ManifestVersion: 2.");
        }
    }

    /** What a module may not say there, in plain sentences. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        FORBIDDEN.forEach((header, sentence) -> {
            if (all.containsKey(header)) {
                faults.add(String.format(sentence, EntryNames.shown(text(header))));
            }
        });
        faults.addAll(exports());
        return faults;
    }

    /** A package that others have too would be wired by others, who would then restart with the module. */
    private List<String> exports() {
        return clauses("Export-Package").stream().map(Clause::getName)
                .filter(name -> !name.equals(symbolicName()) && !name.startsWith(symbolicName() + "."))
                .map(name -> "The jar exports the package " + EntryNames.shown(name)
                        + ", which is not its own. A module exports only packages below " + symbolicName() + ".")
                .toList();
    }
}
