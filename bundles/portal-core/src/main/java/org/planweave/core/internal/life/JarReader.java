package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.apache.felix.utils.resource.ResourceImpl;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads a jar in quarantine: size, structure, signature, manifest. Nothing of it is loaded. */
@Component(service = JarReader.class)
public final class JarReader {

    private static final long LARGEST_JAR = 64L << 20;
    private static final long LARGEST_CONTENT = 256L << 20;

    private final Signers signers;

    @Activate
    public JarReader(@Reference Signers signers) {
        this.signers = signers;
    }

    /**
     * Reads a jar.
     *
     * @throws ModuleRefused if it is not a sound module jar; whether its signature is needed is for others to say
     */
    ModuleJar read(Path file) throws ModuleRefused, IOException {
        if (Files.size(file) > LARGEST_JAR) {
            throw new ModuleRefused("The file is larger than 64 MB. A module is smaller; take what it embeds out of it.");
        }
        Map<String, String> headers;
        Map<String, String> scripts = new TreeMap<>();
        Set<CodeSigner> common;
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw new ModuleRefused("The file has no manifest, so it is not a module. Build it with ./planweave new-module as a guide.");
            }
            headers = headers(manifest);
            common = readEntries(jar, scripts);
        } catch (SecurityException e) {
            throw new ModuleRefused("A file in the jar was changed after it was signed. Ask its author for it again.");
        } catch (java.util.zip.ZipException e) {
            throw new ModuleRefused("The file is not a whole jar: it may have been cut short on its way. Send it again.");
        }
        return judged(file, headers, scripts, common);
    }

    private ModuleJar judged(Path file, Map<String, String> headers, Map<String, String> scripts, Set<CodeSigner> common)
            throws ModuleRefused, IOException {
        refuseHeaders(headers);
        ResourceImpl resource;
        try {
            resource = ResourceBuilder.build(file.toUri().toString(), headers);
        } catch (BundleException e) {
            throw new ModuleRefused("Its manifest cannot be read: " + e.getMessage() + ".");
        }
        String symbolicName = headers.get("Bundle-SymbolicName").split(";")[0].strip();
        Version version = Version.parseVersion(headers.getOrDefault("Bundle-Version", "0"));
        ModuleManifest manifest = ModuleManifest.of(resource.getCapabilities(null), symbolicName, version)
                .orElseThrow(() -> new ModuleRefused(
                        symbolicName + " is a bundle, but not a module: its manifest has no planweave.module capability."));
        String signer = signers.allowed(common.toArray(CodeSigner[]::new), symbolicName)
                .orElse(common.isEmpty() ? "" : "?");
        return new ModuleJar(file, digest(file), signer, manifest,
                List.copyOf(resource.getCapabilities(null)), List.copyOf(resource.getRequirements(null)), scripts);
    }

    private static void refuseHeaders(Map<String, String> headers) throws ModuleRefused {
        if (!headers.containsKey("Bundle-SymbolicName")) {
            throw new ModuleRefused("The jar is not a bundle: its manifest has no Bundle-SymbolicName.");
        }
        if (headers.containsKey("Fragment-Host")) {
            throw new ModuleRefused("The jar is a fragment of " + headers.get("Fragment-Host") + "; a module stands alone.");
        }
        if (headers.containsKey("Bundle-NativeCode")) {
            throw new ModuleRefused("The jar brings native code, which a module may not.");
        }
        if (headers.getOrDefault("DynamicImport-Package", "").contains("*")) {
            throw new ModuleRefused("The jar asks for DynamicImport-Package with *; a module names what it imports.");
        }
    }

    /** Reads every entry to its end, which is what makes the signature be checked. */
    private static Set<CodeSigner> readEntries(JarFile jar, Map<String, String> scripts) throws ModuleRefused, IOException {
        Set<CodeSigner> common = new HashSet<>();
        Set<String> names = new HashSet<>();
        boolean first = true;
        long size = 0;
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            String name = entry.getName();
            if (!names.add(name) || name.startsWith("/") || name.contains("..") || name.contains("\\")) {
                throw new ModuleRefused("The jar holds an entry that is not sound: " + name + ".");
            }
            byte[] content;
            try (InputStream in = jar.getInputStream(entry)) {
                content = in.readNBytes((int) Math.max(0, LARGEST_CONTENT - size) + 1);
            }
            size += content.length;
            if (size > LARGEST_CONTENT) {
                throw new ModuleRefused("The jar unpacks to more than 256 MB.");
            }
            if (name.matches("db/[^/]+\\.sql")) {
                scripts.put(name.substring(3), new String(content, StandardCharsets.UTF_8));
            }
            if (!entry.isDirectory() && !isSignatureFile(name)) {
                Set<CodeSigner> here = entry.getCodeSigners() == null ? Set.of() : Set.of(entry.getCodeSigners());
                common = first ? new HashSet<>(here) : retained(common, here);
                first = false;
            }
        }
        return common;
    }

    private static Set<CodeSigner> retained(Set<CodeSigner> common, Set<CodeSigner> here) {
        common.retainAll(here);
        return common;
    }

    private static boolean isSignatureFile(String name) {
        return name.startsWith("META-INF/") && (name.equals(JarFile.MANIFEST_NAME) || name.matches("META-INF/[^/]+\\.(SF|RSA|EC|DSA)"));
    }

    private static Map<String, String> headers(Manifest manifest) {
        return manifest.getMainAttributes().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().toString(), e -> e.getValue().toString(), (a, b) -> b, HashMap::new));
    }

    static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
