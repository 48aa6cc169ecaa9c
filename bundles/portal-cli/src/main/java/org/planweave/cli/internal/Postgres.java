package org.planweave.cli.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL database through the programs that come with PostgreSQL. Passwords go by the environment, never by the command line. */
final class Postgres {

    private static final String EMPTY_IT = """
            do $$ declare name text; begin
              for name in select nspname from pg_namespace where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
              loop execute format('drop schema %I cascade', name); end loop;
            end $$;
            """;

    /** What the address may say of TLS, and the variable by which PostgreSQL's own programs are told. */
    private static final Map<String, String> TLS = Map.of("sslmode", "PGSSLMODE", "sslrootcert", "PGSSLROOTCERT");

    private final DatabaseLogin login;

    Postgres(DatabaseLogin login) {
        this.login = login;
    }

    /** Refuses at once where a program is missing. */
    void demandPrograms() {
        for (String program : List.of("pg_dump", "pg_restore", "psql")) {
            if (!isThere(program)) {
                throw new Refused("The portal is on PostgreSQL, and " + program + " is not on the PATH; install it, on Debian with: "
                        + "apt-get install postgresql-client");
            }
        }
    }

    /** As it is at one moment, also while people work. */
    void dump(Path file) throws IOException, InterruptedException {
        demandPrograms();
        run("The database could not be dumped", List.of("pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file=" + file));
    }

    /** Puts a dump in the place of all that is there, in one transaction: all of it or nothing. */
    void restore(Path file, Path scratch) throws IOException, InterruptedException {
        demandPrograms();
        Path empty = Files.writeString(scratch.resolve("empty.sql"), EMPTY_IT);
        Path script = scratch.resolve("database.sql");
        run("The database's dump could not be read", List.of("pg_restore", "--no-owner", "--no-privileges", "--file=" + script,
                file.toString()));
        run("The database could not be put back; it is as it was", List.of("psql", "--no-psqlrc", "--quiet", "--single-transaction",
                "--set=ON_ERROR_STOP=1", "--output=/dev/null", "--file=" + empty, "--file=" + script));
        Files.delete(empty);
        Files.delete(script);
    }

    private void run(String failure, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new Refused(failure + ": " + said.lines().findFirst().orElse(command.get(0) + " did not say why") + ".");
        }
    }

    Map<String, String> environment() {
        URI address = URI.create(login.url().substring("jdbc:".length()));
        if (address.getHost() == null) {
            throw new Refused("The database's address " + login + " names no host; write it as jdbc:postgresql://HOST:PORT/NAME.");
        }
        Map<String, String> all = new HashMap<>(Map.of("PGHOST", address.getHost(), "PGPORT",
                String.valueOf(address.getPort() < 0 ? 5432 : address.getPort()),
                "PGDATABASE", address.getPath().substring(1), "PGUSER", login.user(), "PGPASSWORD", login.password(),
                "PGCONNECT_TIMEOUT", "10"));
        // As the portal itself: by themselves these programs would take a server without TLS, or with anybody's certificate.
        TLS.forEach((setting, variable) -> login.said(setting).ifPresent(value -> all.put(variable, value)));
        return all;
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, program)));
    }
}
