package org.planweave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we ship stays ours, stays on the council's machine and runs under the policy. */
class StaticFilesTest {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern NOT_OURS = Pattern.compile("(?i)GDS Transport|govuk-crest|\\bcrown\\b|@font-face");
    private static final Pattern LOADED_FROM_AFAR =
            Pattern.compile("(?i)(url\\(|@import|src=|href=|from|fetch\\(|import\\()\\s*[\"'`]?(https?:)?//[a-z]");
    private static final Pattern INLINE =
            Pattern.compile("(?is)\\sstyle\\s*=|<style|<script(?![^>]*\\ssrc=)|\\son[a-z]+\\s*=\\s*[\"']");

    @Test
    void noFileHasTheFontOrTheCrown() throws IOException {
        assertThat(thoseWith(NOT_OURS, STATIC)).isEmpty();
        assertThat(files(STATIC)).noneMatch(file -> file.toString().matches(".*\\.(woff2?|ttf|png|ico)"));
    }

    @Test
    void noFileLoadsAnythingFromElsewhere() throws IOException {
        assertThat(thoseWith(LOADED_FROM_AFAR, STATIC)).isEmpty();
        assertThat(thoseWith(LOADED_FROM_AFAR, TEMPLATES)).isEmpty();
    }

    @Test
    void noTemplateHasAnInlineStyleScriptOrHandler() throws IOException {
        assertThat(thoseWith(INLINE, TEMPLATES)).isEmpty();
    }

    @Test
    void thePatternsFindWhatTheyAreFor() {
        assertThat(INLINE.matcher("<p style=\"x\">").find()).isTrue();
        assertThat(INLINE.matcher("<script>x</script>").find()).isTrue();
        assertThat(INLINE.matcher("<a onclick=\"x\">").find()).isTrue();
        assertThat(INLINE.matcher("<script type=\"module\" src=\"x\">").find()).isFalse();
        assertThat(LOADED_FROM_AFAR.matcher("url(https://x.test/a.png)").find()).isTrue();
        assertThat(NOT_OURS.matcher("\"GDS Transport\"").find()).isTrue();
    }

    @Test
    void everyStaticFileThatTheLayoutNamesIsThere() {
        for (String name : List.of("govuk.css", "planweave.css", "planweave.js", "leaving.js", "live.js", "progress.js", "htmx.min.js", "hx-csp.min.js",
                "mark.svg")) {
            assertThat(STATIC.resolve(name)).exists();
        }
    }

    private static List<Path> thoseWith(Pattern pattern, Path folder) throws IOException {
        return files(folder).filter(file -> pattern.matcher(read(file)).find()).toList();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).filter(file -> !file.toString().contains("licences")).toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
