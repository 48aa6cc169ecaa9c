package org.planweave.cli.internal;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The life cycle of modules. */
@Command(name = "modules", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        subcommands = {AllowCommand.class, LeftCommand.class, VerifyCommand.class, DevelopCommand.class},
        description = "Shows, checks, deploys and removes modules while people work.",
        footer = {"", "Example:", "  planweave modules check surveys-1.0.0.jar"})
final class ModulesCommand implements Runnable {

    private static final String MODULES = "/api/v1/modules";

    @Spec
    CommandSpec spec;

    /** Without a command of its own it says which there are. */
    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(),
                "Say which: list, bundles, allow, check, verify, sign, develop, deploy, remove, rollback, changes or left");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the modules and how they are.",
            footer = {"", "Example:", "  planweave modules list --json"})
    int list(@Mixin Where where, @Option(names = "--json", description = "Print JSON.") boolean json) {
        String answer = where.api().get(MODULES);
        print(json ? answer : table(Json.rows(answer)));
        return 0;
    }

    @Command(name = "bundles", mixinStandardHelpOptions = true,
            description = "The framework's own list: every bundle, which module it is, and how often it has started.",
            footer = {"", "Example:", "  planweave modules bundles --json"})
    int bundles(@Mixin Where where, @Option(names = "--json", description = "Print JSON.") boolean json) {
        String answer = where.api().get(MODULES + "/bundles");
        print(json ? answer : Table.of(Json.rows(answer), "id", "state", "version", "starts", "symbolicName", "module"));
        return 0;
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "The dry run: says what deploying the file would do, and changes nothing. Exit status 1 when it would be refused.",
            footer = {"", "Example:", "  planweave modules check surveys-1.0.0.jar"})
    int check(@Mixin Where where, @Parameters(paramLabel = "FILE", description = "A module's jar.") Path file,
            @Option(names = "--downgrade", description = "Let the version be lower than the one that runs.") boolean downgrade,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        String answer = upload(where, MODULES + "/check" + query(downgrade, false), file);
        Map<String, Object> check = Json.object(answer);
        print(json ? answer : said(check));
        return Boolean.FALSE.equals(check.get("accepted")) ? 1 : 0;
    }

    @Command(name = "deploy", mixinStandardHelpOptions = true,
            description = "Adds a module, or updates it while people work; a failure leaves the version that ran.",
            footer = {"", "Example:", "  planweave modules deploy surveys-1.0.0.jar"})
    int deploy(@Mixin Where where, @Parameters(paramLabel = "FILE", description = "A module's jar, signed.") Path file,
            @Option(names = "--downgrade", description = "Let the version be lower than the one that runs.") boolean downgrade,
            @Option(names = "--break-off", description = "Break off what is still running in it after ten seconds, instead of refusing.")
            boolean breakOff,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        String answer = telling(where, () -> upload(where, MODULES + query(downgrade, breakOff), file));
        Map<String, Object> module = Json.object(answer);
        print(json ? answer : Json.text(module, "id") + " " + Json.text(module, "version") + " runs.");
        return 0;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true,
            description = "Takes a module away. What it holds stays and comes back with it.",
            footer = {"", "Example:", "  planweave modules remove surveys"})
    int remove(@Mixin Where where, @Parameters(paramLabel = "ID", description = "The module's id.") String id,
            @Option(names = "--break-off", description = "Break off what is still running in it after ten seconds, instead of refusing.")
            boolean breakOff) {
        telling(where, () -> where.api().delete(MODULES + "/" + Api.encoded(id) + query(false, breakOff)));
        print(id + " is removed; its data is kept, its texts stay readable on their plans. See: planweave modules left");
        return 0;
    }

    @Command(name = "rollback", mixinStandardHelpOptions = true, description = "Goes back to the version of a module that ran before.",
            footer = {"", "Example:", "  planweave modules rollback surveys"})
    int rollback(@Mixin Where where, @Parameters(paramLabel = "ID", description = "The module's id.") String id,
            @Option(names = "--break-off", description = "Break off what is still running in it after ten seconds, instead of refusing.")
            boolean breakOff,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        String answer = telling(where,
                () -> where.api().post(MODULES + "/" + Api.encoded(id) + "/rollback" + query(false, breakOff), Map.of()));
        print(json ? answer : id + " " + Json.text(Json.object(answer), "version") + " runs again.");
        return 0;
    }

    @Command(name = "changes", mixinStandardHelpOptions = true, description = "Lists the newest changes of modules and how they ended.",
            footer = {"", "Example:", "  planweave modules changes --json"})
    int changes(@Mixin Where where, @Option(names = "--json", description = "Print JSON.") boolean json) {
        String answer = where.api().get(MODULES + "/changes");
        print(json ? answer : Table.of(Json.rows(answer), "begun", "action", "module", "from", "to", "step", "outcome"));
        return 0;
    }

    @Command(name = "sign", mixinStandardHelpOptions = true,
            description = "Signs a module with this machine's own key, made the first time and then allowed in keys/allowed-signers.",
            footer = {"", "Example:", "  planweave modules sign surveys-1.0.0.jar"})
    int sign(@Mixin Where where, @Parameters(paramLabel = "FILE", description = "A module's jar; it is signed in place.") Path file) {
        new OwnKey(where.folder()).sign(file);
        print(file + " is signed.");
        return 0;
    }

    /** How each module is, for people. */
    static String table(List<Map<String, Object>> modules) {
        return Table.of(modules, "id", "version", "owner", "title", "detail");
    }

    /** How far it is goes to standard error, so that what is printed stays as it was asked for. */
    private String telling(Where where, Supplier<String> change) {
        return new ChangeProgress(where.api(), spec.commandLine().getErr()).during(change);
    }

    private static String upload(Where where, String path, Path file) {
        if (Files.isDirectory(file)) {
            throw new Refused(file + " is a folder; name the module's jar in it.");
        }
        try {
            return where.api().send(path, "application/java-archive", BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new Refused("There is no file " + file + " that you may read.", e);
        }
    }

    private static String query(boolean downgrade, boolean breakOff) {
        String query = (downgrade ? "&downgrade=true" : "") + (breakOff ? "&breakOff=true" : "");
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    private static String said(Map<String, Object> check) {
        if (Boolean.FALSE.equals(check.get("accepted"))) {
            return "It would be refused. " + String.join(" ", Json.texts(check, "refusals"));
        }
        List<String> lines = new ArrayList<>();
        String replaces = Json.text(check, "replacesVersion");
        lines.add(Json.text(check, "id") + " " + Json.text(check, "version") + " can be deployed"
                + (replaces.isEmpty() ? "." : " in place of " + replaces + "."));
        add(lines, "Signed by", List.of(Json.text(check, "signedBy")));
        add(lines, "Installed", Json.texts(check, "installed"));
        add(lines, "Updated", Json.texts(check, "updated"));
        add(lines, "Refreshed", Json.texts(check, "refreshed"));
        add(lines, "Not touched", Json.texts(check, "untouched"));
        add(lines, "Migrations", Json.texts(check, "migrations"));
        add(lines, "The database", Json.texts(check, "tables"));
        add(lines, "Answers", Json.texts(check, "paths"));
        add(lines, "Answers no more", Json.texts(check, "gonePaths"));
        add(lines, "Fills on other pages", Json.texts(check, "slots"));
        add(lines, "Departments switch", Json.texts(check, "switches"));
        add(lines, "In use by", Json.texts(check, "departments"));
        add(lines, "People in it now", List.of(Json.text(check, "peopleActive")));
        add(lines, "With a form open", List.of(Json.text(check, "formsOpen")));
        return String.join(System.lineSeparator(), lines);
    }

    private static void add(List<String> lines, String what, List<String> of) {
        if (!String.join("", of).isBlank()) {
            lines.add("  " + what + ": " + String.join(", ", of));
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
