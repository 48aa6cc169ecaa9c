import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes what a distribution is made of as CycloneDX: each jar that ships, and in each of ours the jars that were put together in it,
 * which are found by their content. The same distribution gives the same bytes, and nothing is fetched.
 *
 * <p>Run as {@code java Sbom.java ASSEMBLY SOURCES REPOSITORY VERSION TIME}; the modules of the sources have their class paths, in Maven's
 * local REPOSITORY, in {@code target/classpath.txt}.
 */
final class Sbom {

    private static final Pattern NAME = Pattern.compile("(.+?)-(\\d.*)");
    private static final Map<String, String> GROUPS = Map.of("org.apache.karaf.", "org.apache.karaf", "osgi.", "org.osgi", "picocli", "info.picocli");

    private record Coordinates(String group, String name, String version, String classifier) {

        String purl() {
            return "pkg:maven/" + group + '/' + name + '@' + version + (classifier.isEmpty() ? "" : "?classifier=" + classifier);
        }
    }

    private record Component(Coordinates of, String sha256, Set<String> places, Set<Coordinates> inside) {}

    private final Path assembly;
    private final Path sources;
    private final Path repository;
    private final TreeMap<String, Component> components = new TreeMap<>();

    private Sbom(Path assembly, Path sources, Path repository) {
        this.assembly = assembly;
        this.sources = sources;
        this.repository = repository;
    }

    public static void main(String[] words) throws IOException {
        Sbom sbom = new Sbom(Path.of(words[0]).toAbsolutePath(), Path.of(words[1]).toAbsolutePath(), Path.of(words[2]).toAbsolutePath());
        try (Stream<Path> all = Files.walk(sbom.assembly)) {
            for (Path jar : all.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                sbom.add(jar);
            }
        }
        Files.writeString(sbom.assembly.resolve("sbom.cdx.json"), sbom.json(words[3], words[4]));
    }

    private void add(Path jar) throws IOException {
        Coordinates of = coordinates(jar);
        String sha256 = sha256(jar);
        String key = of.purl() + ' ' + sha256;
        if (!components.containsKey(key)) {
            components.put(key, new Component(of, sha256, new TreeSet<>(), inside(jar, of)));
        }
        components.get(key).places().add(assembly.relativize(jar).toString().replace('\\', '/'));
    }

    /** Where Maven's layout does not say it, the jar itself does. */
    private Coordinates coordinates(Path jar) throws IOException {
        Path place = assembly.relativize(jar);
        String file = jar.getFileName().toString().replaceFirst("[.]jar$", "");
        if (place.startsWith("system") || place.startsWith("repository")) {
            return ofLayout(place.subpath(1, place.getNameCount()));
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(one -> one.getName().matches("META-INF/maven/.*/pom[.]properties")).map(ZipEntry.class::cast).toList()) {
                Properties pom = new Properties();
                try (InputStream in = zip.getInputStream(entry)) {
                    pom.load(in);
                }
                String name = pom.getProperty("artifactId");
                if (file.equals(name) || file.equals(name + '-' + pom.getProperty("version"))) {
                    return new Coordinates(pom.getProperty("groupId"), name, pom.getProperty("version"), "");
                }
            }
        }
        return fromName(file, jar);
    }

    /** A few jars carry no coordinates; of those the group is known. */
    private static Coordinates fromName(String file, Path jar) throws IOException {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw new IOException("Nobody says what " + jar + " is: it has no pom.properties and no version in its name.");
        }
        String group = GROUPS.entrySet().stream().filter(known -> name.group(1).startsWith(known.getKey())).map(Map.Entry::getValue).findFirst()
                .orElseThrow(() -> new IOException("Nobody says of which group " + jar + " is; name it in Sbom.java."));
        return new Coordinates(group, name.group(1), name.group(2), "");
    }

    private static Coordinates ofLayout(Path place) {
        int parts = place.getNameCount();
        String name = place.getName(parts - 3).toString();
        String version = place.getName(parts - 2).toString();
        String group = place.subpath(0, parts - 3).toString().replace('\\', '.').replace('/', '.');
        String rest = place.getFileName().toString().substring((name + '-' + version).length()).replaceFirst("[.]jar$", "");
        return new Coordinates(group, name, version, rest.replaceFirst("^-", ""));
    }

    /** Those jars of a module's class path of which a file stands in the module's own jar, or which stand in it whole. */
    private Set<Coordinates> inside(Path jar, Coordinates of) throws IOException {
        Set<Coordinates> found = new TreeSet<>(java.util.Comparator.comparing(Coordinates::purl));
        Optional<Path> classPath = Stream.of("bundles/" + of.name(), "features/libs/" + of.name().replaceFirst("^lib-", ""))
                .map(folder -> sources.resolve(folder).resolve("target/classpath.txt")).filter(Files::exists).findFirst();
        if (!of.group().equals("org.planweave") || !of.classifier().isEmpty() || classPath.isEmpty()) {
            return found;
        }
        Set<String> mine = names(jar);
        for (String other : Files.readString(classPath.get()).strip().split(java.io.File.pathSeparator)) {
            Path path = Path.of(other);
            if (other.endsWith(".jar") && path.startsWith(repository) && !path.startsWith(repository.resolve("org/planweave")) && isInside(path, mine)) {
                found.add(ofLayout(repository.relativize(path)));
            }
        }
        return found;
    }

    /** Whole, by a file in its folder, or by a model that was put into a folder of ours. */
    private static boolean isInside(Path other, Set<String> mine) throws IOException {
        return mine.contains(other.getFileName().toString()) || names(other).stream()
                .anyMatch(name -> name.contains("/") && !name.startsWith("META-INF/") && mine.contains(name)
                        || name.endsWith(".onnx") && mine.stream().anyMatch(one -> one.endsWith('/' + name)));
    }

    private static Set<String> names(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).collect(Collectors.toSet());
        }
    }

    private static String sha256(Path jar) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private String json(String version, String time) {
        List<String> all = new ArrayList<>();
        components.values().forEach(one -> all.add("    {" + head(one.of(), one.of().purl() + '#' + one.sha256().substring(0, 12)) + ",\n      \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \""
                + one.sha256() + "\"}],\n      \"evidence\": {\"occurrences\": [" + one.places().stream()
                .map(place -> "{\"location\": \"" + place + "\"}").collect(Collectors.joining(", ")) + "]}" + nested(one) + "}"));
        return "{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.5\",\n  \"version\": 1,\n  \"metadata\": {\"timestamp\": \"" + time
                + "\", \"component\": {\"type\": \"application\", \"group\": \"org.planweave\", \"name\": \"planweave\", \"version\": \"" + version
                + "\", \"bom-ref\": \"planweave\"}},\n  \"components\": [\n" + String.join(",\n", all) + "\n  ]\n}\n";
    }

    private static String nested(Component one) {
        return one.inside().isEmpty() ? "" : ",\n      \"components\": [" + one.inside().stream()
                .map(inner -> "\n        {" + head(inner, one.of().name() + '/' + inner.purl()) + "}").collect(Collectors.joining(",")) + "\n      ]";
    }

    private static String head(Coordinates of, String reference) {
        return "\"type\": \"library\", \"bom-ref\": \"" + reference + "\", \"group\": \"" + of.group() + "\", \"name\": \"" + of.name()
                + "\", \"version\": \"" + of.version() + "\", \"purl\": \"" + of.purl() + "\"";
    }
}
