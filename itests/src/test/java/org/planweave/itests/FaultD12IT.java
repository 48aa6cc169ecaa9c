package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * D12: two portals on one PostgreSQL. The second is refused while the first is there, also when that is cut off from the server and comes
 * back: at no time do both write. (A Derby that another program has open is in {@link NoStartIT}.)
 */
@EnabledIfEnvironmentVariable(named = "PLANWEAVE_TEST_PG_URL", matches = ".+")
class FaultD12IT {

    private static final int TIMES = FaultFigures.times("D12", 1);
    private static final String LINE = "plans:line:HW-2027-a1-1";

    private Map<String, String> server;
    private CutLine line;
    private Portal first;
    private Portal second;
    private Http gareth;
    private Http ruth;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.freshDatabase();
        line = CutLine.to(server);
        first = Portal.fresh(line.carrying(server));
        second = onAnotherMachine();
    }

    /** It has the data folder of the first, as somebody takes it along who moves the portal. */
    private Portal onAnotherMachine() throws IOException {
        Path data = Scratch.folder("portal").resolve("data");
        Scratch.copy(first.data(), data);
        Files.delete(data.resolve("run.json"));
        return Portal.on(data, server);
    }

    @AfterEach
    void stop() {
        line.mend();
        first.close();
        second.close();
        line.close();
    }

    @Test
    void oneOfTwoPortalsOnADatabaseWrites() {
        List<Long> handedOver = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            // A token is made while the database is there.
            gareth = first.api("gareth.pike");
            ruth = first.api("ruth.calloway");
            assertThat(said(gareth, "before " + i)).isEqualTo(201);
            Portal.Said refused = second.command("start", "--detach", "--port", "0");
            assertThat(refused.status()).isNotZero();
            assertThat(refused.err()).contains("another portal has it open", "nothing was changed");
            assertThat(said(gareth, "while a second was refused " + i)).isEqualTo(201);

            line.cut();
            assertThat(said(gareth, "cut off " + i)).isEqualTo(503);
            second.start();
            assertThat(said(second.api("gareth.pike"), "by the second " + i)).isEqualTo(201);
            line.mend();
            staysAway("with the second there " + i);
            assertThat(said(second.api("gareth.pike"), "and the first looks on " + i)).isEqualTo(201);
            second.kill();
            staysAway("after the second " + i);

            first.kill();
            long began = System.nanoTime();
            first.start();
            handedOver.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
        List<String> texts = first.api("ruth.calloway").all("api/v1/comments?target=" + LINE).stream().map(one -> one.path("text").asText())
                .filter(text -> text.startsWith("D12: ")).toList();
        FaultFigures.of("D12").with("times", TIMES).with("refused", TIMES).with("written", texts.size()).with("startedAfterMs", handedOver).write();
        assertThat(texts).hasSize(4 * TIMES).doesNotHaveDuplicates().noneMatch(text -> text.contains("cut off") || text.contains("the second there")
                || text.contains("after the second"));
    }

    /** It finds the server again within seconds, and that the database is not its own any more. */
    private void staysAway(String when) {
        int before = noticed();
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> {
            assertThat(said(gareth, when)).isEqualTo(503);
            assertThat(ruth.get("api/v1/plans/HW-2027").status()).isEqualTo(503);
            return noticed() > before;
        });
    }

    private int noticed() {
        return first.log().split("another portal has (it open|used it meanwhile)", -1).length;
    }

    private static int said(Http commenter, String text) {
        return commenter.post("api/v1/comments", Map.of("target", LINE, "text", "D12: " + text)).status();
    }
}
