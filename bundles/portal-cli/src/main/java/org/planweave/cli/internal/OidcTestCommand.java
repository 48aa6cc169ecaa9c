package org.planweave.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether people could sign in with their council's account now. */
@Command(name = "oidc-test", mixinStandardHelpOptions = true,
        description = "Says whether people can sign in with their council's account: settings, provider, keys, redirect address. "
                + "Exit status 1 if something is not as it should be.",
        footer = {"", "Example:", "  planweave oidc-test"})
final class OidcTestCommand implements Callable<Integer> {

    @Mixin
    Where where = new Where();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        String answer = where.api().post("/api/v1/host/council-sign-in/test", Map.of());
        List<Map<String, Object>> findings = Json.rows(answer);
        if (json) {
            spec.commandLine().getOut().println(answer);
        } else {
            findings.forEach(one -> spec.commandLine().getOut().println((isGood(one) ? "ok   " : "NOT  ") + Json.text(one, "words")));
        }
        return findings.stream().allMatch(OidcTestCommand::isGood) ? 0 : 1;
    }

    private static boolean isGood(Map<String, Object> finding) {
        return Boolean.TRUE.equals(finding.get("good"));
    }
}
