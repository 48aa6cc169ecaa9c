package org.planweave.core.internal.life.left;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.LeftBehind.Left;
import org.planweave.api.modules.LeftBehind.LeftTable;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** Writes all that a module left as one ZIP file: each table twice, for people and for programs, and last what there is. */
@Component(service = LeftArchive.class)
public final class LeftArchive {

    private final ModuleTables tables;
    private final JoinedTransactions transactions;
    private final Sql sql;
    private final Database database;
    private final JsonMapper json = new JsonMapper();

    @Activate
    public LeftArchive(@Reference ModuleTables tables, @Reference JoinedTransactions transactions, @Reference Sql sql,
            @Reference Database database) {
        this.tables = tables;
        this.transactions = transactions;
        this.sql = sql;
        this.database = database;
    }

    void write(Left left, OutputStream out) throws IOException {
        try {
            transactions.reading(() -> {
                write(left, new CountedZip(out));
                return Boolean.TRUE;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Left left, CountedZip zip) {
        try {
            List<Map<String, Object>> files = new ArrayList<>();
            for (LeftTable table : left.tables()) {
                files.add(zip.add("tables/" + table.name() + ".csv", to -> csv(left.id(), table.name(), to)));
                files.add(zip.add("tables/" + table.name() + ".jsonl", to -> lines(left.id(), table.name(), to)));
            }
            zip.add("manifest.json", to -> json.writerWithDefaultPrettyPrinter().writeValue(to, manifest(left, files)));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void csv(String module, String table, OutputStream to) {
        CsvRows csv = new CsvRows(to);
        tables.read(module, table, csv::write);
    }

    private void lines(String module, String table, OutputStream to) {
        JsonRows rows = new JsonRows(json, to);
        tables.read(module, table, rows::write);
    }

    private Map<String, @Nullable Object> manifest(Left left, List<Map<String, Object>> files) {
        Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
        manifest.put("module", left.id());
        manifest.put("title", left.title());
        manifest.put("version", left.version());
        manifest.put("removedAt", left.removedAt() == null ? null : left.removedAt().toString());
        manifest.put("removedBy", left.removedBy());
        manifest.put("writtenAt", Instant.now().toString());
        manifest.put("database", database.product());
        manifest.put("migrations", sql.list("select version, name, fingerprint, made_at from portal.migration where module = ?"
                + " order by version", row -> Map.of("version", row.getInt(1), "name", row.getString(2), "fingerprint", row.getString(3),
                "madeAt", String.valueOf(Sql.instant(row, "made_at"))), left.id()));
        manifest.put("tables", left.tables());
        manifest.put("files", files);
        return manifest;
    }
}
