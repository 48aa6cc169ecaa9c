package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names that no new module can have, because a module of this distribution has them or its portal keeps them. The jars themselves say so,
 * so that what is refused here is what a portal would refuse later.
 */
final class TakenNames {

    private static final Pattern KEPT = Pattern.compile("planweave\\.kept;((?:\"[^\"]*\"|[^,\"])*+)");

    private final Path distribution;

    TakenNames(Path distribution) {
        this.distribution = distribution;
    }

    /** @throws Refused with who has it, if somebody does */
    void refuse(String id, String packageName) {
        for (String folder : new String[] {"modules", "modules-extra"}) {
            jars(distribution.resolve(folder), 1).map(ModuleJar::read).forEach(module -> refuse(id, module));
        }
        for (Path jar : jars(distribution.resolve("system/org/planweave"), 3).toList()) {
            if (isKept(id, packageName, jar)) {
                throw new Refused("“" + id + "” is kept for the portal itself, which would refuse a module of that name; choose another id.");
            }
        }
    }

    private static void refuse(String id, ModuleJar module) {
        if (module.id().equals(id)) {
            throw new Refused("“" + id + "” is a module that comes with Planweave; choose another id.");
        }
        if (module.segments().contains(id)) {
            throw new Refused("“/" + id + "” is a path of the module " + module.id() + ", which comes with Planweave; choose another id.");
        }
    }

    private static boolean isKept(String id, String packageName, Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            String name = "org.planweave." + id;
            String own = "org/planweave/" + packageName + "/";
            return name.equals(header(jar, "Bundle-SymbolicName").split(";")[0].strip())
                    || kept(header(jar, "Provide-Capability"), id)
                    || jar.stream().anyMatch(entry -> entry.getName().startsWith(own));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Paths stand there as they are, ids as a pattern. */
    private static boolean kept(String capabilities, String id) {
        Matcher kept = KEPT.matcher(capabilities);
        if (!kept.find()) {
            return false;
        }
        List<String> paths = Arrays.asList(attribute(kept.group(1), "paths").split(","));
        return paths.contains(id) || id.matches(attribute(kept.group(1), "ids"));
    }

    private static String attribute(String capability, String name) {
        return Optional.of(Pattern.compile("(?:^|;)" + name + "(?::[^=]+)?=\"?([^\";]*)").matcher(capability)).filter(Matcher::find)
                .map(found -> found.group(1)).orElse("");
    }

    private static String header(JarFile jar, String name) throws IOException {
        String value = jar.getManifest() == null ? null : jar.getManifest().getMainAttributes().getValue(name);
        return value == null ? "" : value;
    }

    /** None where there is no such folder: in the tree, before anything was built. */
    private static Stream<Path> jars(Path folder, int deep) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder, deep)) {
            return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static Refused unreadable(Path what, IOException e) {
        return new Refused(what + " cannot be read: " + e.getMessage() + ". Unpack the distribution again.", e);
    }
}
