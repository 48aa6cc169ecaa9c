package org.planweave.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** The jar of a module “hostile” that is made of classes of the tests. */
final class HostileModule {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final StringBuilder components = new StringBuilder();

    private HostileModule(String version) {
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "org.planweave.hostile");
        headers.put("Bundle-Version", version);
        headers.put("Import-Package", "jakarta.ws.rs;version=\"[3.1,4)\",jakarta.ws.rs.core;version=\"[3.1,4)\",org.osgi.framework");
        headers.put("Provide-Capability", "planweave.module;id=hostile;title=Hostile;summary=\"Does harm\";paths:List<String>=hostile;"
                + "switches:List<String>=\"\";entities:List<String>=\"\";open:List<String>=\"\";always=false;api:Version=\"1.0\"");
        type("Held");
    }

    static HostileModule version(String version) {
        return new HostileModule(version);
    }

    /** With a component of this class that is made at once. */
    HostileModule component(Class<?> type) {
        return described(type, "");
    }

    /** With a resource of the API. */
    HostileModule resource(Class<?> type) {
        return described(type, """
                  <property name="osgi.jakartars.resource" type="Boolean" value="true"/>
                  <service><provide interface="%s"/></service>
                """.formatted(type.getName()));
    }

    HostileModule activator(Class<?> type) {
        type(type.getSimpleName());
        headers.put("Bundle-Activator", type.getName());
        return this;
    }

    /** With a file, such as a migration. */
    HostileModule file(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private HostileModule described(Class<?> type, String more) {
        type(type.getSimpleName());
        String description = "OSGI-INF/" + type.getSimpleName() + ".xml";
        components.append(components.isEmpty() ? "" : ",").append(description);
        files.put(description, """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%1$s" immediate="true">
                %2$s  <implementation class="%1$s"/>
                </scr:component>
                """.formatted(type.getName(), more).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private void type(String simpleName) {
        String path = "org/planweave/itests/bad/" + simpleName + ".class";
        try (InputStream in = Objects.requireNonNull(HostileModule.class.getResourceAsStream("/" + path))) {
            files.put(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written to a new file and signed with the key of this portal's data folder. */
    Path signedFor(Portal portal) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        if (!components.isEmpty()) {
            manifest.getMainAttributes().putValue("Service-Component", components.toString());
        }
        Path file = Scratch.file("hostile", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                out.putNextEntry(new ZipEntry(one.getKey()));
                out.write(one.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return BadModulesIT.signedBy(portal, file);
    }
}
