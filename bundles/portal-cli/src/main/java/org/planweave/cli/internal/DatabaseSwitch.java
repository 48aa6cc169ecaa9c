package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Sets a portal over from Derby to PostgreSQL. The one step is that {@code etc/org.planweave.db.cfg} names the new database: before it
 * the portal starts on Derby, after it on PostgreSQL, and what follows can be left out.
 */
final class DatabaseSwitch {

    private static final Pattern OURS = Pattern.compile("\\s*(url|user|password)\\s*[=: ].*");
    /** The portal's reader of settings and that of the commands take these for different things. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\\\\\p{Cntrl}]|\\$\\{");

    private final DataFolder data;
    private final Distribution distribution;
    private final DatabaseLogin login;

    /** @param login of the new database */
    DatabaseSwitch(DataFolder data, Distribution distribution, DatabaseLogin login) {
        this.data = data;
        this.distribution = distribution;
        this.login = login;
    }

    /** @throws Refused unless the portal is on Derby in the data folder, of this version */
    void demandDerby() {
        DatabaseLogin named = DatabaseLogin.of(distribution.etc(), System.getenv());
        if (named.isPostgres()) {
            throw new Refused("The settings name " + named + " already, so there is nothing to move. If the portal on " + data.root()
                    + " is on Derby, unset PLANWEAVE_DB_URL, or put " + settings() + " aside.");
        }
        if (!named.url().isEmpty()) {
            throw new Refused("The database is " + named.url() + ", outside the data folder, where this command does not reach.");
        }
        Properties product = data.product().orElse(new Properties());
        if (!Files.exists(derby().resolve("service.properties")) || "postgresql".equals(product.getProperty("database"))) {
            throw new Refused("There is no database on Derby in " + data.root() + "; if the portal's data is elsewhere, name it with --data.");
        }
        demandVersion(product.getProperty("version", ""));
    }

    /** @param last the version that ran last on it; a move is no upgrade */
    void demandVersion(String last) {
        if (!last.equals(distribution.version().text())) {
            throw new Refused("Version " + (last.isEmpty() ? "unknown" : last) + " of Planweave ran on " + data.root() + ", and this is "
                    + distribution.version() + ". Use the command of that version, or bring the data to this one first: planweave upgrade.");
        }
    }

    /** @throws Refused if the settings could not be written, or would be read as something else */
    void demandWritable() {
        if (!login.isPostgres() || !login.url().matches("jdbc:postgresql://[^/?]+/[^/?]+(\\?.*)?")) {
            throw new Refused("Write the database's address as jdbc:postgresql://HOST:PORT/NAME.");
        }
        if (login.url().matches(".*[?&](user|password)=.*")) {
            throw new Refused("The address is shown and kept where many can read it: give the user with --user, the password with --password-file.");
        }
        if (!login.isHere() && !login.said("sslmode").filter("verify-full"::equals).isPresent()
                && !DatabaseLogin.isPlain(distribution.etc(), System.getenv())) {
            throw new Refused("The database at " + login + " is on another machine, and the portal does not start on one that it reaches without "
                    + "TLS. Add ?sslmode=verify-full to the address, with &sslrootcert=FILE where the authority is your own; or, only if nobody else "
                    + "can be on the way, say plain = true in " + settings() + ", or PLANWEAVE_DB_PLAIN=true.");
        }
        for (String value : List.of(login.url(), login.user(), login.password())) {
            if (UNREADABLE.matcher(value).find() || !value.equals(value.strip())) {
                throw new Refused("The address, the user or the password holds what " + settings() + " cannot hold: a backslash, ${, a control "
                        + "character, or a blank at its end. Choose another.");
            }
        }
        if (!Files.isWritable(distribution.etc()) && !Files.isWritable(settings())) {
            throw new Refused("You cannot write " + settings() + ", which is to name the new database. Whoever owns the distribution makes it "
                    + "yours with: install -m 600 -o " + System.getProperty("user.name") + " /dev/null " + settings());
        }
    }

    /** The step itself: on the disk, and for nobody else to read, when it returns. */
    void name() throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.exists(settings())) {
            Files.readAllLines(settings()).stream().filter(line -> !OURS.matcher(line).matches()).forEach(lines::add);
        }
        lines.add("url = " + escaped(login.url()));
        lines.add("user = " + escaped(login.user()));
        lines.add("password = " + escaped(login.password()));
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        if (!Files.isWritable(distribution.etc())) {
            // The file alone is ours. It is a few words, so it is written at once.
            written(settings(), bytes, StandardOpenOption.TRUNCATE_EXISTING);
            return;
        }
        Path fresh = settings().resolveSibling("org.planweave.db.cfg.new");
        Files.deleteIfExists(fresh);
        written(fresh, bytes, StandardOpenOption.CREATE_NEW);
        Files.move(fresh, settings(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void written(Path file, byte[] content, StandardOpenOption how) throws IOException {
        try (FileChannel out = FileChannel.open(file, EnumSet.of(how, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    /** Puts Derby aside as it was, with the end of the record that belongs to it. */
    Path keepDerby(String stamp) throws IOException {
        Path kept = data.root().resolve("derby-until-" + stamp);
        Files.createDirectories(kept);
        Path end = data.root().resolve("keys/audit.last");
        if (Files.exists(end)) {
            Files.copy(end, kept.resolve("audit.last"), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.writeString(data.root().resolve("product"), "version = " + distribution.version() + "\ndatabase = postgresql\n");
        Files.move(derby(), kept.resolve("db"), StandardCopyOption.ATOMIC_MOVE);
        return kept;
    }

    /** How to undo it, for the day when somebody has to. */
    String wayBack(Path kept) {
        Path end = kept.resolve("audit.last");
        return "The way back, without what is written from now on: planweave stop, then"
                + (Files.isWritable(distribution.etc()) ? "\n  mv " + settings() + " " + settings() + ".off" : "\n  cp /dev/null " + settings())
                + "\n  mv " + kept.resolve("db") + " " + derby()
                + (Files.exists(end) ? "\n  cp " + end + " " + data.root().resolve("keys/audit.last") : "")
                + "\n  sed -i s/postgresql/derby/ " + data.root().resolve("product");
    }

    Path derby() {
        return data.root().resolve("db");
    }

    Path settings() {
        return distribution.etc().resolve("org.planweave.db.cfg");
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        value.chars().forEach(c -> escaped.append(c < 0x7f ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
