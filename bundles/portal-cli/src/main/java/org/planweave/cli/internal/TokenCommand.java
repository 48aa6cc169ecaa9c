package org.planweave.cli.internal;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an API token. */
@Command(name = "token", mixinStandardHelpOptions = true,
        description = "Prints an API token for a person: only the token. It is audited.",
        footer = {"", "Example:", "  curl -H \"Authorization: Bearer $(planweave token amara)\" http://127.0.0.1:8181/api/v1/plans"})
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "USER", description = "The person's sign-in name.")
    String user = "";

    @Option(names = "--hours", paramLabel = "HOURS", defaultValue = "8",
            description = "How long it holds. Default: ${DEFAULT-VALUE}.")
    int hours;

    @Mixin
    Where where = new Where();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, Object> body = Map.of("user", user, "hours", hours);
        String answer = where.api().post("/api/v1/tokens", body);
        spec.commandLine().getOut().println(Json.text(Json.object(answer), "token"));
        return 0;
    }
}
