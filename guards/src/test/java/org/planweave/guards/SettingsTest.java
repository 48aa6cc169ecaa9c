package org.planweave.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of etc/ in which the settings stand that an administrator writes. */
class SettingsTest {

    private static final Pattern PID = Pattern.compile("(?:\\bPID|configurationPid) = \"([^\"]+)\"");

    /** What comes after a hyphen is taken for the name of one of many: the settings in such a file reach nobody. */
    @Test
    void noNameOfAFileHasAHyphen() throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.walk(Path.of("../bundles"))) {
            names = files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/main/"))
                    .flatMap(SettingsTest::pids).toList();
        }
        assertThat(names).contains("org.planweave.web", "org.planweave.db", "notices").noneMatch(name -> name.contains("-") || name.contains("~"));
    }

    private static Stream<String> pids(Path file) {
        try {
            return PID.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
