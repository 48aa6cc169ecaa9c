package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves a council from Derby to PostgreSQL. */
@Command(name = "move", mixinStandardHelpOptions = true,
        description = {"Moves a council whose portal is stopped from Derby in the data folder to an empty database on PostgreSQL: copies all,",
            "reads all back from both and compares it, and only then writes the settings so that the next start is on PostgreSQL.",
            "Whatever fails, nothing is switched and the new database is empty as it was. Derby's folder is kept."},
        footer = {"", "Example:", "  planweave db move --to jdbc:postgresql://127.0.0.1:5432/planweave --user planweave", "",
            "The password is read from --password-file, or from PLANWEAVE_DB_PASSWORD, or else asked for."})
final class MoveCommand implements Callable<Integer> {

    @Option(names = "--to", paramLabel = "URL", required = true, description = "The empty database, as jdbc:postgresql://HOST:PORT/NAME.")
    String to = "";

    @Option(names = "--user", paramLabel = "NAME", required = true, description = "Who the portal is to PostgreSQL.")
    String user = "";

    @Option(names = "--password-file", paramLabel = "FILE", description = "A file with the password and nothing else.")
    @Nullable Path passwordFile;

    @Option(names = "--again", description = "Drop what an earlier move of this data folder left in the database, and nothing else.")
    boolean again;

    @Mixin
    Where where = new Where();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        DataFolder data = where.folder();
        demandCouncil(data);
        data.demandWhole();
        try (StillFolder still = StillFolder.of(data)) {
            DatabaseLogin login = new DatabaseLogin(to.strip(), user.strip(), new SecretInput(passwordFile, System.getenv()).password(user));
            DatabaseSwitch settings = new DatabaseSwitch(data, Distribution.own(), login);
            settings.demandDerby();
            settings.demandWritable();
            new CouncilMove(data, login, spec.commandLine().getOut()).run(settings, again);
        }
        return 0;
    }

    /** What root wrote there, the portal of somebody else could not change any more. */
    private static void demandCouncil(DataFolder data) throws IOException {
        if (!Files.isDirectory(data.root())) {
            throw new Refused("There is no data folder " + data.root() + "; name it with --data.");
        }
        String owner = Files.getOwner(data.root()).getName();
        if ("root".equals(System.getProperty("user.name")) && !"root".equals(owner)) {
            throw new Refused("The data folder " + data.root() + " is " + owner + "'s; give this command as " + owner + ": sudo -u " + owner
                    + " planweave db move …");
        }
    }
}
