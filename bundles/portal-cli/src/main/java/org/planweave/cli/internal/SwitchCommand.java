package org.planweave.cli.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A department's switch. */
@Command(name = "switch", mixinStandardHelpOptions = true,
        description = "Switches a module on or off for a department, effective at the next request.",
        footer = {"", "Example:", "  planweave switch comments:receive markets off --reason \"Between planners\""})
final class SwitchCommand implements Callable<Integer> {

    enum State { on, off }

    @Parameters(index = "0", paramLabel = "MODULE[:give|:receive]", description = "The module, with a direction where it has two.")
    String module = "";

    @Parameters(index = "1", paramLabel = "DEPARTMENT", description = "The department's id.")
    String department = "";

    @Parameters(index = "2", paramLabel = "on|off", description = "What it shall be.")
    State state = State.on;

    @Option(names = "--cluster", paramLabel = "ID", description = "For this cluster alone.")
    @Nullable String cluster;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; shown to others when it is switched off.")
    @Nullable String reason;

    @Mixin
    Where where = new Where();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        String[] parts = module.split(":", 2);
        if (parts.length == 2 && !parts[1].equals("give") && !parts[1].equals("receive")) {
            throw new ParameterException(spec.commandLine(), "A direction is give or receive, not \"" + parts[1] + "\"");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("module", parts[0]);
        if (parts.length == 2) {
            body.put("name", parts[1]);
        }
        body.put("on", state == State.on);
        if (cluster != null) {
            body.put("cluster", cluster);
        }
        if (reason != null) {
            body.put("reason", reason);
        }
        where.api().put("/api/v1/departments/" + Api.encoded(department) + "/features", body);
        spec.commandLine().getOut().println(module + " is " + state + " for " + department + ".");
        return 0;
    }
}
