package org.planweave.core.internal.store.migrations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script's version, name, words and fingerprint. */
record Script(int version, String name, String words) {

    private static final Pattern NAME = Pattern.compile("V(\\d{3,6})__[a-z0-9_-]+\\.sql");

    static Script of(String module, Migrations.Text text) throws MigrationFailed {
        Matcher matcher = NAME.matcher(text.name());
        if (!matcher.matches()) {
            throw new MigrationFailed("Migration db/" + text.name() + " of " + module
                    + " has a wrong name; it must look like V001__what_it_does.sql.");
        }
        return new Script(Integer.parseInt(matcher.group(1)), text.name(), text.words().replace("\r\n", "\n"));
    }

    /** {@code V003}, as people speak of it. */
    String label() {
        return name.substring(0, name.indexOf("__"));
    }

    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
