package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Figures and no judgement, for {@code ./planweave bench posts}: comments posted over eight connections, each answered when it is durable,
 * beside rows of the same size committed by eight connections of a database alone. In turn (raw, portal, portal, raw), so that what
 * else the machine does meets both.
 */
class PostFigures {

    private static final int CONNECTIONS = 8;
    private static final int TURNS = 3;
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final String WORDS = "What does this cost in the year after, and who pays for it? No. ";

    private final AtomicLong number = new AtomicLong();

    /** Writes one thing; whoever writes as fast as possible calls it again and again. */
    private interface Write {
        void once(String words) throws Exception;
    }

    @ParameterizedTest
    @MethodSource("org.planweave.itests.TestServer#databases")
    void printPostsBesideTheRawBound(String database) throws Exception {
        boolean derby = database.equals("Derby");
        try (Portal portal = Portal.fresh(derby ? Map.of() : TestServer.freshDatabase());
                RawStore raw = derby ? RawStore.derby() : RawStore.postgres(TestServer.freshDatabase())) {
            List<String> lines = GrowingPlan.existing(portal.api("gareth.pike"), "HW-2027").ids();
            long rawRows = 0;
            long posted = 0;
            List<Write> posts = posts(portal, lines);
            List<Write> rows = rows(raw);
            perSecond(posts);
            for (int turn = 0; turn < TURNS; turn++) {
                rawRows += perSecond(rows);
                posted += perSecond(posts);
                posted += perSecond(posts);
                rawRows += perSecond(rows);
            }
            Timed.note("posts", "{\"bench\": \"posts\", \"database\": \"%s\", \"connections\": %d, \"rawPerSecond\": %d,"
                    + " \"postedPerSecond\": %d, \"part\": %.3f}%n", database, CONNECTIONS, rawRows / TURNS / 2, posted / TURNS / 2,
                    (double) posted / rawRows);
        }
    }

    private List<Write> posts(Portal portal, List<String> lines) {
        List<Write> posts = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Http gareth = portal.api("gareth.pike");
            posts.add(words -> {
                Http.Answer said = gareth.post("api/v1/comments",
                        Map.of("target", "plans:line:" + lines.get((int) (number.get() % lines.size())), "text", words));
                assertThat(said.status()).as(said.text()).isEqualTo(201);
            });
        }
        return posts;
    }

    private List<Write> rows(RawStore raw) throws Exception {
        List<Write> rows = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            RawStore.Writer writer = raw.writer();
            rows.add(words -> writer.write(words.substring(WORDS.length()), words));
        }
        return rows;
    }

    /** How many are written in a second by all together. */
    private long perSecond(List<Write> writes) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(writes.size());
        long end = System.nanoTime() + TURN.toNanos();
        List<Callable<Long>> all = new ArrayList<>();
        writes.forEach(write -> all.add(() -> {
            long done = 0;
            while (System.nanoTime() < end) {
                write.once(WORDS + number.incrementAndGet());
                done++;
            }
            return done;
        }));
        long done = 0;
        for (Future<Long> one : writers.invokeAll(all)) {
            done += one.get();
        }
        writers.shutdown();
        return done / TURN.toSeconds();
    }
}
