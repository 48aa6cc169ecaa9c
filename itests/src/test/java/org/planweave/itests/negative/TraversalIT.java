package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses and names of files that lead out of where the portal looks: no file outside is read, and none is written. */
@ResourceLock(Scene.LOCK)
class TraversalIT {

    private static final String WRITTEN = "planted-by-a-test";

    private static Scene scene;
    private static List<String> secrets;
    private static Set<String> above;

    @BeforeAll
    static void start() throws IOException {
        scene = Scene.get();
        try (Stream<Path> keys = Files.list(scene.portal().data().resolve("keys"))) {
            secrets = keys.filter(file -> file.toString().endsWith("operator.token") || file.toString().endsWith("demonstration-sign-ins"))
                    .map(TraversalIT::text).flatMap(String::lines).filter(line -> line.length() > 10).toList();
        }
        assertThat(secrets).hasSizeGreaterThan(20);
        above = names();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All there is where the portal keeps its own, but for what it writes to by itself, and in the folders around that. */
    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path folder : new Path[] {scene.portal().data().getParent(), scene.portal().data(), scene.portal().data().resolve("keys"), Path.of("/tmp"), Path.of("/etc")}) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(Path::toString).filter(name -> !folder.startsWith("/tmp") || name.contains(WRITTEN)).forEach(names::add);
            }
        }
        return names;
    }

    @AfterAll
    static void nothingWasWritten() throws IOException {
        assertThat(names()).isEqualTo(above);
        try (Stream<Path> all = Files.walk(scene.portal().data())) {
            assertThat(all.map(Path::getFileName).map(Path::toString).filter(name -> name.contains(WRITTEN))).isEmpty();
        }
    }

    static Stream<Tried> cases() {
        return Tried.all("traversal.csv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void leadsNowhere(Tried one) {
        Reply reply = one.ask(scene);
        assertThat(Integer.toString(reply.status())).as("%s: %s", one, reply).matches(one.status());
        Harmless.demand(one.name(), reply);
        assertThat(secrets).as(one.name()).noneMatch(secret -> reply.text().contains(secret));
        assertThat(reply.text()).as(one.name()).doesNotContain("Bundle-SymbolicName").doesNotContain("create table").doesNotContain("karaf.");
        assertThat(reply.header("Content-Disposition").orElse("")).as(one.name()).doesNotContain("..").doesNotContain("etc/");
    }
}
