package org.planweave.cli.internal;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries a module from outside, in a portal of its own. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = {"Tries a module in a portal of its own, with the demonstration council in a temporary folder: deployed, looked at,",
            "updated under load, removed, brought back. Prints a line for each check and leaves nothing behind.",
            "The file need not be signed and is not changed. Exit status 1 when a check does not hold."},
        footer = {"", "Example:", "  planweave modules verify target/surveys-0.1.0.jar"})
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A module's jar.")
    Path file = Path.of("");

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = json ? new PrintWriter(Writer.nullWriter()) : out;
        ModuleJar module = ModuleJar.read(file);
        progress.println("Starting a portal to try " + module.id() + " " + module.version() + " in.");
        progress.flush();
        Findings findings = new Findings(progress);
        try (ScratchPortal portal = ScratchPortal.start(progress)) {
            new Trial(portal, module, findings).run();
        }
        progress.println(findings.inShort());
        if (json) {
            out.println(Json.pretty(said(module, findings)));
        }
        return findings.good() ? 0 : 1;
    }

    private static Map<String, Object> said(ModuleJar module, Findings findings) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", module.id());
        said.put("version", module.version());
        said.put("ok", findings.good());
        said.put("checks", findings.json());
        return said;
    }
}
