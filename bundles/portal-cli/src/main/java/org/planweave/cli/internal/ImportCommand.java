package org.planweave.cli.internal;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A document in. */
@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Makes a plan of a planning paper (.docx, .md, .txt) or a table of KPIs (.csv).",
        footer = {"", "Example:", "  planweave import --check markets-2026.docx", "  planweave import --create markets-2026.docx"})
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The document.")
    Path file = Path.of("");

    @Option(names = "--department", paramLabel = "D", description = "Whose plan it is. Default: as the document says.")
    @Nullable String department;

    @Option(names = "--period", paramLabel = "P", description = "Which round, as in 2026/27. Default: as the document says.")
    @Nullable String period;

    @Option(names = "--create", description = "Make a department or a round that does not exist yet.")
    boolean create;

    @Option(names = "--check", description = "Say what would be read, and change nothing.")
    boolean check;

    @Option(names = "--keep-contacts", description = "Keep personal contact details, which are otherwise left out.")
    boolean keepContacts;

    @Option(names = "--kind", paramLabel = "K", description = "What kind of plan it becomes. Default: as the document says.")
    @Nullable String kind;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Mixin
    Where where = new Where();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        String answer = sent();
        spec.commandLine().getOut().println(json ? answer : said(Json.object(answer)));
        return 0;
    }

    private String sent() {
        try {
            return where.api().send(path(), "application/octet-stream", BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new Refused("There is no file " + file + " that you may read.", e);
        }
    }

    private String path() {
        Path name = file.toAbsolutePath().getFileName();
        StringBuilder path = new StringBuilder("/api/v1/imports?check=").append(check)
                .append("&create=").append(create).append("&keepContacts=").append(keepContacts)
                .append("&file=").append(Api.encoded(name == null ? "" : name.toString()));
        if (department != null) {
            path.append("&department=").append(Api.encoded(department));
        }
        if (period != null) {
            path.append("&period=").append(Api.encoded(period));
        }
        if (kind != null) {
            path.append("&kind=").append(Api.encoded(kind));
        }
        return path.toString();
    }

    private String said(Map<String, Object> read) {
        int lines = count(read, "lines");
        String head = (check ? "Would read " : "Read ") + "\"" + Json.text(read, "title") + "\" of " + Json.text(read, "department")
                + " for " + Json.text(read, "period") + ": " + lines + " lines, " + count(read, "contacts")
                + " contact details, " + count(read, "notUnderstood") + " pieces not understood.";
        StringBuilder said = new StringBuilder(head);
        for (String name : List.of("willCreate", "missing", "created")) {
            list(read, name).forEach(sentence -> said.append(System.lineSeparator()).append(sentence));
        }
        if (!check) {
            list(read, "plans").forEach(plan -> said.append(System.lineSeparator()).append("Plan: ").append(id(plan)));
        }
        return said.toString();
    }

    private static Object id(Object plan) {
        return plan instanceof Map<?, ?> one && one.get("id") != null ? one.get("id") : plan;
    }

    private static List<?> list(Map<String, Object> read, String name) {
        return read.get(name) instanceof List<?> list ? list : List.of();
    }

    private static int count(Map<String, Object> read, String name) {
        return list(read, name).size();
    }
}
