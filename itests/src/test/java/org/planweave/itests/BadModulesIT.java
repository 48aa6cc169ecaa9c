package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.planweave.itests.bad.ThrowsWhenActivated;

/** Jars that must not get in: each is refused with one plain sentence, and everything is as it was. */
@ResourceLock("Portal.shared")
class BadModulesIT {

    private static final Path GOOD = Portal.shippedModule("comments");
    private static final String ENTITIES = "META-INF/persistence.xml";
    private static final int REFUSED = 422;
    private static final int FAILED = 502;

    private static Portal portal;

    private String before = "";

    @BeforeAll
    static void start() {
        portal = Portal.shared();
        Path key = signedBy(portal, ModuleCopy.of(GOOD).write());
        delete(key);
    }

    @BeforeEach
    void remember() {
        before = state();
    }

    @AfterEach
    void everythingIsAsItWas() {
        assertThat(state()).isEqualTo(before);
        assertThat(portal.api("ruth.calloway").get("api/v1/comments?target=plans:line:HW-2027-a1-1").status()).isEqualTo(200);
        assertThat(portal.api("ruth.calloway").get("api/v1/plans/HW-2027").status()).isEqualTo(200);
    }

    @Test
    void unsigned() {
        refused(newer().write(), REFUSED, "not signed");
    }

    @Test
    void truncated() throws IOException {
        Path jar = signedBy(portal, newer().write());
        byte[] all = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(all, all.length / 2));
        refused(jar, REFUSED, "cut short");
    }

    @Test
    void changedAfterItWasSigned() throws IOException {
        Path jar = signedBy(portal, newer().write());
        Path changed = Scratch.file("changed", ".jar");
        try (var from = new java.util.zip.ZipFile(jar.toFile());
                var to = new java.util.zip.ZipOutputStream(Files.newOutputStream(changed))) {
            for (var entry : java.util.Collections.list(from.entries())) {
                to.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                to.write(from.getInputStream(entry).readAllBytes());
                to.write(entry.getName().endsWith("messages.properties") ? "\ncomments.more=x\n".getBytes() : new byte[0]);
                to.closeEntry();
            }
        }
        refused(changed, REFUSED, "after it was signed");
    }

    @Test
    void signedWithAnUnknownKey() {
        refused(signedElsewhere(newer().write()), REFUSED, "signed with a key that this portal does not know");
    }

    @Test
    void notAJar() throws IOException {
        Path file = Scratch.file("notes", ".jar");
        Files.writeString(file, "Notes of a meeting.");
        refused(file, REFUSED, "");
    }

    @Test
    void notAModule() {
        refused(signedBy(portal, newer().header("Provide-Capability", "nothing.of.ours;a=b").write()), REFUSED, "not a module");
    }

    @Test
    void importsWhatNobodyOffers() {
        refused(signedBy(portal, newer().more("Import-Package", "org.planweave.missing;version=\"[3,4)\"").write()),
                REFUSED, "org.planweave.missing");
    }

    @Test
    void aFragment() {
        refused(signedBy(portal, newer().header("Fragment-Host", "org.planweave.portal-core").write()), REFUSED, "fragment");
    }

    @Test
    void anOlderVersion() {
        refused(signedBy(portal, ModuleCopy.of(GOOD).version("0.0.1").write()), REFUSED, "older");
    }

    @Test
    void throwsWhenActivated() {
        Path jar = signedBy(portal, newer().component(ThrowsWhenActivated.class).write());
        int logged = portal.log().length();
        refused(jar, FAILED, "ThrowsWhenActivated failed when it was activated: The folder of forms is not there.");
        String log = portal.log().substring(logged);
        assertThat(log.lines()).as("the one trace that its author needs")
                .filteredOn(line -> line.contains("IllegalStateException: The folder of forms is not there")).hasSize(1);
        assertThat(log).contains("comments 0.2.0 was not deployed: ").doesNotContain("FrameworkEvent", "at org.apache.felix.", "at org.eclipse.jetty.");
    }

    @Test
    void anActivatorThatIsNotThere() {
        refused(signedBy(portal, newer().header("Bundle-Activator", "org.planweave.comments.internal.Nowhere").write()),
                REFUSED, "is not in the jar");
    }

    @Test
    void aPackageOfThePortal() {
        refused(signedBy(portal, newer().header("Export-Package", "org.planweave.api;version=\"1.9\"").write()), REFUSED, "not its own");
    }

    @Test
    void aNewerApi() throws IOException {
        String said = ModuleCopy.of(GOOD).header("Provide-Capability");
        refused(signedBy(portal, newer().header("Provide-Capability", said.replaceAll("api:Version=\"?1\\.0(\\.0)?\"?", "api:Version=\"1.7\""))
                .write()), REFUSED, "made for version 1.7 of the portal's API");
        refused(signedBy(portal, newer().more("Import-Package", "org.planweave.api.host;version=\"[7,8)\"").write()),
                REFUSED, "org.planweave.api.host from version 7.0.0; this portal offers");
    }

    @Test
    void theInsideOfThePortal() {
        refused(signedBy(portal, newer().more("Import-Package", "org.planweave.core.internal.life").write()), REFUSED, "the inside of the portal");
    }

    @Test
    void theNameOfThePortal() {
        refused(signedBy(portal, newer().header("Bundle-SymbolicName", "org.planweave.portal-core").write()),
                REFUSED, "a part of the portal itself");
    }

    @Test
    void anotherModulesId() {
        refused(signedBy(portal, newer().header("Bundle-SymbolicName", "org.planweave.other.comments").write()),
                REFUSED, "has the id “comments” already");
    }

    @Test
    void theSameVersionWithOtherContent() {
        refused(signedBy(portal, ModuleCopy.of(GOOD).file("more.txt", "more").write()), REFUSED, "runs already, with other content");
    }

    @Test
    void aMigrationThatCannotRun() {
        refused(signedBy(portal, newer().file("db/V900__broken.sql", "alter table comments.nowhere add column x integer;").write()),
                REFUSED, "Migration V900 of comments failed");
    }

    @Test
    void aMigrationThatFailsOnWhatIsThere() {
        refused(signedBy(portal, newer().file("db/V900__broken.sql",
                "alter table comments.spoken add constraint nobody_spoke check (given_at < 0);").write()), FAILED, "runs as before");
    }

    @Test
    void anEntityThatIsNotListed() {
        String list = ModuleCopy.of(GOOD).text(ENTITIES);
        String row = list.replaceAll("(?s).*?<class>([\\w.]+CommentRow)</class>.*", "$1");
        refused(signedBy(portal, newer().file(ENTITIES, list.replace("<class>" + row + "</class>", "")).write()), REFUSED,
                "Its entity “" + row + "” is missing from " + ENTITIES);
        refused(signedBy(portal, newer().file(ENTITIES, list.replace(row, row + "Gone")).write()), REFUSED,
                "lists “" + row + "Gone”, which is not in the jar");
    }

    /** An author hears everything at once, also without a signature; and the log says it in one line. */
    @Test
    void unsignedAndMuchElse() {
        Path jar = newer().header("DynamicImport-Package", "*").more("Import-Package", "org.planweave.missing;version=\"[3,4)\"")
                .header("Bundle-Activator", "org.planweave.comments.internal.Nowhere").write();
        String answer = portal.api("tess.rowan").jar("api/v1/modules/check", jar).json().path("refusals").toString();
        assertThat(answer).contains("not signed", "DynamicImport-Package", "org.planweave.missing", "Nowhere");
        int logged = portal.log().length();
        refused(jar, REFUSED, "not signed");
        List<String> lines = portal.log().substring(logged).lines().toList();
        assertThat(lines).filteredOn(line -> line.contains("comments 0.2.0 was refused")).singleElement().asString()
                .contains(" WARN ", "not signed", "DynamicImport-Package", "org.planweave.missing", "Nowhere");
        assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
    }

    @Test
    void onlyADeployerMayTry() {
        Http.Answer answer = portal.api("ruth.calloway").jar("api/v1/modules", signedBy(portal, newer().write()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("detail").asText()).contains("module deployer");
    }

    private static ModuleCopy newer() {
        return ModuleCopy.of(GOOD).version("0.2.0");
    }

    /** Refused by the dry run where that can know it, by the deployment always; said in the audit record. */
    private static void refused(Path jar, int status, String because) {
        if (status == REFUSED) {
            Http.Answer check = portal.api("tess.rowan").jar("api/v1/modules/check", jar);
            assertThat(check.status()).as(check.text()).isIn(200, REFUSED);
            if (check.status() == 200 && !because.equals("older")) {
                assertThat(check.json().path("accepted").asBoolean()).as(check.text()).isFalse();
            }
        }
        long entries = lastEntry();
        Http.Answer answer = portal.api("tess.rowan").jar("api/v1/modules", jar);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        String detail = answer.json().path("detail").asText();
        assertThat(detail).contains(because).doesNotContain("Exception", "\tat ", "null");
        assertThat(detail).endsWith(".");
        assertThat(lastEntry()).as("the audit record").isGreaterThan(entries);
        delete(jar);
    }

    private static long lastEntry() {
        return portal.api("ivor.tench").get("api/v1/audit?limit=1").items().path(0).path("sequence").asLong();
    }

    private static String state() {
        return portal.api("owen.blake").get("api/v1/modules").text();
    }

    static Path signedBy(Portal by, Path jar) {
        Portal.Said said = by.command("modules", "sign", jar.toString());
        assertThat(said.status()).as(said.err()).isZero();
        return jar;
    }

    private static void delete(Path jar) {
        try {
            Files.deleteIfExists(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same command signs for another data folder, whose key this portal does not know. */
    private static Path signedElsewhere(Path jar) {
        Portal.Said said = Portal.commandOn(Scratch.folder("elsewhere"), "modules", "sign", jar.toString());
        assertThat(said.status()).as(said.err()).isZero();
        return jar;
    }
}
