package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the data of the first version that could keep any to this one; and whatever breaks off on the way ends as the old or the new. */
class UpgradeIT {

    private static final boolean LONG = Boolean.getBoolean("planweave.faults.long");

    private static final String LINE = "plans:line:HW-2027-a1-1";
    private static final Map<String, String> NONE = Map.of();

    private static OtherVersion old;

    private Path data;

    @BeforeAll
    static void oldVersion() throws IOException {
        old = OtherVersion.of("0.0.9");
        Files.writeString(old.home().resolve("etc/org.planweave.trial.cfg"), "kept = yes\n");
    }

    @BeforeEach
    void dataOfTheFirstVersion() throws IOException {
        data = Scratch.folder("upgrade").resolve("data");
        try (InputStream file = UpgradeIT.class.getResourceAsStream("/golden/0.1.0-first.zip"); ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = data.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }

    @AfterEach
    void stopAll() {
        Portal.on(data, NONE).close();
    }

    @Test
    void theFirstVersionsDataIsReadAndGoneOnWith() throws IOException {
        Portal.Said said = upgrade(NONE, "--from", old.home().toString(), "--yes");
        assertThat(said.status()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).contains("from version 0.0.9 to", "org.planweave.trial.cfg", "backed up to");
        Path carried = Portal.distribution().resolve("etc/org.planweave.trial.cfg");
        assertThat(carried).content().isEqualTo("kept = yes\n");
        Files.delete(carried);

        Portal portal = Portal.on(data, NONE);
        portal.start();
        Http ruth = portal.api("ruth.calloway");
        assertThat(ruth.get("api/v1/plans/HW-2027/lines").text()).contains("Written on the first release.");
        assertThat(ruth.get("api/v1/comments?target=" + LINE).text()).contains("Kept since the first release.");
        assertThat(ruth.post("api/v1/comments", Map.of("target", LINE, "text", "Said on the new one.")).status()).isEqualTo(201);
        Http ivor = portal.api("ivor.tench");
        assertThat(ivor.get("api/v1/audit/verification").json().path("whole").asBoolean()).isTrue();
        assertThat(ivor.get("api/v1/audit?subject=portal:portal").text()).contains("product.upgraded", "0.0.9", "data-backup");
        assertThat(ruth.get("api/v1/host").status()).as("what the host keeps is for the owner alone").isEqualTo(403);
        refused(Portal.commandOf(old.home(), data, NONE, "start", "--port", "0", "--detach"), "already runs");
        portal.command("stop");
        refused(Portal.commandOf(old.home(), data, NONE, "start", "--port", "0", "--detach"), "0.0.9, which is older", "restore");
        refused(Portal.commandOf(old.home(), data, NONE, "upgrade", "--from", Portal.distribution().toString(), "--yes"), "older than");
    }

    @Test
    void aMigrationThatFailsLeavesTheOldVersionAsItWas() throws IOException {
        Path jar = ModuleCopy.of(Portal.shippedModule("comments")).version("0.9.0")
                .file("db/V999__broken.sql", "create table comments.broken (id nonsense not null);\n").write();
        OtherVersion broken = OtherVersion.of("0.9.0").with("comments", jar);
        Map<String, String> before = kept();
        refused(Portal.commandOf(broken.home(), data, NONE, "start", "--port", "0", "--detach"), "upgrade --from", "Nothing was changed");

        Map<String, String> untouched = kept();
        Portal.Said said = Portal.commandOf(broken.home(), data, NONE, "upgrade", "--from", Portal.distribution().toString(), "--yes");
        refused(said, "not found good", "The module comments does not run", "V999", "is as it was", "portal.log");
        assertThat(kept()).isEqualTo(untouched);
        assertThat(before.keySet()).as("whose files these are").contains("keys/audit.key");
        assertThat(data.resolve("upgrade.json")).doesNotExist();
    }

    /** At two of its steps, or at every one where the long form is asked for. */
    @Test
    void whereverItIsKilledItEndsAsTheOldOrTheNew() throws IOException {
        Map<String, String> before = kept();
        for (String place : LONG ? List.of("JOURNAL", "BACKED_UP", "BARRED", "TRIED") : List.of("BARRED")) {
            killedAt(place, "--from", old.home().toString(), "--yes");
            refused(Portal.commandOn(data, "start", "--port", "0", "--detach"), "broke off", "--back");
            if (place.equals("TRIED")) {
                refused(Portal.commandOf(old.home(), data, NONE, "start", "--port", "0", "--detach"), "broke off");
                killedAt("BACK", "--back");
                killedAt("RESTORED", "--back");
            }
            Portal.Said back = upgrade(NONE, "--back");
            assertThat(back.status()).as(place + back.out() + back.err()).isZero();
            assertThat(kept()).as("killed at %s, then back", place).isEqualTo(before);
        }
        killedAt("FORWARD", "--from", old.home().toString(), "--yes");
        Portal.Said again = upgrade(NONE, "--from", old.home().toString(), "--yes");
        assertThat(again.status()).as(again.out() + again.err()).isZero();
        assertThat(data.resolve("product")).content().doesNotContain("0.0.9");
        assertThat(data.resolve("upgrade.json")).doesNotExist();
        assertThat(data.resolve("karaf")).doesNotExist();
        Files.deleteIfExists(Portal.distribution().resolve("etc/org.planweave.trial.cfg"));
    }

    private void killedAt(String place, String... words) {
        Portal.Said said = upgrade(Map.of("PLANWEAVE_UPGRADE_HALT", place), words);
        assertThat(said.status()).as(place + ": " + said.out() + said.err()).isEqualTo(137);
    }

    private Portal.Said upgrade(Map<String, String> environment, String... words) {
        return Portal.commandOn(data, environment, Stream.concat(Stream.of("upgrade"), Stream.of(words)).toArray(String[]::new));
    }

    private static void refused(Portal.Said said, String... words) {
        assertThat(said.status()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(said.err()).contains(words).doesNotContain("\tat ");
    }

    /** Every file that has to be kept, by its SHA-256. The owner's token is made anew by each start. */
    private Map<String, String> kept() throws IOException {
        Map<String, String> kept = new TreeMap<>();
        for (String part : new String[] {"db", "keys", "modules", "files"}) {
            if (Files.exists(data.resolve(part))) {
                try (Stream<Path> files = Files.walk(data.resolve(part))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        kept.put(data.relativize(file).toString(), sha256(file));
                    }
                }
            }
        }
        return kept;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
