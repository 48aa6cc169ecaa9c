package org.planweave.core.internal.store.migrations;

import java.util.regex.Pattern;

/**
 * Lets only additions through: while a module is replaced, and after it was put back, its version before uses the
 * same tables.
 */
final class ExpandOnly {

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\b(drop(?!\\s+(not\\s+null|default)\\b)|rename|truncate)\\b", Pattern.CASE_INSENSITIVE);

    private ExpandOnly() {}

    static boolean allows(Statements.One statement) {
        return !TAKES_AWAY.matcher(statement.bare()).find();
    }
}
