package org.planweave.cli.internal;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command itself. Exit status: 0 done, 1 "no" or failed, 2 wrong use. */
@Command(name = "planweave", mixinStandardHelpOptions = true, versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Where the departments of a council read, discuss and join up their business plans.",
        footer = {"", "Example:", "  planweave start", "", "planweave COMMAND --help says more of each."},
        subcommands = {
            StartCommand.class, StopCommand.class, StatusCommand.class, TokenCommand.class, ModulesCommand.class,
            SwitchCommand.class, ImportCommand.class, ExportCommand.class, SynergiesCommand.class, UserCommand.class,
            AuditCommand.class, NewModuleCommand.class, BackupCommand.class, RestoreCommand.class, UpgradeCommand.class,
            DbCommand.class, OidcTestCommand.class})
final class Planweave {

    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Planweave());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, args) -> wrongUse(wrong));
        line.setExecutionExceptionHandler((failure, at, result) -> failed(failure, at));
        line.setExecutionStrategy(new CommandLine.RunLast());
        return line;
    }

    private static int wrongUse(ParameterException wrong) {
        CommandLine at = wrong.getCommandLine();
        String name = at.getCommandSpec().qualifiedName();
        PrintWriter err = at.getErr();
        err.println(sentence(wrong.getMessage()) + " See " + name + " --help.");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine at) throws Exception {
        if (failure instanceof Refused refused) {
            at.getErr().println(refused.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    private static String sentence(String message) {
        String text = message.strip();
        return text.endsWith(".") ? text : text + ".";
    }
}
