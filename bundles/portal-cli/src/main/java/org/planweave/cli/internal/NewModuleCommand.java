package org.planweave.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a module that builds, deploys and answers: a project of its own here, or, for Planweave's own tree, one of its bundles. */
@Command(name = "new-module", mixinStandardHelpOptions = true,
        description = {"Makes the project of a module in a new folder ID here: a page, an address of the API, an entry in the menu, a test.",
            "It builds with plain mvn package, against the repository of this distribution and Maven Central."},
        footer = {"", "Example:", "  planweave new-module surveys \"Surveys\" --with-data"})
final class NewModuleCommand implements Callable<Integer> {

    private static final String AN_ID = "[a-z][a-z0-9-]{0,39}[a-z0-9]";
    private static final String A_TITLE = "[\\p{L}\\p{N}][\\p{L}\\p{N} '’-]*";

    @Parameters(index = "0", paramLabel = "ID",
            description = "2 to 41 lower-case letters, digits and hyphens, beginning with a letter.")
    String id = "";

    @Parameters(index = "1", paramLabel = "TITLE", description = "Its name for people: letters, digits, spaces, hyphens and apostrophes.")
    String title = "";

    @Option(names = "--with-data", description = "With a table, its first migration, a form that writes into it and a test on a real store.")
    boolean withData;

    @Option(names = "--reactor", paramLabel = "DIR", hidden = true, description = "Planweave's own tree.")
    @Nullable Path reactor;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        demand(id.matches(AN_ID), "“" + id + "” is not an id: 2 to 41 lower-case letters, digits and hyphens, beginning with a letter");
        demand(title.matches(A_TITLE), "“" + title + "” is not a title: letters, digits, spaces, hyphens and apostrophes");
        new TakenNames(Home.folder()).refuse(id, id.replace("-", ""));
        Path folder = reactor == null ? Path.of(id).toAbsolutePath() : reactor.resolve("bundles").resolve(id);
        if (Files.exists(folder)) {
            throw new Refused(folder + " is there already; choose another id, or remove it.");
        }
        Template template = new Template(id, title);
        Path templates = Home.folder().resolve("template");
        template.copy(reactor == null ? templates.resolve("hello") : reactor.resolve("bundles/hello"), folder);
        if (withData) {
            template.copy(templates.resolve("data"), folder);
        }
        if (reactor == null) {
            template.copy(templates.resolve("outside"), folder);
            say(folder);
        } else {
            new Reactor(reactor).add(id, folder, withData);
        }
        return 0;
    }

    private void demand(boolean right, String otherwise) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private void say(Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        String jar = "target/" + id + "-0.1.0.jar";
        out.println("Made " + folder + ".");
        out.println();
        out.println("  Build and test it:  cd " + id + " && mvn package");
        out.println("  Start a portal:     planweave start --detach");
        out.println("  See every save:     planweave modules develop .");
        out.println("  Or by hand:         planweave modules sign " + jar);
        out.println("                      planweave modules deploy " + jar);
        out.println("  Then open           http://127.0.0.1:8181/" + id);
        out.println();
        out.println("The guide is " + Home.folder().resolve("docs/module-authors/README.md") + ".");
    }
}
