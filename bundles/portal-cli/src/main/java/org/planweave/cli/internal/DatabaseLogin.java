package org.planweave.cli.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Where the portal's database is, as the portal itself finds it: by {@code etc/org.planweave.db.cfg}, then the environment, and else in
 * the data folder.
 *
 * @param url empty for the one in the data folder
 */
record DatabaseLogin(String url, String user, String password) {

    static DatabaseLogin of(Path etc, Map<String, String> environment) {
        Properties settings = new Properties();
        Path file = etc.resolve("org.planweave.db.cfg");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                settings.load(reader);
            } catch (IOException e) {
                throw new Refused("The settings " + file + " cannot be read by you: " + e.getMessage() + ".", e);
            }
        }
        return new DatabaseLogin(value(settings, environment, "url"), value(settings, environment, "user"),
                value(settings, environment, "password"));
    }

    private static String value(Properties settings, Map<String, String> environment, String name) {
        String set = settings.getProperty(name, "").strip();
        return set.isEmpty() ? environment.getOrDefault("PLANWEAVE_DB_" + name.toUpperCase(Locale.ROOT), "").strip() : set;
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** Not with the password. */
    @Override
    public String toString() {
        return isPostgres() ? url.replaceAll("password=[^&]*", "password=…") : "Derby in the data folder";
    }
}
