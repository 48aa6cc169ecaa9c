package org.planweave.synergies.internal.engine.evaluating;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planweave.synergies.internal.engine.Council;
import org.planweave.synergies.internal.engine.Engine;
import org.planweave.synergies.internal.engine.VectorCache;
import org.planweave.synergies.internal.engine.terms.EngineLine;

/**
 * Figures and no judgement, for {@code ./planweave bench synergies}: how long a council of so many lines takes to read, to find its
 * synergies, and to find what is near a line that is being typed. Lines are made of the beginnings and ends of judged ones.
 */
class SynergySpeed {

    private static final int DEPARTMENTS = 12;
    private static final int TYPED = 20;

    @Test
    void print() throws IOException {
        for (int lines : new int[] {600, 2_000, 6_000}) {
            long rest = resident();
            try (Engine engine = Engine.withInstalledModels(new VectorCache(2 * lines + 1_000))) {
                engine.load();
                long begun = System.nanoTime();
                Council council = engine.read(made(lines));
                long read = System.nanoTime();
                int findings = council.findings().size();
                long found = System.nanoTime();
                for (int i = 0; i < TYPED; i++) {
                    council.nearest(new EngineLine("typed", "D1", "action", "Put a new crossing on Harrow Street, number " + i + ".",
                            Set.of(), null, null, null, null, List.of()), 5);
                }
                long near = System.nanoTime();
                long working = resident();
                engine.unload();
                Files.writeString(Path.of("target", "synergies.json"), String.format(Locale.ROOT,
                        "{\"bench\": \"synergies\", \"lines\": %d, \"processors\": %d, \"readS\": %.1f, \"findS\": %.1f, \"findings\": %d, "
                        + "\"typedMs\": %.0f, \"restMb\": %d, \"workingMb\": %d, \"unloadedMb\": %d}%n", lines, Runtime.getRuntime().availableProcessors(), (read - begun) / 1e9,
                        (found - read) / 1e9, findings, (near - found) / 1e6 / TYPED, rest, working, resident()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }

    /** Megabytes of this process in memory, the native library's among them; 0 where the system does not say. */
    private static long resident() throws IOException {
        System.gc();
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    private static List<EngineLine> made(int count) throws IOException {
        List<EngineLine> judged = new ArrayList<>();
        for (OwnCouncil council : List.of(OwnCouncil.KINGSFERRY, OwnCouncil.ALDERSHIRE)) {
            judged.addAll(JudgedLines.read(council.lines(), council.pairs()).lines());
        }
        Random random = new Random(7);
        List<EngineLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            EngineLine one = judged.get(random.nextInt(judged.size()));
            String[] first = one.text().split(" ");
            String[] last = judged.get(random.nextInt(judged.size())).text().split(" ");
            String text = String.join(" ", Arrays.copyOf(first, Math.min(first.length, 4 + random.nextInt(10)))) + " and "
                    + String.join(" ", Arrays.copyOfRange(last, Math.max(0, last.length - 6 - random.nextInt(5)), last.length));
            String place = random.nextInt(5) == 0 ? "Site " + random.nextInt(count / 10) : null;
            lines.add(new EngineLine("L" + i, "D" + random.nextInt(DEPARTMENTS), one.kind(), text, one.outcomes(), one.start(), one.end(),
                    null, place, List.of()));
        }
        return lines;
    }
}
