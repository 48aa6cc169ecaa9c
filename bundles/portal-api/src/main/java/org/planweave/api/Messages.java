package org.planweave.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * The texts of one module by key, from {@code i18n/messages.properties} (UTF-8) in its bundle.
 * Patterns are those of {@link MessageFormat}: arguments are {@code {0}}, an apostrophe is written twice only where there are arguments.
 */
public final class Messages {

    private static final Locale LOCALE = Locale.UK;
    private final Properties texts = new Properties();

    private Messages(ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream("i18n/messages.properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of the bundle that this class comes from. */
    public static Messages of(Class<?> inModule) {
        return new Messages(inModule.getClassLoader());
    }

    /** The text of a key; a key without a text comes back between {@code ‹ ›}, which the module contract test looks for. */
    public String text(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            return "‹" + key + "›";
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, LOCALE).format(arguments);
    }

    /** Whether there is a text for the key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }
}
