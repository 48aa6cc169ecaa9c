package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.core.internal.life.left.Kept;
import org.planweave.core.internal.life.left.LeavingModules;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/**
 * The record of the modules that the portal is meant to have, jars included, so that a restart, or another node, ends in the same set.
 * A jar that came with the distribution is recorded by its digest only.
 */
@Component(service = WantedModules.class)
public final class WantedModules {

    /**
     * A module to bring up, and the jar to do it with.
     *
     * @param shipped what was read of the jar, if it came with the distribution
     * @param held whether it is only to be shown, not started
     */
    record Wanted(String id, Path jar, @Nullable ModuleJar shipped, Instant changedAt, @Nullable String changedBy, @Nullable String before,
            boolean held) {

        private static Wanted shipped(String id, ModuleJar jar, Instant changedAt, @Nullable String changedBy, @Nullable String before) {
            return new Wanted(id, jar.file(), jar, changedAt, changedBy, before, false);
        }

        private static Wanted kept(Row row, Path jar, boolean held) {
            return new Wanted(row.id(), jar, null, row.changedAt(), row.changedBy(), row.before(), held);
        }
    }

    private record Row(
            String id, Version version, String digest, boolean shipped, boolean wanted, Instant changedAt,
            @Nullable String changedBy, @Nullable String before) {}

    private static final int LONGEST_SIGNER = 200;

    private final Sql sql;
    private final ShippedModules shipped;
    private final LeavingModules leaving;
    private final JoinedTransactions transactions;
    private final Path quarantine = Path.of(System.getProperty("planweave.data", "data"), "modules");

    @Activate
    public WantedModules(@Reference Sql sql, @Reference ShippedModules shipped, @Reference LeavingModules leaving,
            @Reference JoinedTransactions transactions) {
        this.sql = sql;
        this.shipped = shipped;
        this.leaving = leaving;
        this.transactions = transactions;
    }

    /** Whether the owner of the server started the portal with the modules of the distribution alone. */
    static boolean onlyShipped() {
        return Boolean.getBoolean("planweave.only-shipped-modules");
    }

    /**
     * What to bring up: what people changed stands, but for a module that came with the distribution and is newer there now.
     * Modules that came with the distribution and are not recorded yet are recorded.
     */
    List<Wanted> reconciled() {
        Map<String, Row> rows = new HashMap<>();
        sql.list("select * from portal.module", WantedModules::row).forEach(row -> rows.put(row.id(), row));
        Map<String, ModuleJar> came = shipped.all();
        Set<String> ids = new TreeSet<>(rows.keySet());
        ids.addAll(came.keySet());
        List<Wanted> wanted = new ArrayList<>();
        for (String id : ids) {
            reconciled(id, Optional.ofNullable(rows.get(id)), Optional.ofNullable(came.get(id))).ifPresent(wanted::add);
        }
        return wanted;
    }

    private Optional<Wanted> reconciled(String id, Optional<Row> row, Optional<ModuleJar> came) {
        if (row.isPresent() && !row.get().wanted()) {
            return Optional.empty();
        }
        if (onlyShipped() && row.isPresent()) {
            return withoutExtra(row.get(), came);
        }
        boolean useShipped = came.isPresent() && row.map(r -> r.shipped() || isNewer(came.get(), r)).orElse(true);
        if (useShipped) {
            ModuleJar jar = came.get();
            String before = row.map(r -> r.digest().equals(jar.digest()) ? r.before() : r.digest()).orElse(null);
            Instant at = row.map(Row::changedAt).orElseGet(Instant::now);
            write(new Row(id, jar.manifest().version(), jar.digest(), true, true, at, null, before));
            return Optional.of(Wanted.shipped(id, jar, at, null, before));
        }
        return row.filter(r -> has(r.digest()))
                .map(r -> Wanted.kept(r, jar(id, r.digest()), false));
    }

    /** The record stays as it is: the next start without this setting brings everything back. */
    private Optional<Wanted> withoutExtra(Row row, Optional<ModuleJar> came) {
        return came.map(jar -> Wanted.shipped(row.id(), jar, row.changedAt(), row.changedBy(), row.before()))
                .or(() -> has(row.digest())
                        ? Optional.of(Wanted.kept(row, jar(row.id(), row.digest()), true))
                        : Optional.empty());
    }

    /** Records that a module runs with this jar, and who signed it. In the current transaction. */
    void put(RunningModule module, ModuleJar jar) {
        boolean came = shipped.jar(module.digest()).isPresent();
        if (!came) {
            keep(jar);
        }
        write(new Row(module.manifest().id(), module.manifest().version(), module.digest(), came, true, module.changedAt(),
                module.changedBy(), module.before()));
        forgetJars();
        String id = module.manifest().id();
        leaving.back(id);
        transactions.afterCommit(() -> leaving.forget(id));
    }

    /** Whether the record says what a change was to bring about: this jar for the module, or that it is not wanted. */
    boolean stands(String id, String digest, boolean present) {
        return sql.first("select wanted, digest from portal.module where id = ?",
                row -> present ? row.getBoolean(1) && digest.equals(row.getString(2)) : !row.getBoolean(1), id).orElse(false);
    }

    /** Keeps readable what a module holds that is about to go, behind its shut gate. However that ends, it says so and the module can go. */
    Kept keepTexts(RunningModule module) {
        return leaving.keep(module.manifest().id(), module.running());
    }

    /** The name is the one that the allow-list has now: lines go from that list while what they let in still runs. */
    private void keep(ModuleJar jar) {
        if (!has("portal.module_jar", jar.digest())) {
            try {
                sql.update("insert into portal.module_jar (digest, content) values (?, ?)", jar.digest(), Files.readAllBytes(jar.file()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!has("portal.module_signer", jar.digest())) {
            String signer = jar.signature().signer();
            sql.update("insert into portal.module_signer (digest, name) values (?, ?)", jar.digest(),
                    signer.substring(0, Math.min(LONGEST_SIGNER, signer.length())));
        }
    }

    private boolean has(String table, String digest) {
        return sql.first("select digest from " + table + " where digest = ?", r -> r.getString(1), digest).isPresent();
    }

    /** Records that a module is not wanted, and what it left. In the current transaction. */
    void remove(RunningModule module, Kept kept) {
        ModuleManifest manifest = module.manifest();
        sql.update("update portal.module set wanted = ?, changed_at = ? where id = ?", false, Instant.now(), manifest.id());
        leaving.gone(manifest.id(), manifest.title(), manifest.version().toString(), kept);
    }

    /** The jar of a digest as a file. */
    Path jar(String id, String digest) {
        return shipped.jar(digest).orElseGet(() -> kept(id, digest));
    }

    /** Put there whole, or not at all: others may be reading it. */
    private Path kept(String id, String digest) {
        Path file = quarantine.resolve(id + "-" + digest.substring(0, 16) + ".jar");
        try {
            if (Files.exists(file) && JarReader.digest(file).equals(digest)) {
                return file;
            }
            byte[] content = sql.first("select content from portal.module_jar where digest = ?", r -> r.getBytes(1), digest)
                    .orElseThrow(() -> new IllegalStateException("The jar " + digest + " of " + id + " is not in the database."));
            Files.createDirectories(quarantine);
            Path fresh = Files.createTempFile(quarantine, id, ".new");
            Files.write(fresh, content);
            return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean has(String digest) {
        return shipped.jar(digest).isPresent() || has("portal.module_jar", digest);
    }

    private void write(Row row) {
        int changed = sql.update(
                "update portal.module set version = ?, digest = ?, shipped = ?, wanted = ?, changed_at = ?, changed_by = ?,"
                        + " digest_before = ? where id = ?",
                row.version().toString(), row.digest(), row.shipped(), row.wanted(), row.changedAt(), row.changedBy(), row.before(),
                row.id());
        if (changed == 0) {
            sql.update(
                    "insert into portal.module (version, digest, shipped, wanted, changed_at, changed_by, digest_before, id)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    row.version().toString(), row.digest(), row.shipped(), row.wanted(), row.changedAt(), row.changedBy(), row.before(),
                    row.id());
        }
    }

    /** Jars that nothing runs and nothing can go back to are not kept. */
    private void forgetJars() {
        sql.update("delete from portal.module_jar where digest not in (select digest from portal.module)"
                + " and digest not in (select digest_before from portal.module where digest_before is not null)");
    }

    private static boolean isNewer(ModuleJar came, Row row) {
        return came.manifest().version().compareTo(row.version()) > 0;
    }

    private static Row row(ResultSet row) throws SQLException {
        Instant changed = Sql.instant(row, "changed_at");
        return new Row(row.getString("id"), Version.parseVersion(row.getString("version")), row.getString("digest"),
                row.getBoolean("shipped"), row.getBoolean("wanted"), changed == null ? Instant.EPOCH : changed,
                row.getString("changed_by"), row.getString("digest_before"));
    }
}
