package org.planweave.core.internal.life;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.CodeSigner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/**
 * Reads every entry of a jar to its end, which is what makes its signature be checked. What passes is counted and looked at, and not
 * held: only migrations, descriptions of components and the list of entities are, and those are small.
 */
final class JarContent {

    static final long LARGEST_CONTENT = 128L << 20;
    private static final int LARGEST_TEXT = 1 << 20;
    private static final int LARGEST_TEXTS = 8 << 20;

    private final Map<String, String> scripts = new TreeMap<>();
    private final Map<String, String> components = new TreeMap<>();
    private final Entities entities = new Entities();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Set<CodeSigner>> signers = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final byte[] buffer = new byte[1 << 16];
    private long size;
    private int texts;

    /**
     * Reads what makes the signature first: Java takes it into memory whole, so that it has to be found small before Java looks at it.
     */
    static void demandSmallSignature(JarFile unread) throws ModuleRefused, IOException {
        JarContent content = new JarContent();
        for (JarEntry entry : (Iterable<JarEntry>) unread.stream()::iterator) {
            if (entry.getName().toUpperCase(java.util.Locale.ROOT).matches("META-INF/[^/]+\\.(MF|SF|RSA|EC|DSA)|META-INF/SIG-[^/]+")) {
                content.text(unread, entry, new ByteArrayOutputStream());
            }
        }
    }

    static JarContent of(JarFile jar) throws ModuleRefused, IOException {
        JarContent content = new JarContent();
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            content.read(jar, entry);
        }
        return content;
    }

    private void read(JarFile jar, JarEntry entry) throws ModuleRefused, IOException {
        String name = entry.getName();
        names.add(name);
        boolean script = name.matches("db/[^/]+\\.sql");
        boolean component = name.matches("OSGI-INF/[^/]+\\.xml");
        boolean list = Entities.isList(name);
        boolean code = name.endsWith(".class");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream(FileHead.LENGTH);
        if (script || component || list) {
            text(jar, entry, text);
        } else {
            passed(jar, entry, head, code ? LARGEST_TEXT : FileHead.LENGTH);
        }
        if (script) {
            scripts.put(name.substring(3), text.toString(StandardCharsets.UTF_8));
        }
        if (component) {
            components.put(name, text.toString(StandardCharsets.UTF_8));
        }
        if (list) {
            entities.list(text.toString(StandardCharsets.UTF_8));
        }
        byte[] first = head.toByteArray();
        if (code) {
            entities.look(name, first);
        }
        FileHead.fault(name, first).ifPresent(faults::add);
        if (!entry.isDirectory() && !isSignatureFile(name)) {
            signers.put(name, entry.getCodeSigners() == null ? Set.of() : Set.of(entry.getCodeSigners()));
        }
    }

    /** Reads a whole entry into memory: one that is known to be small. */
    private void text(JarFile jar, JarEntry entry, ByteArrayOutputStream into) throws ModuleRefused, IOException {
        texts += (int) Math.min(entry.getSize(), LARGEST_TEXTS);
        if (entry.getSize() > LARGEST_TEXT || texts > LARGEST_TEXTS) {
            throw new ModuleRefused("Its entry " + EntryNames.shown(entry.getName()) + " is larger than such a file ever is. Make it smaller.");
        }
        passed(jar, entry, into, LARGEST_TEXT);
    }

    private void passed(JarFile jar, JarEntry entry, ByteArrayOutputStream first, int most) throws ModuleRefused, IOException {
        CRC32 crc = new CRC32();
        long here = 0;
        try (InputStream in = jar.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
                first.write(buffer, 0, Math.max(0, Math.min(n, most - first.size())));
                here += n;
                size += n;
                refuseTooMuch(entry, here);
            }
        }
        if (here != entry.getSize() || crc.getValue() != entry.getCrc()) {
            throw new ModuleRefused("Its entry " + EntryNames.shown(entry.getName())
                    + " is not what the jar says of it: it was damaged on its way. Send it again.");
        }
    }

    private void refuseTooMuch(JarEntry entry, long here) throws ModuleRefused {
        if (here > entry.getSize()) {
            throw new ModuleRefused("Its entry " + EntryNames.shown(entry.getName()) + " unpacks to more than the jar says. Build it again.");
        }
        if (size > LARGEST_CONTENT) {
            throw tooMuch();
        }
    }

    static ModuleRefused tooMuch() {
        return new ModuleRefused("The jar unpacks to more than " + (LARGEST_CONTENT >> 20)
                + " MB. A module is smaller; take what it embeds out of it.");
    }

    private static boolean isSignatureFile(String name) {
        return name.equals(JarFile.MANIFEST_NAME) || name.matches("META-INF/[^/]+\\.(SF|RSA|EC|DSA)");
    }

    /** Migrations, by name without their folder. */
    Map<String, String> scripts() {
        return scripts;
    }

    /** Descriptions of its components, by name. */
    Map<String, String> components() {
        return components;
    }

    Entities entities() {
        return entities;
    }

    /** What single files of it may not be, in plain sentences. */
    List<String> faults() {
        return faults;
    }

    /** Who signed each file, in the order of the jar. */
    Map<String, Set<CodeSigner>> signers() {
        return signers;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean hasSignatureFiles() {
        return names.stream().anyMatch(name -> name.matches("META-INF/[^/]+\\.(SF|RSA|EC|DSA)"));
    }
}
