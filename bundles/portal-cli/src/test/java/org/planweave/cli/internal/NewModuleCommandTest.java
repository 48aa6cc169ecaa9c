package org.planweave.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The template is the module hello, as it stands in the tree. */
class NewModuleCommandTest {

    private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path tree;

    @BeforeEach
    void makeTree() throws IOException {
        Files.createDirectories(tree.resolve("bundles"));
        Files.copy(BUNDLES.resolve("pom.xml"), tree.resolve("bundles/pom.xml"));
        new Template("hello", "Hello").copy(BUNDLES.resolve("hello"), tree.resolve("bundles/hello"));
    }

    @Test
    void nothingOfTheTemplatesNamesIsLeft() throws IOException {
        assertThat(make("street-trees", "Street trees")).isZero();
        Path made = tree.resolve("bundles/street-trees");
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(made.relativize(file).toString()).doesNotContainIgnoringCase("hello");
                assertThat(Files.readString(file).replace("Hello, ", "")).as(file.toString()).doesNotContainIgnoringCase("hello");
            }
        }
        assertThat(Files.readString(made.resolve("src/main/java/org/planweave/streettrees/internal/StreetTreesPages.java")))
                .contains("package org.planweave.streettrees.internal;", "@Path(\"street-trees\")");
        assertThat(Files.readString(made.resolve("pom.xml"))).contains("org.planweave.streettrees.internal.templates");
        assertThat(Files.readString(tree.resolve("bundles/pom.xml"))).contains("    <module>street-trees</module>\n");
    }

    @Test
    void whatIsThereIsLeftAlone() throws IOException {
        Map<Path, String> before = new Sources(tree.resolve("bundles/hello")).state();
        assertThat(make("hello", "Hello again")).isEqualTo(1);
        assertThat(new Sources(tree.resolve("bundles/hello")).state()).isEqualTo(before);
    }

    @Test
    void anIdOrTitleThatCannotBeIsWrongUse() {
        assertThat(Stream.of("S", "1s", "surveys-", "Surveys", "sur/veys").map(id -> make(id, "Surveys"))).containsOnly(2);
        assertThat(make("surveys", "<b>")).isEqualTo(2);
    }

    @Test
    void aSaveIsAChangeAndAFolderWithoutAPomIsNoProject() throws IOException {
        Sources sources = new Sources(tree.resolve("bundles/hello"));
        Map<Path, String> before = sources.state();
        Files.writeString(tree.resolve("bundles/hello/src/main/resources/i18n/messages.properties"), "hello.title=Hi\n");
        assertThat(sources.state()).isNotEqualTo(before);
        assertThatThrownBy(() -> new Sources(tree)).isInstanceOf(Refused.class).hasMessageContaining("pom.xml");
    }

    private int make(String id, String title) {
        CommandLine line = Planweave.commandLine();
        line.setErr(new java.io.PrintWriter(java.io.Writer.nullWriter()));
        return line.execute("new-module", id, title, "--reactor", tree.toString());
    }
}
