package org.planweave.cli.internal;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a password comes from; never the command line, which others can see. */
record SecretInput(@Nullable Path file, Map<String, String> environment) {

    private static final String VARIABLE = "PLANWEAVE_DB_PASSWORD";

    String password(String user) {
        if (file != null) {
            return inFile(file);
        }
        if (environment.containsKey(VARIABLE)) {
            return environment.get(VARIABLE);
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password of %s: ", user);
        if (typed == null) {
            throw new Refused("Nobody can be asked for the password here; write it into a file and name that with --password-file.");
        }
        return new String(typed);
    }

    private static String inFile(Path file) {
        try {
            return Files.readString(file).replaceFirst("\\R\\z", "");
        } catch (IOException e) {
            throw new Refused("The password's file " + file + " cannot be read by you: " + e.getMessage() + ".", e);
        }
    }
}
