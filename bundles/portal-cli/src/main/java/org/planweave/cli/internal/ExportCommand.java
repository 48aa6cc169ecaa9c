package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Documents out. */
@Command(name = "export", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "Writes a plan as a document, or all plans of a round as one file.",
        footer = {"", "Example:", "  planweave export plan 42 --format docx"})
final class ExportCommand implements Runnable {

    enum Format { docx, xlsx, pdf, html, csv, json }

    @Spec
    CommandSpec spec;

    /** Without a command of its own it says which there are. */
    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), "Say what: plan or round");
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

    @Command(name = "round", mixinStandardHelpOptions = true, description = "Writes all plans of a round as one ZIP file.",
            footer = {"", "Example:", "  planweave export round 2027-28 --all"})
    int round(@Mixin Where where,
            @Parameters(paramLabel = "ROUND", arity = "0..1", defaultValue = "current", description = "Its period or its id. Default: current.")
            String id,
            @Option(names = "--all", description = "All plans and lines. Default: what anybody may read.") boolean all,
            @Option(names = "--out", paramLabel = "FILE", description = "Default: plans-ROUND.zip here.")
            @Nullable Path out) throws IOException {
        Path file = (out != null ? out : Path.of("plans-" + id.replaceAll("[^A-Za-z0-9-]", "-") + ".zip")).toAbsolutePath();
        where.api().download("/api/v1/rounds/" + Api.encoded(id) + "/archive?extent=" + (all ? "mine" : "public"), file);
        try (ZipFile whole = new ZipFile(file.toFile())) {
            spec.commandLine().getOut().println(whole.size() + " files in " + file + ".");
        } catch (ZipException e) {
            Files.delete(file);
            throw new Refused("The portal broke off while it wrote the file; its log says why.", e);
        }
        return 0;
    }
}
