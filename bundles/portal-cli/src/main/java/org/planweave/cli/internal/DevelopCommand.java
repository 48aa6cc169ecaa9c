package org.planweave.cli.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts every save of a module's project into the running portal. */
@Command(name = "develop", mixinStandardHelpOptions = true,
        description = {"Watches a module's project; at every save builds it without its tests, signs it with this machine's own key",
            "and deploys it into the running portal, under a version that ends in dev and a number. Ctrl-C ends it.",
            "What was developed last stays; deploy the module itself afterwards with modules deploy --downgrade."},
        footer = {"", "Example:", "  planweave modules develop surveys --data /srv/planweave"})
final class DevelopCommand implements Callable<Integer> {

    private static final long BETWEEN_LOOKS_MS = 200;

    @Parameters(paramLabel = "DIR", description = "The module's project: the folder with its pom.xml.")
    Path project = Path.of("");

    @Option(names = "--once", description = "Build and deploy once, and end: exit status 1 when that fails.")
    boolean once;

    @Mixin
    Where where = new Where();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Sources sources = new Sources(project.toAbsolutePath().normalize());
        MavenBuild build = new MavenBuild(sources.root());
        where.folder().mustRun();
        if (once) {
            return put(build) ? 0 : 1;
        }
        say("Watching " + sources.root() + "; save a file to see it at " + where.folder().mustRun().url() + ". Ctrl-C ends this.");
        Object built = null;
        while (true) {
            Object now = sources.state();
            if (!now.equals(built) && now.equals(afterAMoment(sources))) {
                built = now;
                put(build);
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
        }
    }

    /** Editors and formatters write several files one after the other. */
    private static Object afterAMoment(Sources sources) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
        return sources.state();
    }

    private boolean put(MavenBuild build) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try {
            ModuleJar module = ModuleJar.read(build.run());
            long built = System.nanoTime();
            String version = module.version().replaceAll("^(\\d+\\.\\d+\\.\\d+).*", "$1") + ".dev" + System.currentTimeMillis();
            deploy(module, version);
            say("Built in " + seconds(begun, built) + ", deployed in " + seconds(built, System.nanoTime()) + ": "
                    + module.id() + " " + version + ".");
            return true;
        } catch (Refused refused) {
            say(refused.getMessage());
            return false;
        }
    }

    private void deploy(ModuleJar module, String version) throws IOException {
        Path copy = Files.createTempFile("planweave-develop-", ".jar");
        try {
            module.copy(copy, version);
            new OwnKey(where.folder()).sign(copy);
            where.api().send("/api/v1/modules?downgrade=true", "application/java-archive", BodyPublishers.ofFile(copy));
        } catch (FileNotFoundException e) {
            throw new Refused("The temporary file " + copy + " is gone; save once more.", e);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void say(String sentence) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + sentence);
        out.flush();
    }

    private static String seconds(long from, long to) {
        return String.format(Locale.UK, "%.1f s", (to - from) / 1e9);
    }
}
