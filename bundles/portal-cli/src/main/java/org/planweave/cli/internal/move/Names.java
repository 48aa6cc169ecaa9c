package org.planweave.cli.internal.move;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as the two catalogues hold them. One that was written without quotes is in capitals in Derby, in small letters in PostgreSQL. */
final class Names {

    private static final Pattern WITHOUT_QUOTES = Pattern.compile("[A-Z][A-Z0-9_]*");
    /** What Derby calls a constraint that the script gave no name. */
    private static final Pattern MADE_UP = Pattern.compile("SQL\\d{10}-[0-9a-f-]+|SQL\\d{15}");

    private Names() {}

    static String there(String derby) {
        return WITHOUT_QUOTES.matcher(derby).matches() ? derby.toLowerCase(Locale.ROOT) : derby;
    }

    static boolean isMadeUp(String constraint) {
        return MADE_UP.matcher(constraint).matches();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** As PostgreSQL wants it. */
    static String quotedThere(String derby) {
        return quoted(there(derby));
    }

    static String quotedThere(List<String> derby) {
        return derby.stream().map(Names::quotedThere).collect(Collectors.joining(", "));
    }
}
