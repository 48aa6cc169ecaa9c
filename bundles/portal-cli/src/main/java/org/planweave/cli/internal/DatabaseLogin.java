package org.planweave.cli.internal;

import java.io.IOException;
import java.io.Reader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where the portal's database is, as the portal itself finds it: by {@code etc/org.planweave.db.cfg}, then the environment, and else in
 * the data folder.
 *
 * @param url empty for the one in the data folder
 */
record DatabaseLogin(String url, String user, String password) {

    static DatabaseLogin of(Path etc, Map<String, String> environment) {
        Properties settings = read(etc);
        return new DatabaseLogin(value(settings, environment, "url"), value(settings, environment, "user"),
                value(settings, environment, "password"));
    }

    private static Properties read(Path etc) {
        Properties settings = new Properties();
        Path file = etc.resolve("org.planweave.db.cfg");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                settings.load(reader);
            } catch (IOException e) {
                throw new Refused("The settings " + file + " cannot be read by you: " + e.getMessage() + ".", e);
            }
        }
        return settings;
    }

    private static String value(Properties settings, Map<String, String> environment, String name) {
        String set = settings.getProperty(name, "").strip();
        return set.isEmpty() ? environment.getOrDefault("PLANWEAVE_DB_" + name.toUpperCase(Locale.ROOT), "").strip() : set;
    }

    /** What the address says of something, such as {@code sslmode}. */
    Optional<String> said(String name) {
        return Stream.of(url.substring(url.indexOf('?') + 1).split("&")).filter(pair -> pair.startsWith(name + '='))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8)).findFirst();
    }

    /** Whether it is on this machine. */
    boolean isHere() {
        return !url.startsWith("jdbc:postgresql://") || url.matches("jdbc:postgresql://(localhost|127(\\.\\d{1,3}){3}|\\[::1])?(:\\d+)?([/?].*)?");
    }

    /** Whether the administrator says that the way to another machine need not be encrypted. */
    static boolean isPlain(Path etc, Map<String, String> environment) {
        return value(read(etc), environment, "plain").equals("true");
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
