package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A document out. */
@Command(name = "export", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "Writes a plan as a document.",
        footer = {"", "Example:", "  planweave export plan 42 --format docx"})
final class ExportCommand implements Runnable {

    enum Format { docx, pdf, html, csv, json }

    @Spec
    CommandSpec spec;

    /** Without a command of its own it says which there are. */
    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), "Say what: plan");
    }

    @Command(name = "plan", mixinStandardHelpOptions = true, description = "Writes a plan as a document.",
            footer = {"", "Example:", "  planweave export plan 42 --format csv --out -"})
    int plan(@Mixin Where where, @Parameters(paramLabel = "ID", description = "The plan's id.") String id,
            @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}.") Format format,
            @Option(names = "--out", paramLabel = "FILE", description = "Default: plan-ID.FORMAT here; - for standard output.")
            @Nullable Path out) throws IOException {
        byte[] document = where.api().bytes("/api/v1/plans/" + Api.encoded(id) + "/export?format=" + format);
        if (out != null && out.toString().equals("-")) {
            System.out.write(document);
            System.out.flush();
            return 0;
        }
        Path file = out != null ? out : Path.of("plan-" + id.replaceAll("[^A-Za-z0-9-]", "-") + "." + format);
        Files.write(file, document);
        spec.commandLine().getOut().println("Written to " + file + ".");
        return 0;
    }
}
