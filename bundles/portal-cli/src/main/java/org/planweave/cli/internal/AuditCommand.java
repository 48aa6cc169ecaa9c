package org.planweave.cli.internal;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The record of who did what. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "The record of who did what.",
        footer = {"", "Example:", "  planweave audit verify"})
final class AuditCommand {

    @Spec
    CommandSpec spec;

    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = "Proves that nothing in the record was changed, added, left out or moved. Exit status 1 if something was.",
            footer = {"", "Example:", "  planweave audit verify"})
    int verify(@Mixin Where where, @Option(names = "--json", description = "Print JSON.") boolean json) {
        String answer = where.api().get("/api/v1/audit/verification");
        Map<String, Object> result = Json.object(answer);
        boolean whole = Boolean.TRUE.equals(result.get("whole"));
        if (json) {
            spec.commandLine().getOut().println(answer);
        } else if (whole) {
            spec.commandLine().getOut().println("The record is whole: " + Json.text(result, "sound") + " entries.");
        } else {
            throw new Refused("Record " + Json.text(result, "record") + ": " + Json.text(result, "detail"));
        }
        return whole ? 0 : 1;
    }
}
