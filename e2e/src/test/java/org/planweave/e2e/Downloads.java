package org.planweave.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.planweave.itests.Scratch;

/** Files that a browser fetches, each in a folder of its own. */
final class Downloads {

    private Downloads() {}

    /** The file that a click leads to, once it is there whole. */
    static Path next(ChromeDriver driver, Runnable click) {
        Path folder = Scratch.folder("download");
        driver.executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        click.run();
        return new WebDriverWait(driver, Duration.ofSeconds(60)).until(any -> whole(folder));
    }

    /** Chromium sets an empty file aside under the last name and writes under another until a file is whole. */
    private static @Nullable Path whole(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> there = files.toList();
            return there.size() == 1 && !there.get(0).toString().endsWith(".crdownload") && Files.size(there.get(0)) > 0
                    ? there.get(0) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
