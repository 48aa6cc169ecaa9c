package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jar of a project, built by its Maven as fast as that goes: without tests, and after the first time without the network. */
final class MavenBuild {

    private static final int LINES_SAID = 12;

    private final Path project;
    private boolean hasBuilt;

    MavenBuild(Path project) {
        this.project = project;
    }

    /** @throws Refused with what Maven says is wrong */
    Path run() throws IOException, InterruptedException {
        Path wrapper = project.resolve("mvnw");
        List<String> command = new ArrayList<>(List.of(Files.isExecutable(wrapper) ? wrapper.toString() : "mvn", "-B", "-q",
                "-Dstyle.color=never", "-Dmaven.test.skip=true", "-Denforcer.skip=true"));
        if (hasBuilt) {
            command.add("-o");
        }
        command.add("package");
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().putIfAbsent("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto");
        String said = said(builder);
        hasBuilt = true;
        return newest(said);
    }

    private static String said(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new Refused("Maven could not be started; install it so that mvn is on the PATH, on Debian with: apt-get install maven", e);
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Refused("It does not build:\n" + said.lines().filter(line -> line.startsWith("[ERROR]") && line.length() > "[ERROR] ".length())
                    .filter(line -> !line.contains("[Help 1]") && !line.contains("re-run Maven") && !line.contains("Re-run Maven"))
                    .distinct().limit(LINES_SAID).collect(Collectors.joining("\n")));
        }
        return said;
    }

    private Path newest(String said) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar") && !file.toString().matches(".*-(sources|tests|javadoc)\\.jar"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new Refused("Maven made no jar in " + project.resolve("target") + ". It said: " + said.strip()));
        }
    }
}
