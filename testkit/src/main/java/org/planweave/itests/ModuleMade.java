package org.planweave.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A small module out of classes of the tests, for what no shipped module does. */
public final class ModuleMade {

    private final String id;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> components = new ArrayList<>();
    private String paths = "";
    private String switches = "";
    private String open = "";
    private String entities = "";

    private ModuleMade(String id) {
        this.id = id;
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", "org.planweave." + id);
        header("Bundle-Version", "1.0.0");
        header("Import-Package", "org.osgi.framework");
    }

    public static ModuleMade named(String id) {
        return new ModuleMade(id);
    }

    public ModuleMade version(String version) {
        return header("Bundle-Version", version);
    }

    public ModuleMade header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** First segments of addresses, divided by commas. */
    public ModuleMade paths(String paths) {
        this.paths = paths;
        return this;
    }

    public ModuleMade switches(String switches) {
        this.switches = switches;
        return this;
    }

    /** Addresses that are open to everybody, divided by commas. */
    public ModuleMade open(String open) {
        this.open = open;
        return this;
    }

    /** @param name of the class whose bytes these are */
    public ModuleMade entity(String name, byte[] type) {
        this.entities = name;
        return type(name, type).file("META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="%s" transaction-type="RESOURCE_LOCAL">
                    <class>%s</class>
                    <exclude-unlisted-classes>true</exclude-unlisted-classes>
                  </persistence-unit>
                </persistence>
                """.formatted(id, name));
    }

    public ModuleMade file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public ModuleMade file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public ModuleMade type(Class<?> type) {
        return type(type.getName(), bytes(type));
    }

    private ModuleMade type(String name, byte[] type) {
        return file(name.replace('.', '/') + ".class", type);
    }

    private static byte[] bytes(Class<?> type) {
        try (InputStream content = Objects.requireNonNull(
                type.getClassLoader().getResourceAsStream(type.getName().replace('.', '/') + ".class"))) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param attributes of the component, such as {@code activate="begin"}; what else stands in it is in {@code elements} */
    public ModuleMade component(Class<?> type, String attributes, String elements) {
        return component(type.getName(), bytes(type), attributes, elements);
    }

    /** The same of a class that only its bytes are there of. */
    public ModuleMade component(String name, byte[] type, String attributes, String elements) {
        String description = "OSGI-INF/" + name + ".xml";
        components.add(description);
        return type(name, type).file(description, """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%1$s" immediate="true" %2$s>
                  %3$s
                  <implementation class="%1$s"/>
                </scr:component>
                """.formatted(name, attributes, elements));
    }

    public Path write() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(main::putValue);
        if (!components.isEmpty()) {
            main.putValue("Service-Component", String.join(",", components));
        }
        main.putValue("Provide-Capability", "planweave.module;id=" + id + ";title=\"" + id + "\";summary=\"Made for a test\""
                + ";paths:List<String>=\"" + paths + "\";switches:List<String>=\"" + switches
                + "\";open:List<String>=\"" + open + "\";entities:List<String>=\"" + entities + "\";always=false;api:Version=\"1.0\"");
        Path jar = Scratch.file(id, ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
