package org.planweave.cli.internal;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The life cycle of modules. */
@Command(name = "modules", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "Shows, checks, deploys and removes modules while people work.",
        footer = {"", "Example:", "  planweave modules check surveys-1.0.0.jar"})
final class ModulesCommand implements Runnable {

    private static final String MODULES = "/api/v1/modules";

    @Spec
    CommandSpec spec;

    /** Without a command of its own it says which there are. */
    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), "Say which: list, check, deploy, remove or rollback");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the modules and how they are.",
            footer = {"", "Example:", "  planweave modules list --json"})
    int list(@Mixin Where where, @Option(names = "--json", description = "Print JSON.") boolean json) {
        String answer = where.api().get(MODULES);
        print(json ? answer : Table.of(Json.rows(answer), "id", "version", "state", "title"));
        return 0;
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "The dry run: says what deploying the file would do, and changes nothing. Exit status 1 when it would be refused.",
            footer = {"", "Example:", "  planweave modules check surveys-1.0.0.jar"})
    int check(@Mixin Where where, @Parameters(paramLabel = "FILE", description = "A module's jar.") Path file,
            @Option(names = "--downgrade", description = "Let the version be lower than the one that runs.") boolean downgrade,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        String answer = upload(where, MODULES + "/check" + query(downgrade), file);
        Map<String, Object> check = Json.object(answer);
        print(json ? answer : said(check));
        return Boolean.FALSE.equals(check.get("accepted")) ? 1 : 0;
    }

    @Command(name = "deploy", mixinStandardHelpOptions = true,
            description = "Adds a module, or updates it while people work; a failure leaves the version that ran.",
            footer = {"", "Example:", "  planweave modules deploy surveys-1.0.0.jar"})
    int deploy(@Mixin Where where, @Parameters(paramLabel = "FILE", description = "A module's jar, signed.") Path file,
            @Option(names = "--downgrade", description = "Let the version be lower than the one that runs.") boolean downgrade,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        String answer = upload(where, MODULES + query(downgrade), file);
        Map<String, Object> module = Json.object(answer);
        print(json ? answer : Json.text(module, "id") + " " + Json.text(module, "version") + " runs.");
        return 0;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true,
            description = "Takes a module away. What it holds stays and comes back with it.",
            footer = {"", "Example:", "  planweave modules remove surveys"})
    int remove(@Mixin Where where, @Parameters(paramLabel = "ID", description = "The module's id.") String id) {
        where.api().delete(MODULES + "/" + Api.encoded(id));
        print(id + " is removed; its data is kept.");
        return 0;
    }

    @Command(name = "rollback", mixinStandardHelpOptions = true, description = "Goes back to the version of a module that ran before.",
            footer = {"", "Example:", "  planweave modules rollback surveys"})
    int rollback(@Mixin Where where, @Parameters(paramLabel = "ID", description = "The module's id.") String id,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        String answer = where.api().post(MODULES + "/" + Api.encoded(id) + "/rollback", Map.of());
        print(json ? answer : id + " " + Json.text(Json.object(answer), "version") + " runs again.");
        return 0;
    }

    private static String upload(Where where, String path, Path file) {
        try {
            return where.api().send(path, "application/java-archive", BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new Refused("There is no file " + file + " that you may read.", e);
        }
    }

    private static String query(boolean downgrade) {
        return downgrade ? "?downgrade=true" : "";
    }

    private static String said(Map<String, Object> check) {
        boolean accepted = !Boolean.FALSE.equals(check.get("accepted"));
        List<String> refusals = Json.texts(check, "refusals");
        List<String> steps = Json.texts(check, "steps");
        String head = accepted ? "It can be deployed." : "It would be refused. " + String.join(" ", refusals);
        return steps.isEmpty() ? head : head + System.lineSeparator() + "- " + String.join(System.lineSeparator() + "- ", steps);
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
