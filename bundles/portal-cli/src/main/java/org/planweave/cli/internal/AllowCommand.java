package org.planweave.cli.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What departments may choose. */
@Command(name = "allow", mixinStandardHelpOptions = true,
        description = "Says what departments may choose for a switch of a module, effective at the next request.",
        footer = {"", "Example:", "  planweave modules allow synergies off-at-first --reason \"Departments join one by one\""})
final class AllowCommand implements Callable<Integer> {

    enum Choice {
        ON_AT_FIRST, OFF_AT_FIRST, ON_FOR_ALL, OFF_FOR_ALL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Parameters(index = "0", paramLabel = "MODULE[:SWITCH]", description = "The module, with the switch where it has several.")
    String module = "";

    @Parameters(index = "1", paramLabel = "CHOICE", description = "One of: ${COMPLETION-CANDIDATES}.")
    Choice choice = Choice.ON_AT_FIRST;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; departments read it.")
    String reason = "";

    @Mixin
    Where where = new Where();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        String[] parts = module.split(":", 2);
        Map<String, Object> body = new LinkedHashMap<>();
        if (parts.length == 2) {
            body.put("name", parts[1]);
        }
        body.put("choice", choice.name());
        body.put("reason", reason);
        where.api().put("/api/v1/modules/" + Api.encoded(parts[0]) + "/switches", body);
        spec.commandLine().getOut().println(module + ": " + choice + ".");
        return 0;
    }
}
