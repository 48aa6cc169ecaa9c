package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A backup that is taken while people write holds all that was answered for before it, and a record that is whole. */
@EnabledIfSystemProperty(named = "planweave.faults.long", matches = "true", disabledReason = "run by ./planweave bench faults")
class BackupIT {

    private static final String LINE = "plans:line:HW-2027-a1-1";

    @ParameterizedTest
    @MethodSource("org.planweave.itests.TestServer#databases")
    void whileTheyWriteAndBackAgain(String database) throws Exception {
        Map<String, String> environment = TestServer.environment(database);
        Path backup = Scratch.folder("backup").resolve("taken");
        try (Portal portal = Portal.fresh(environment)) {
            List<String> said = writtenWhile(portal, () -> {
                Portal.Said taken = portal.command("backup", backup.toString());
                assertThat(taken.status()).as(taken.out() + taken.err()).isZero();
            });
            assertThat(portal.api("ivor.tench").get("api/v1/audit?subject=portal:portal").text()).contains("backup.taken");
            refused(portal.command("backup", backup.toString()), "already");
            refused(portal.command("restore", backup.toString()), "stop");
            portal.command("stop");
            refused(portal.command("restore", backup.toString()), "--replace", "Nothing was changed");
            aBitIsFlipped(portal, backup);

            Portal.Said back = portal.command("restore", "--replace", backup.toString());
            assertThat(back.status()).as(back.out() + back.err()).isZero();
            portal.start();
            assertThat(comments(portal)).containsAll(said);
            assertThat(portal.api("ivor.tench").get("api/v1/audit/verification").json().path("whole").asBoolean()).isTrue();
            assertThat(portal.command("modules", "list").out()).contains("Comments", "Plans");
        }
    }

    /** What was answered for before the backup began. */
    private static List<String> writtenWhile(Portal portal, Runnable backup) throws InterruptedException {
        Http ruth = portal.api("ruth.calloway");
        List<String> written = new CopyOnWriteArrayList<>();
        AtomicBoolean on = new AtomicBoolean(true);
        Thread writer = new Thread(() -> {
            while (on.get()) {
                String id = ruth.post("api/v1/comments", Map.of("target", LINE, "text", "No. " + written.size())).json().path("id").asText();
                written.add(id);
            }
        });
        writer.start();
        Awaitility.await().until(() -> written.size() > 20);
        List<String> before = List.copyOf(written);
        backup.run();
        on.set(false);
        writer.join();
        return before;
    }

    private static List<String> comments(Portal portal) {
        return portal.api("ruth.calloway").all("api/v1/comments?target=" + LINE).stream().map(item -> item.path("id").asText()).toList();
    }

    private static void aBitIsFlipped(Portal portal, Path backup) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(backup)) {
            files = all.filter(Files::isRegularFile).filter(file -> sizeOf(file) > 0).toList();
        }
        for (Path file : List.of(files.get(files.size() / 2), backup.resolve("manifest.json"), backup.resolve("data/keys/audit.key"))) {
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            bad[bad.length / 2] ^= 1;
            Files.write(file, bad);
            refused(portal.command("restore", "--replace", backup.toString()), "damaged", file.getFileName().toString());
            Files.write(file, good);
        }
    }

    private static long sizeOf(Path file) {
        return file.toFile().length();
    }

    private static void refused(Portal.Said said, String... words) {
        assertThat(said.status()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(said.err()).contains(words).doesNotContain("\tat ");
    }
}
