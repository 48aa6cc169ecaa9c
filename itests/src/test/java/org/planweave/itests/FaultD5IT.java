package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** D5: damaged jars, of a module that runs and of one that does not: all refused before anything is touched, while others read. */
@ResourceLock("Portal.shared")
class FaultD5IT {

    private final Portal portal = Portal.shared();

    @Test
    void everyDamagedJarIsRefusedAndNobodyNotices() throws IOException {
        int jars = FaultFigures.times("D5", 36);
        List<String> taken = new ArrayList<>();
        Map<String, Integer> reasons = new TreeMap<>();
        String log = portal.log();
        long pid = portal.pid();
        Hammer hammer = Hammer.start(2, () -> portal.api("ruth.calloway"), List.of(
                new Hammer.Question("api/v1/plans/HW-2027", "HW-2027"),
                new Hammer.Question("api/v1/comments?target=plans:line:HW-2027-a1-1", "[")));
        try (hammer; WatchedPortal watched = WatchedPortal.of(portal)) {
            List<Path> whole = List.of(watched.signed(ModuleCopy.of(Portal.shippedModule("comments")).version("0.9.0").write()),
                    watched.signed(ModuleCopy.of(Portal.extraModule("cluster-service")).write()));
            String modules = watched.modules();
            for (int seed = 1; seed <= jars; seed++) {
                Path damaged = MutatedJar.of(whole.get(seed % 3 == 0 ? 0 : 1), seed);
                Http.Answer answer = watched.deploySigned(damaged);
                String said = answer.json().path("detail").asText().replaceAll("“[^”]*”", "“…”");
                if (answer.status() != 422 || !said.endsWith(".") || said.contains("Exception") || said.contains("null")) {
                    taken.add(damaged.getFileName() + ": " + answer.status() + " " + said);
                }
                reasons.merge(said.split("(?<=[a-z)]): ")[0], 1, Integer::sum);
                Files.delete(damaged);
            }
            assertThat(watched.modules()).isEqualTo(modules);
            assertThat(watched.events()).as("what happened to bundles").isEmpty();
        }
        FaultFigures.of("D5").with("jars", jars).with("refused", jars - taken.size()).with("restarts", portal.pid() == pid ? 0 : 1)
                .with("othersAsked", hammer.asked()).with("othersLost", hammer.lost().size()).with("reasons", reasons).write();
        assertThat(taken).isEmpty();
        assertThat(hammer.lost()).isEmpty();
        assertThat(portal.pid()).isEqualTo(pid);
        assertThat(portal.log().substring(log.length())).doesNotContain(" ERROR ");
    }
}
