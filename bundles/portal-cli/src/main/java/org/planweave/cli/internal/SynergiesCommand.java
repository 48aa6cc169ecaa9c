package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finding synergies, and how well they are found. */
@Command(name = "synergies", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "Looks for synergies now, or scores the engine on judged lines.",
        footer = {"", "Example:", "  planweave synergies run"})
final class SynergiesCommand implements Runnable {

    @Spec
    CommandSpec spec;

    /** Without a command of its own it says which there are. */
    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), "Say which: run or evaluate");
    }

    @Command(name = "run", mixinStandardHelpOptions = true, description = "Looks for synergies now, in what changed since the last time.",
            footer = {"", "Example:", "  planweave synergies run --all"})
    int run(@Mixin Where where, @Option(names = "--all", description = "In everything, not only what changed.") boolean all) {
        print(Json.pretty(Json.object(where.api().post("/api/v1/synergies/runs?all=" + all, Map.of()))));
        return 0;
    }

    @Command(name = "evaluate", mixinStandardHelpOptions = true,
            description = "Scores the engine on judged pairs of lines, in JSON. Nothing is stored.",
            footer = {"", "Example:", "  planweave synergies evaluate items.jsonl pairs.jsonl --scores scores.jsonl"})
    int evaluate(@Mixin Where where,
            @Parameters(index = "0", paramLabel = "ITEMS", description = "The lines, one JSON object a line.") Path items,
            @Parameters(index = "1", paramLabel = "PAIRS", description = "The judged pairs, one JSON object a line.") Path pairs,
            @Option(names = "--scores", paramLabel = "FILE", description = "Write every pair's score, one JSON object a line.")
            @Nullable Path scores) throws IOException {
        Multipart form = new Multipart();
        form.file("items", items);
        form.file("pairs", pairs);
        String path = "/api/v1/synergies/evaluations?scores=" + (scores != null);
        Map<String, Object> answer = new LinkedHashMap<>(Json.object(where.api().send(path, form.type(), form.body())));
        Object scored = answer.remove("scores");
        if (scores != null) {
            write(scores, scored);
        }
        print(Json.pretty(answer));
        return 0;
    }

    private static void write(Path file, @Nullable Object scored) throws IOException {
        if (!(scored instanceof List<?> rows)) {
            throw new Refused("The portal answered without scores.");
        }
        Files.write(file, rows.stream().map(Json::write).toList());
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
