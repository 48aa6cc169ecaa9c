package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes jars by hand: that of a sound module, with whatever a test wants to be wrong with it. */
final class CraftedJar {

    static final String NAME = "org.example.surveys";
    private static final byte[] CLASS = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 1};

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String moreManifest = "";

    private CraftedJar() {
        header("Manifest-Version", "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", NAME);
        header("Bundle-Version", "1.0.0");
        header("Service-Component", "OSGI-INF/pages.xml");
        header("Provide-Capability", capability("surveys", "1.0"));
        file("OSGI-INF/pages.xml", "<component name=\"pages\"><property name=\"planweave.slot\" type=\"String\" value=\"plan.side/v1\"/>"
                + "<implementation class=\"org.example.surveys.Pages\"/></component>");
        file("org/example/surveys/Pages.class", classFor(17));
        file("db/V001__begin.sql", "create table surveys.survey (id integer)");
        file("i18n/messages.properties", "surveys.title=Surveys\n".repeat(40));
    }

    static CraftedJar sound() {
        return new CraftedJar();
    }

    static String capability(String id, String api) {
        return "planweave.module;id=" + id + ";title=\"Surveys\";summary=\"Asks people\";paths:List<String>=\"surveys\""
                + ";switches:List<String>=\"\";always=false;api:Version=\"" + api + "\"";
    }

    static byte[] classFor(int java) {
        byte[] head = CLASS.clone();
        head[7] = (byte) (44 + java);
        return head;
    }

    CraftedJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    CraftedJar withoutHeader(String name) {
        headers.remove(name);
        return this;
    }

    /** Lines right behind the main headers, as they stand. */
    CraftedJar manifestLines(String lines) {
        moreManifest = lines;
        return this;
    }

    CraftedJar file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    CraftedJar file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    CraftedJar without(String name) {
        files.remove(name);
        return this;
    }

    Path write(Path folder) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("META-INF/MANIFEST.MF", manifest().getBytes(StandardCharsets.UTF_8));
        all.putAll(files);
        return zip(folder, all);
    }

    private String manifest() {
        StringBuilder text = new StringBuilder();
        headers.forEach((name, value) -> text.append(folded(name + ": " + value)));
        return text + moreManifest + "\r\n";
    }

    private static String folded(String line) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < line.length(); at += 68) {
            parts.add(line.substring(at, Math.min(line.length(), at + 68)));
        }
        return String.join("\r\n ", parts) + "\r\n";
    }

    static Path zip(Path folder, Map<String, byte[]> entries) {
        try {
            Path file = Files.createTempFile(folder, "crafted", ".jar");
            try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a jar, to be written again with some of them changed. */
    static Map<String, byte[]> entries(Path jar) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
