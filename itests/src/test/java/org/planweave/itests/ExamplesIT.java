package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What an author has who has only the distribution, a JDK and Maven: a module that is made, and the one in {@code examples/}. They are
 * built in a folder of their own, with a local repository of their own, so that ours come from nowhere but the distribution.
 */
class ExamplesIT {

    private static final Path DISTRIBUTION =
            Path.of(System.getProperty("planweave.distribution", "../karaf-assembly/target/assembly")).toAbsolutePath().normalize();
    private static final long LONGEST_S = 300;

    private static Path folder;

    @BeforeAll
    static void makeFolder() throws IOException {
        folder = Scratch.folder("author");
        String known = System.getProperty("localRepository", Path.of(System.getProperty("user.home"), ".m2", "repository").toString());
        Files.writeString(folder.resolve("settings.xml"), """
                <settings>
                  <localRepository>%s</localRepository>
                  <mirrors><mirror><id>known</id><mirrorOf>central</mirrorOf><url>%s</url></mirror></mirrors>
                </settings>
                """.formatted(folder.resolve("m2"), Path.of(known).toUri()));
    }

    @Test
    void theExampleBuildsAndHoldsWhateverAModuleMust() throws Exception {
        Path example = folder.resolve("cluster-parks");
        copy(Path.of("../examples/cluster-parks"), example);
        Path pom = example.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("file:///srv/planweave/repository", DISTRIBUTION.resolve("repository").toUri().toString()));
        run(example, "mvn", "-B", "-q", "-s", "../settings.xml", "package");
        assertThat(example.resolve("target/surefire-reports")).isNotEmptyDirectory();

        String said = run(folder, planweave(), "modules", "verify", "--json", "cluster-parks/target/cluster-parks-0.1.0.jar");
        JsonNode found = new ObjectMapper().readTree(said.substring(said.indexOf('{')));
        assertThat(found.path("ok").asBoolean()).as(said).isTrue();
        assertThat(found.path("checks")).hasSizeGreaterThan(12);
        assertThat(found.path("checks").findValuesAsText("check")).contains("an update while people use it loses no request");
    }

    /** In a local repository of its own, or the parent would be found where the other test left it. */
    @Test
    void aModuleThatIsMadeBuildsAndPassesItsTests() throws Exception {
        run(folder, planweave(), "new-module", "tree-works", "Tree works", "--with-data");
        Path made = folder.resolve("tree-works");
        run(made, "mvn", "-B", "-q", "-s", "../settings.xml", "-Dmaven.repo.local=" + folder.resolve("m2-made"), "package");
        assertThat(made.resolve("target/tree-works-0.1.0.jar")).exists();
        assertThat(made.resolve("target/surefire-reports")).isNotEmptyDirectory();
        assertThat(Files.readString(made.resolve("src/main/resources/db/V001__notes.sql"))).contains("tree_works.note");
    }

    /** The distribution's own jars say which names are taken. */
    @Test
    void aModuleIsNotCalledAsPlanweaveItselfIs() throws Exception {
        for (String id : List.of("plans", "lines", "cluster-streets", "assets", "portal-core", "web")) {
            Portal.Said said = said(folder, planweave(), "new-module", id, "Taken");
            assertThat(said.status()).as(id).isEqualTo(1);
            assertThat(said.out().lines()).singleElement().asString().contains(id).endsWith("choose another id.");
            assertThat(folder.resolve(id)).doesNotExist();
        }
    }

    private static String planweave() {
        return DISTRIBUTION.resolve("bin/planweave").toString();
    }

    private static String run(Path in, String... words) throws IOException, InterruptedException {
        Portal.Said said = said(in, words);
        assertThat(said.status()).as(String.join(" ", words) + "\n" + said.out()).isZero();
        return said.out();
    }

    private static Portal.Said said(Path in, String... words) throws IOException, InterruptedException {
        Path out = Scratch.file("said", ".txt");
        Process process = new ProcessBuilder(words).directory(in.toFile()).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        boolean ended = process.waitFor(LONGEST_S, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as(String.join(" ", words) + " ended").isTrue();
        return new Portal.Said(process.exitValue(), Files.readString(out), "");
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(from)) {
            all.filter(Files::isRegularFile).filter(file -> !from.relativize(file).startsWith("target")).forEach(files::add);
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
