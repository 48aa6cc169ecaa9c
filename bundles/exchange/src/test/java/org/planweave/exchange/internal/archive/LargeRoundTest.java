package org.planweave.exchange.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.documents.PlanTables;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.api.tables.Table;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@Tag("slow")
@PortalTest(module = "exchange")
class LargeRoundTest {

    private static final int PLANS = 120;
    private static final int PRINTED = 200_000;

    /** Counts what goes out, and keeps none of it. */
    private static final class Counted extends OutputStream {

        private long bytes;
        private int largest;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
            largest = Math.max(largest, length);
        }
    }

    @OnBothDatabases
    void eachPlanIsOnItsWayBeforeTheNextIsRead(TestPortal portal) throws IOException {
        Round27 round = new Round27(portal);
        LineDraft[] lines = IntStream.range(0, 10).mapToObj(i -> Round27.line("Line " + i, Classification.OPEN)).toArray(LineDraft[]::new);
        for (int i = 3; i < PLANS; i++) {
            round.plan(i % 2 == 0 ? round.highways : round.culture, Audience.COUNCIL, lines);
        }
        Counted out = new Counted();
        List<Long> before = new ArrayList<>();
        java.util.Random random = new java.util.Random(27);
        round.tables(new PlanTables() {
            @Override
            public String name() {
                return "noise";
            }

            @Override
            public Table of(Plan plan) {
                before.add(out.bytes);
                StringBuilder noise = new StringBuilder();
                random.ints(PRINTED, 'a', 'z').forEach(c -> noise.append((char) c));
                return new Table("Noise", List.of(), List.of("Noise"), 0, List.of(List.of(noise.toString())));
            }
        });
        ((StreamingOutput) round.resource().archive("r27", "mine").getEntity()).write(out);
        assertThat(before).hasSize(PLANS);
        for (int i = 1; i < PLANS; i++) {
            assertThat(before.get(i) - before.get(i - 1)).as("what plan %d sent", i - 1).isGreaterThan(PRINTED / 2);
        }
        assertThat(out.bytes).isGreaterThan((long) PLANS * PRINTED / 2);
        assertThat(out.largest).as("never more than a buffer at once").isLessThan(PRINTED / 4);
    }
}
