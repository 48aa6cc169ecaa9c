package org.planweave.itests.matrix;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.planweave.itests.Portal;

/**
 * Every route that the distribution's own bundles answer to, read from the Jakarta REST annotations of their classes: pages and API,
 * told of in the portal's OpenAPI or not.
 */
final class PortalRoutes {

    private static final String OURS = "org/planweave/";

    private PortalRoutes() {}

    /** Each as {@code VERB /path}; of a path parameter only the name stands there. */
    static SortedSet<String> all() {
        try (Stream<java.nio.file.Path> files = Files.walk(Portal.distribution())) {
            List<java.nio.file.Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.startsWith(Portal.distribution().resolve("modules-extra"))).toList();
            return of(jars);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedSet<String> of(List<java.nio.file.Path> jars) throws IOException {
        SortedSet<String> routes = new TreeSet<>();
        URL[] addresses = jars.stream().map(PortalRoutes::address).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(addresses, Path.class.getClassLoader())) {
            for (java.nio.file.Path jar : jars) {
                for (String name : classes(jar)) {
                    read(Class.forName(name, false, loader), routes);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return routes;
    }

    private static URL address(java.nio.file.Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> classes(java.nio.file.Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().filter(entry -> entry.getName().startsWith(OURS) && entry.getName().endsWith(".class"))
                    .filter(entry -> speaksOfPaths(file, entry)).map(JarEntry::getName)
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.')).toList();
        }
    }

    /** Only such classes are loaded: others may want libraries that a module has inside itself. */
    private static boolean speaksOfPaths(JarFile file, JarEntry entry) {
        try (InputStream bytes = file.getInputStream(entry)) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1).contains("Ljakarta/ws/rs/Path;");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Class<?> type, SortedSet<String> routes) {
        Path root = type.getAnnotation(Path.class);
        if (root == null || type.isInterface()) {
            return;
        }
        for (Method method : type.getMethods()) {
            verb(method).ifPresent(verb -> routes.add(route(verb, path(root) + path(method.getAnnotation(Path.class)))));
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class)).filter(found -> found != null).map(HttpMethod::value).findFirst();
    }

    private static String route(String verb, String path) {
        return verb + " " + (path.isEmpty() ? "/" : path);
    }

    private static String path(Path annotation) {
        if (annotation == null || annotation.value().replace("/", "").isEmpty()) {
            return "";
        }
        return "/" + annotation.value().replaceAll("^/|/$", "").replaceAll("\\{\\s*([A-Za-z]+)\\s*:[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}", "{$1}");
    }
}
