package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An unpacked distribution of the product.
 *
 * @param home its folder, an absolute path
 */
record Distribution(Path home) {

    private static final Pattern COMMAND_LINE = Pattern.compile("portal-cli-(.+)\\.jar");

    static Distribution own() {
        return new Distribution(Home.folder());
    }

    /** Each distribution says it by the name of this command line's jar. */
    Release version() {
        try (Stream<Path> jars = Files.list(home.resolve("lib/cli"))) {
            return jars.map(jar -> COMMAND_LINE.matcher(jar.getFileName().toString())).filter(Matcher::matches)
                    .map(name -> new Release(name.group(1))).findFirst().orElseThrow(this::isNone);
        } catch (IOException e) {
            throw isNone();
        }
    }

    Path etc() {
        return home.resolve("etc");
    }

    /** Starts it by its own command, and waits until it is ready. */
    void start(DataFolder data, int port) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/planweave").toString(), "start", "--detach",
                "--port", String.valueOf(port), "--data", data.root().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new Refused(said.lines().reduce((first, second) -> second).orElse("It did not start, and did not say why."));
        }
    }

    private Refused isNone() {
        return new Refused("There is no distribution of Planweave in " + home + "; name the folder that has bin/planweave in it.");
    }
}
