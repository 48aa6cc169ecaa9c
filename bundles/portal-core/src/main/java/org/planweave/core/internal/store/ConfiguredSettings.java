package org.planweave.core.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.planweave.core.internal.store.database.DatabaseSettings;

/**
 * Reads where the database is: configuration first, then system properties, then the environment, then Derby in the
 * data folder.
 */
final class ConfiguredSettings {

    private static final int CONNECTIONS = 16;

    private final Map<String, Object> configuration;
    private final Path data;

    ConfiguredSettings(Map<String, Object> configuration, Path data) {
        this.configuration = configuration;
        this.data = data;
    }

    DatabaseSettings settings() {
        DatabaseSettings settings = new DatabaseSettings(
                value("url").orElse("jdbc:derby:" + data.resolve("db") + ";create=true"),
                value("user").orElse(""),
                value("password").orElse(""),
                value("connections").map(ConfiguredSettings::number).orElse(CONNECTIONS),
                value("plain").filter(plain -> plain.strip().equals("true")).isPresent());
        if (settings.url().startsWith("jdbc:derby:")) {
            prepareDerby();
        }
        return settings;
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(configuration.get(name)).map(Object::toString)
                .or(() -> Optional.ofNullable(System.getProperty("planweave.db." + name)))
                .or(() -> Optional.ofNullable(System.getenv("PLANWEAVE_DB_" + name.toUpperCase(java.util.Locale.ROOT))))
                .filter(value -> !value.isBlank());
    }

    private static int number(String text) {
        try {
            return Math.max(2, Integer.parseInt(text.trim()));
        } catch (NumberFormatException e) {
            throw new IllegalStateException("org.planweave.db: connections is not a number: " + text, e);
        }
    }

    /** Derby reads these once, when its engine starts. */
    private void prepareDerby() {
        unlessSet("derby.stream.error.file", data.resolve("log").resolve("derby.log").toString());
        unlessSet("derby.locks.waitTimeout", "15");
        unlessSet("derby.locks.deadlockTimeout", "3");
        unlessSet("derby.storage.pageCacheSize", "8000");
        try {
            Files.createDirectories(data.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for logs, " + data.resolve("log") + ", cannot be made", e);
        }
    }

    private static void unlessSet(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
