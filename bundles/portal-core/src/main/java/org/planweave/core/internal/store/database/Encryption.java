package org.planweave.core.internal.store.database;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses a way to PostgreSQL on another machine by which somebody could read along, or could pass for the server, unless the administrator
 * says that nobody can be there. What the address says is what counts: without {@code sslmode} the driver would fall back to plain words.
 */
final class Encryption {

    private static final String PREFIX = "jdbc:postgresql:";
    /** This machine by the names that need no asking. */
    private static final Pattern HERE = Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1]|)(:\\d+)?");
    /** The driver's own factories that look at the certificate, as all others might not. */
    private static final List<String> CHECKING =
            List.of("org.postgresql.ssl.LibPQFactory", "org.postgresql.ssl.jdbc4.LibPQFactory", "org.postgresql.ssl.DefaultJavaSSLFactory");

    private Encryption() {}

    static void demand(DatabaseSettings settings) {
        if (settings.dialect() == Dialect.POSTGRESQL && !settings.plain() && !isHere(settings.url()) && !isChecked(settings.url())) {
            throw new IllegalStateException("The database at " + settings + " is on another machine, and its address does not have the connection "
                    + "encrypted and the server's certificate checked. Add ?sslmode=verify-full to it, with &sslrootcert=FILE where the "
                    + "authority is your own. Only if nobody else can be on the way, say plain = true in etc/org.planweave.db.cfg, "
                    + "or PLANWEAVE_DB_PLAIN=true. Nothing was sent there.");
        }
    }

    private static boolean isHere(String url) {
        String rest = url.substring(PREFIX.length());
        return !rest.startsWith("//")
                || Stream.of(rest.substring(2).split("[/?]", 2)[0].split(",")).allMatch(host -> HERE.matcher(host).matches());
    }

    private static boolean isChecked(String url) {
        List<String> modes = values(url, "sslmode").toList();
        return !modes.isEmpty() && modes.stream().allMatch("verify-full"::equals) && CHECKING.containsAll(values(url, "sslfactory").toList())
                && values(url, "sslhostnameverifier").findAny().isEmpty();
    }

    private static Stream<String> values(String url, String name) {
        return Optional.of(url.indexOf('?')).filter(at -> at >= 0).map(at -> Stream.of(url.substring(at + 1).split("&"))).orElseGet(Stream::empty)
                .filter(pair -> pair.startsWith(name + '=')).map(pair -> pair.substring(name.length() + 1));
    }
}
