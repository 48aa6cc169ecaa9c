package org.planweave.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planweave.guards.House.Room;

/** The order of the house: whoever knows one module's folder knows them all. */
class OrderTest {

    private static final int LONGEST_FILE = 300;
    private static final List<String> HEADINGS = List.of("What", "Screens", "REST", "Data", "Settings", "Events", "Not here");
    private static final Set<String> SOURCES = Set.of("java", "jte", "resources");
    private static final Set<String> RESOURCES = Set.of("META-INF", "cluster", "db", "i18n", "static", "org");
    private static final Pattern TEXT = Pattern.compile(".*\\.(java|jte|md|sql|xml|properties|json|css|js|sh|cfg|html)");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final String SLEEP = "Thread." + "sleep";
    private static final String LICENSED_FONT = "GDS " + "Transport";
    private static final Pattern KEY = Pattern.compile("^\\s*([A-Za-z0-9_.-]+)\\s*[=:]", Pattern.MULTILINE);

    @Test
    void everyModuleTellsTheSameThingsOfItselfInTheSameOrder() {
        for (Room room : House.modules()) {
            Path readme = room.folder().resolve("README.md");
            assertThat(readme).exists();
            assertThat(headings(readme)).as(House.place(readme)).isEqualTo(HEADINGS);
        }
    }

    @Test
    void everyModuleHasTheSameFolders() {
        for (Room room : House.modules()) {
            Path main = room.folder().resolve("src/main");
            assertThat(SOURCES).as(House.place(main)).containsAll(House.names(main));
            assertThat(RESOURCES).as(House.place(main.resolve("resources"))).containsAll(House.names(main.resolve("resources")));
            String hyphenless = room.id().replace("-", "");
            assertThat(main.resolve("java/org/planweave").resolve(hyphenless).resolve("internal/package-info.java")).exists();
            assertThat(room.folder().resolve("src/test/java/org/planweave").resolve(hyphenless)).isDirectory();
        }
    }

    @Test
    void everyModuleHasOneId() {
        for (Room room : House.modules()) {
            String manifest = House.text(room.classes().resolve("META-INF/MANIFEST.MF")).replaceAll("\\R ", "");
            assertThat(manifest).as("the manifest of " + room.id())
                    .containsPattern("planweave\\.module;([^,]*;)?id=\"?" + room.id() + "[\";]");
            assertThat(manifest).contains("Bundle-SymbolicName: org.planweave." + room.id());
            assertThat(foreignKeys(room)).as("text keys of " + room.id()).isEmpty();
        }
    }

    @Test
    void everyPackageSaysWhatItIs() {
        List<String> found = sources("java").filter(file -> House.place(file).contains("src/main/java"))
                .map(Path::getParent).distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(House::place).toList();
        assertThat(found).isEmpty();
    }

    @Test
    void noSourceFileIsLong() {
        List<String> found = Stream.concat(sources("java"), sources("jte"))
                .filter(file -> House.text(file).lines().count() > LONGEST_FILE)
                .map(House::place).toList();
        assertThat(found).isEmpty();
    }

    @Test
    void noTestSleeps() {
        List<String> found = sources("java")
                .filter(file -> House.place(file).matches("(.*/src/test|testkit|fuzzkit|itests|e2e|guards)/.*"))
                .filter(file -> House.text(file).contains(SLEEP))
                .map(House::place).toList();
        assertThat(found).isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() {
        List<String> found = House.files(House.root()).stream()
                .filter(file -> TEXT.matcher(file.toString()).matches())
                .filter(file -> UNFINISHED.matcher(House.text(file)).find())
                .map(House::place).toList();
        assertThat(found).isEmpty();
    }

    @Test
    void nothingShipsTheLicensedFont() {
        List<String> found = House.rooms().stream().map(Room::classes).filter(Files::isDirectory)
                .flatMap(folder -> House.built(folder).stream())
                .filter(file -> House.text(file).contains(LICENSED_FONT))
                .map(House::place).toList();
        assertThat(found).isEmpty();
    }

    @Test
    void everyDecisionHasANumberOfItsOwn() {
        List<String> names = House.names(House.root().resolve("docs/adr")).stream().filter(name -> name.endsWith(".md")).toList();
        Set<String> numbers = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (String name : names) {
            assertThat(name).matches("\\d{4}-[a-z0-9-]+\\.md");
            if (!numbers.add(name.substring(0, 4))) {
                twice.add(name);
            }
        }
        assertThat(names).isNotEmpty();
        assertThat(twice).isEmpty();
    }

    private static List<String> headings(Path readme) {
        return House.text(readme).lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3).strip()).toList();
    }

    private static List<String> foreignKeys(Room room) {
        Path messages = room.folder().resolve("src/main/resources/i18n/messages.properties");
        if (!Files.exists(messages)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Matcher keys = KEY.matcher(House.text(messages).replaceAll("\\\\\\R\\s*", ""));
        while (keys.find()) {
            if (!keys.group(1).startsWith(room.id() + ".")) {
                found.add(keys.group(1));
            }
        }
        return found;
    }

    private static Stream<Path> sources(String ending) {
        Stream<Path> rooms = House.rooms().stream().map(room -> room.folder().resolve("src"));
        Stream<Path> ours = Stream.of("guards", "testkit", "fuzzkit", "itests", "e2e").map(House.root()::resolve);
        return Stream.concat(rooms, ours).flatMap(folder -> House.files(folder).stream())
                .filter(file -> file.toString().endsWith("." + ending));
    }
}
