package org.planweave.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * What a module's jar says of itself.
 *
 * @param symbolicName the bundle's, which a signer has to be allowed for
 * @param paths first path segments and places that are its own
 * @param open pages that people may open without signing in
 */
record ModuleJar(Path file, String id, String symbolicName, String version, List<String> paths, List<String> open) {

    private static final String VERSION = "Bundle-Version";

    static ModuleJar read(Path file) {
        if (!Files.isReadable(file)) {
            throw new Refused("There is no file " + file + " that you may read.");
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            Attributes headers = jar.getManifest() == null ? new Attributes() : jar.getManifest().getMainAttributes();
            String says = headers.getValue("Provide-Capability");
            Matcher module = Pattern.compile("planweave\\.module;((?:\"[^\"]*\"|[^,\"])*+)").matcher(says == null ? "" : says);
            if (!module.find()) {
                throw new Refused(file + " is not a module: its manifest has no planweave.module capability. "
                        + "Put @PlanweaveModule on a package-info.java and build with the parent of the guide.");
            }
            String capability = module.group(1);
            String name = String.valueOf(headers.getValue("Bundle-SymbolicName")).split(";")[0].strip();
            return new ModuleJar(file, one(capability, "id"), name, String.valueOf(headers.getValue(VERSION)), list(capability, "paths"),
                    list(capability, "open"));
        } catch (IOException e) {
            throw new Refused(file + " cannot be read as a jar: " + e.getMessage() + ".", e);
        }
    }

    /** Paths that it owns from the first segment on. */
    List<String> segments() {
        return paths.stream().filter(path -> !path.isEmpty() && !path.contains("/")).toList();
    }

    /** A copy with a version; the signature stays behind. */
    void copy(Path to, String newVersion) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getEntries().clear();
            manifest.getMainAttributes().putValue(VERSION, newVersion);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(to), manifest)) {
                for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                    if (!isSignature(entry.getName())) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        try (InputStream in = jar.getInputStream(entry)) {
                            in.transferTo(out);
                        }
                        out.closeEntry();
                    }
                }
            }
        } catch (IOException e) {
            throw new Refused(file + " cannot be copied to " + to + ": " + e.getMessage() + ".", e);
        }
    }

    /** The version with so much more in its third number. */
    String laterBy(int steps) {
        String[] numbers = version.split("\\.", -1);
        int third = numbers.length > 2 && numbers[2].matches("\\d{1,8}") ? Integer.parseInt(numbers[2]) : 0;
        return numbers[0] + "." + (numbers.length > 1 ? numbers[1] : "0") + "." + (third + steps);
    }

    private static boolean isSignature(String name) {
        return name.equals(JarFile.MANIFEST_NAME) || name.matches("META-INF/[^/]+\\.(SF|RSA|EC|DSA)");
    }

    private static String one(String capability, String name) {
        return String.join(",", list(capability, name));
    }

    private static List<String> list(String capability, String name) {
        Matcher value = Pattern.compile("(?:^|;)" + name + "(?::[^=]+)?=(\"[^\"]*\"|[^;]*)").matcher(capability);
        return value.find() ? Arrays.stream(value.group(1).replace("\"", "").split(",")).filter(text -> !text.isBlank()).toList() : List.of();
    }
}
