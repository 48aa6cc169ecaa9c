package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * A portal that starts for the first time with the demonstration council, and is used, asks nobody outside of this machine for anything:
 * {@code strace} sees every connection and datagram of its processes. Of a name server nothing is asked but this machine's own name, and
 * that only where the machine does not know it by itself.
 */
@EnabledIf("org.planweave.itests.Strace#canBe")
class NothingGoesOutIT {

    private static final Pattern HERE = Pattern.compile("sin_addr=inet_addr\\(\"127\\.|inet_pton\\(AF_INET6, \"(::1|::ffff:127\\.[0-9.]+)\"");
    private static final Predicate<String> TO_SOMEBODY = Pattern.compile("AF_INET6?,").asPredicate();
    private static final String TO_A_NAME_SERVER = "htons(53)";
    private static final String QUESTION = "sendmmsg(";
    private static final List<String> PAGES = List.of("", "plans", "plans/HW-2027", "clusters", "comments", "synergies", "reports", "search?q=road",
            "help", "account");

    @Test
    void aFirstStartAndItsUseAskNobodyOutside() throws Exception {
        Path data = Scratch.folder("portal").resolve("data");
        Path seen = Scratch.file("outside", ".txt");
        start(data, seen);
        try (Portal portal = Portal.on(data, Map.of())) {
            PAGES.forEach(page -> assertThat(portal.pages("ruth.calloway").get(page).status()).as(page).isEqualTo(200));
            assertThat(portal.pages("tess.rowan").get("admin/modules").status()).isEqualTo(200);
        }
        List<String> all = Files.readAllLines(seen);
        List<String> asked = all.stream().filter(TO_SOMEBODY).filter(line -> !line.contains(TO_A_NAME_SERVER)).toList();
        assertThat(asked).as("the command asks the portal, and is seen").anyMatch(HERE.asPredicate());
        assertThat(asked).allMatch(HERE.asPredicate());
        String own = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip().split("\\.")[0];
        assertThat(all.stream().filter(line -> line.contains(QUESTION))).as("questions to name servers").allMatch(line -> line.contains(own));
    }

    /** The tracer stands aside, so that this waits for the command alone and not for the portal. */
    private static void start(Path data, Path seen) throws IOException, InterruptedException {
        Process start = new ProcessBuilder("strace", "-DD", "-f", "-qq", "-s", "100", "--seccomp-bpf", "-e",
                "trace=connect,sendto,sendmsg,sendmmsg", "-o", seen.toString(),
                Portal.distribution().resolve("bin/planweave").toString(), "start", "--detach", "--port", "0", "--data", data.toString())
                .redirectErrorStream(true).redirectOutput(Scratch.file("out", ".txt").toFile()).start();
        assertThat(start.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(start.exitValue()).isZero();
    }
}
