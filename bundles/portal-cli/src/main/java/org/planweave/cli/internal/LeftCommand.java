package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What removed modules left. */
@Command(name = "left", mixinStandardHelpOptions = true,
        description = "Lists what removed modules left; takes it out as one file, or deletes it for good.",
        footer = {"", "Example:", "  planweave modules left --json"})
final class LeftCommand implements Runnable {

    private static final String LEFT = "/api/v1/modules/left";

    @Mixin
    Where where;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        String answer = where.api().get(LEFT);
        List<Map<String, Object>> all = Json.rows(answer);
        print(json ? answer : all.isEmpty() ? "No module that is not here left anything." : Table.of(rows(all), "id", "title", "version",
                "removedAt", "tables", "rows", "texts"));
    }

    private static List<Map<String, Object>> rows(List<Map<String, Object>> all) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> left : all) {
            Map<String, Object> row = new LinkedHashMap<>(left);
            List<?> tables = left.get("tables") instanceof List<?> some ? some : List.of();
            row.put("tables", tables.size());
            row.put("rows", tables.stream().mapToLong(LeftCommand::count).sum());
            rows.add(row);
        }
        return rows;
    }

    private static long count(Object table) {
        return table instanceof Map<?, ?> one && one.get("rows") instanceof Number rows ? rows.longValue() : 0;
    }

    @Command(name = "export", mixinStandardHelpOptions = true,
            description = "Writes all that a removed module left to a ZIP file: each table as CSV and as JSON lines, and a manifest.",
            footer = {"", "Example:", "  planweave modules left export surveys surveys.zip"})
    int export(@Mixin Where where, @Parameters(paramLabel = "ID", description = "The module's id.") String id,
            @Parameters(paramLabel = "FILE", description = "The file to write.") Path file) throws IOException {
        where.api().download(LEFT + "/" + Api.encoded(id) + "/export", file);
        print(file + " holds what " + id + " left.");
        return 0;
    }

    @Command(name = "delete", mixinStandardHelpOptions = true,
            description = "Deletes all that a removed module left, for good. Nothing brings it back but a backup.",
            footer = {"", "Example:", "  planweave modules left delete surveys --reason \"Past its retention date\""})
    int delete(@Mixin Where where, @Parameters(paramLabel = "ID", description = "The module's id.") String id,
            @Option(names = "--reason", required = true, description = "Why; it stays in the record.") String reason) {
        Map<String, Object> gone = Json.object(where.api().delete(LEFT + "/" + Api.encoded(id) + "?reason=" + Api.encoded(reason)));
        print("What " + id + " left is deleted for good: " + rows(List.of(gone)).get(0).get("rows") + " rows.");
        return 0;
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
