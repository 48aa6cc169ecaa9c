package org.planweave.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A module's jar, copied with some of it changed: another version, another header, a file more. Signatures are left behind. */
public final class ModuleCopy {

    private final Path from;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Set<String> without = new HashSet<>();

    private ModuleCopy(Path from) {
        this.from = from;
    }

    public static ModuleCopy of(Path jar) {
        return new ModuleCopy(jar);
    }

    public ModuleCopy version(String version) {
        return header("Bundle-Version", version);
    }

    public ModuleCopy header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Puts more behind what the header says already. */
    public ModuleCopy more(String name, String value) {
        String before = header(name);
        return header(name, before.isEmpty() ? value : before + "," + value);
    }

    /** What a header of the jar says; empty if it is not there. */
    public String header(String name) {
        try (JarFile jar = new JarFile(from.toFile())) {
            return Objects.requireNonNullElse(jar.getManifest().getMainAttributes().getValue(name), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ModuleCopy withoutHeader(String name) {
        without.add(name);
        return this;
    }

    public ModuleCopy file(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Puts a class of the tests in, as an immediate component. */
    public ModuleCopy component(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream content = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(path))) {
            files.put(path, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String description = "OSGI-INF/" + type.getName() + ".xml";
        return more("Service-Component", description).file(description, """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%1$s" immediate="true">
                  <implementation class="%1$s"/>
                </scr:component>
                """.formatted(type.getName()));
    }

    /** What a file of the jar says. */
    public String text(String name) {
        try (JarFile jar = new JarFile(from.toFile())) {
            return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the copy to a new temporary file. */
    public Path write() {
        try {
            Path copy = Scratch.file("copy", ".jar");
            try (JarFile jar = new JarFile(from.toFile());
                    JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy), manifest(jar))) {
                for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                    if (kept(entry.getName())) {
                        put(out, entry.getName(), jar.getInputStream(entry).readAllBytes());
                    }
                }
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    put(out, file.getKey(), file.getValue());
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest manifest(JarFile jar) throws IOException {
        Manifest manifest = new Manifest(jar.getManifest());
        manifest.getEntries().clear();
        Attributes main = manifest.getMainAttributes();
        headers.forEach(main::putValue);
        without.forEach(name -> main.remove(new Attributes.Name(name)));
        return manifest;
    }

    private boolean kept(String name) {
        return !name.equals(JarFile.MANIFEST_NAME) && !name.matches("META-INF/[^/]+\\.(SF|RSA|EC|DSA)") && !files.containsKey(name);
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
