package org.planweave.cli.internal;

import picocli.CommandLine.Command;

/** What is done with the database itself. */
@Command(name = "db", mixinStandardHelpOptions = true, description = "Moves the database to PostgreSQL.",
        subcommands = MoveCommand.class,
        footer = {"", "Example:", "  planweave db move --to jdbc:postgresql://127.0.0.1:5432/planweave --user planweave"})
final class DbCommand {}
