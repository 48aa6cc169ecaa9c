package org.planweave.itests.scan;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.planweave.itests.ModuleMade;
import org.planweave.itests.Portal;
import org.planweave.itests.Scratch;
import org.planweave.itests.Signing;

/**
 * The jar of the module full of holes in {@code src/weak}. It is compiled against what the distribution has, which tests that run without
 * the rest of the build have no other way to; its classes stay in {@code target/weak}.
 */
final class WeakModule {

    private static final Path SOURCES = Path.of("src/weak/java");
    private static final Path CLASSES = Path.of("target/weak");
    private static final String PAGES = "org.planweave.weak.WeakPages";
    private static final String NOTE = "org.planweave.weak.WeakNote";
    private static final String IMPORTS = "jakarta.ws.rs;version=\"[3.1,4)\",jakarta.ws.rs.core;version=\"[3.1,4)\","
            + "jakarta.persistence;version=\"[3.1,4)\",org.planweave.api.store;version=\"[1.0,2)\",org.osgi.framework";
    private static final String PARTS = """
            <property name="osgi.jakartars.resource" type="Boolean" value="true"/>
            <reference name="store" interface="org.planweave.api.store.Store" target="(planweave.module=weak)" parameter="0"/>
            <service><provide interface="%s"/></service>
            """.formatted(PAGES);
    private static final String TABLE = "create table weak.note (id varchar(64) not null primary key);\n";

    private WeakModule() {}

    /** Signed with the key of this portal's data folder. */
    static Path signedFor(Portal portal) {
        try {
            compile();
            return Signing.of(portal).sign(ModuleMade.named("weak").paths("weak").open("weak/backup").header("Import-Package", IMPORTS)
                    .entity(NOTE, type(NOTE)).component(PAGES, type(PAGES), "init=\"1\"", PARTS).file("db/V001__weak.sql", TABLE).write());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] type(String name) throws IOException {
        return Files.readAllBytes(CLASSES.resolve(name.replace('.', '/') + ".class"));
    }

    private static void compile() throws IOException {
        Scratch.delete(CLASSES);
        Files.createDirectories(CLASSES);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("--release", "17", "-proc:none", "-d", CLASSES.toString(), "-cp", shipped());
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources())).call()) {
                throw new IllegalStateException(said.toString());
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String shipped() throws IOException {
        try (Stream<Path> all = Files.walk(Portal.distribution().resolve("system"))) {
            return all.map(Path::toString).filter(file -> file.endsWith(".jar")).collect(Collectors.joining(File.pathSeparator));
        }
    }
}
