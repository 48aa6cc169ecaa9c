package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.planweave.itests.Hammer;
import org.planweave.itests.Http;
import org.planweave.itests.ModuleCopy;
import org.planweave.itests.Portal;
import org.planweave.itests.Probe;

/**
 * What the administrator does with modules and switches while people work, and what the auditor reads of it. On portals of its own,
 * for other stories change modules too.
 */
@WalkedOn(Database.POSTGRESQL)
class AdministratorIT {

    private static final Path COMMENTS = Portal.shippedModule("comments");
    private static final OwnPortals PORTALS = new OwnPortals();

    @AfterAll
    static void stop() {
        PORTALS.close();
    }

    /** C1: the matrix says of every module version, health, owner and last change, and equals the framework's own list. */
    @OnEachDatabase
    void theMatrixEqualsTheFrameworksList(Database database, Way way) {
        Portal portal = PORTALS.on(database);
        try (Browser owen = Browser.on(portal, way).signIn("owen.blake")) {
            owen.open("admin");
            assertThat(owen.all(".pw-mods thead th").stream().map(one -> one.getText())).contains("Health", "Owner", "Version", "Last change");
            Map<String, String> shown = owen.all(".pw-mods tbody tr").stream().map(row -> row.getText()).collect(Collectors.toMap(
                    row -> row.lines().findFirst().orElse(""), row -> row));
            assertThat(shown).hasSize(modules(portal).size());
            assertThat(shown.values()).allMatch(row -> row.contains("Healthy") && row.contains("Came with the portal"));
            owen.follow("The framework’s own list");
            String listed = owen.text("section[aria-labelledby=of-modules]");
            modules(portal).forEach((id, version) -> assertThat(listed).contains("org.planweave." + id, version));
        }
    }

    /** C2: a signed jar that needs what is not here is refused in one plain sentence with the missing package. */
    @OnEachDatabase(by = Way.KEYBOARD)
    void aModuleThatDoesNotFitIsRefused(Database database, Way way) throws IOException {
        Portal portal = PORTALS.on(database);
        String before = portal.api("owen.blake").get("api/v1/modules").text();
        Path jar = signed(portal, ModuleCopy.of(COMMENTS).version("0.5.0").more("Import-Package", "org.planweave.missing;version=\"[3,4)\""));
        try (Browser owen = Browser.on(portal, way).signIn("owen.blake")) {
            checked(owen, jar);
            assertThat(owen.text("main")).contains("cannot be deployed", "org.planweave.missing", "Nothing has been changed")
                    .doesNotContain("Exception");
        }
        assertThat(portal.api("owen.blake").get("api/v1/modules").text()).isEqualTo(before);
        Files.delete(jar);
    }

    /**
     * C3: the dry run says what would change and what would not, and who is using it. C4: it is deployed while fifty requests a second
     * read plans and comments, of which none is lost, and nothing else was started again.
     */
    @OnEachDatabase
    void aModuleIsReplacedWhilePeopleRead(Database database, Way way) throws IOException {
        Portal portal = PORTALS.on(database);
        Path jar = signed(portal, ModuleCopy.of(COMMENTS).version("0.2.0"));
        Map<String, String> before = starts(portal);
        Http ruth = portal.pages("ruth.calloway");
        Probe probe = Probe.start(ruth, 50, List.of(new Hammer.Question("plans/HW-2027", "HW-2027"),
                new Hammer.Question("api/v1/comments?target=plans:line:HW-2027-a1-1", "[")));
        try (probe; Browser owen = Browser.on(portal, way).signIn("owen.blake")) {
            checked(owen, jar);
            assertThat(owen.text("main")).contains("0.2.0 can replace 0.1.0", "Will change", "Will not be touched", "Plans",
                    "Who is using it now", "departments have it on", "Signed by");
            owen.submit("main form button[type=submit]");
            assertThat(owen.text("main")).contains("Comments 0.2.0 is deployed and runs");
            probe.awaitAnswers(50);
        }
        assertThat(probe.lost()).as("of " + probe.answered()).isEmpty();
        Map<String, String> after = starts(portal);
        assertThat(after.remove("org.planweave.comments")).isNotEqualTo(before.remove("org.planweave.comments"));
        assertThat(after).isEqualTo(before);
        Files.delete(jar);
    }

    /** C6: the administrator allows a module; two directors switch it on; their people have it on the next page, others do not. */
    @OnEachDatabase(by = Way.KEYBOARD)
    void theAdministratorAllowsAndDirectorsSwitchOn(Database database, Way way) {
        Portal portal = PORTALS.on(database);
        choose(portal, way, "Departments choose, off at first", "It is new.");
        assertThat(portal.pages("ruth.calloway").get("").text()).doesNotContain("href=\"/synergies");
        turn(portal, way, "alison.keane");
        turn(portal, way, "simon.tarrant");
        for (String user : List.of("ruth.calloway", "beth.oyelaran")) {
            assertThat(portal.pages(user).get("").text()).as(user).contains("href=\"/synergies");
            assertThat(portal.pages(user).get("synergies").status()).as(user).isEqualTo(200);
        }
        Http nadia = portal.pages("nadia.fenwick");
        assertThat(nadia.get("").text()).doesNotContain("href=\"/synergies");
        assertThat(nadia.get("plans/AS-2027").text()).doesNotContain("href=\"/synergies");
        assertThat(nadia.get("synergies").status()).isEqualTo(404);
        assertThat(portal.api("nadia.fenwick").get("api/v1/synergies").status()).isEqualTo(404);
        choose(portal, way, "Departments choose, on at first", "It is tried.");
        assertThat(portal.pages("nadia.fenwick").get("synergies").status()).isEqualTo(200);
    }

    private static void choose(Portal portal, Way way, String what, String why) {
        try (Browser owen = Browser.on(portal, way).signIn("owen.blake")) {
            owen.open("admin/modules/synergies").follow("Change: Synergies");
            owen.tick(what).type("reason", why).follow("Set it");
            assertThat(owen.text("main")).contains(what, why, "Owen Blake");
        }
    }

    private static void turn(Portal portal, Way way, String director) {
        try (Browser own = Browser.on(portal, way).signIn(director)) {
            own.open("our-features").submit("form.pw-switch:has(input[value=synergies]) button");
            assertThat(own.text("main")).contains("switched Synergies on");
        }
    }

    /** C8: a version that does not start is taken back; the administrator reads one message and everything runs as before. */
    @OnEachDatabase(by = Way.PLAIN)
    void aFaultyVersionIsTakenBack(Database database, Way way) throws IOException {
        Portal portal = PORTALS.on(database);
        Map<String, String> before = modules(portal);
        Path jar = signed(portal, ModuleCopy.of(COMMENTS).version("0.9.0")
                .file("db/V900__nobody.sql", "alter table comments.spoken add constraint nobody_spoke check (given_at < 0);"));
        try (Browser owen = Browser.on(portal, way).signIn("owen.blake")) {
            checked(owen, jar);
            owen.submit("main form button[type=submit]");
            assertThat(owen.all(".pw-flash--bad")).hasSize(1);
            assertThat(owen.text(".pw-flash--bad")).contains("Comments 0.9.0 was not deployed", "runs as before");
        }
        assertThat(modules(portal)).isEqualTo(before);
        assertThat(portal.pages("ruth.calloway").get("plans/HW-2027").status()).isEqualTo(200);
        Files.delete(jar);
    }

    /** C9: a cluster's bundle is deployed: a new cluster is there, and who is signed in stays so. */
    @OnEachDatabase
    void aClusterAppearsWithItsBundle(Database database, Way way) throws IOException {
        Portal portal = PORTALS.on(database);
        Http ruth = portal.pages("ruth.calloway");
        int before = clusters(portal);
        Path jar = signed(portal, ModuleCopy.of(Portal.extraModule("cluster-service")));
        try (Browser owen = Browser.on(portal, way).signIn("owen.blake")) {
            checked(owen, jar);
            owen.submit("main form button[type=submit]");
            assertThat(owen.text("main")).contains("is deployed and runs");
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> clusters(portal) == before + 1);
        assertThat(ruth.get("clusters/streets-2027").status()).as("the session of before").isEqualTo(200);
        Files.delete(jar);
    }

    /** C11: after a restart the same modules, versions and switches are there. */
    @OnEachDatabase
    void aRestartBringsTheSameBack(Database database, Way way) throws IOException {
        Portal portal = PORTALS.on(database);
        Path jar = signed(portal, ModuleCopy.of(Portal.shippedModule("reports")).version("0.3.0"));
        assertThat(portal.api("tess.rowan").jar("api/v1/modules", jar).status()).isEqualTo(200);
        assertThat(portal.command("modules", "allow", "exchange", "off-for-all", "--reason", "Not yet.").status()).isZero();
        Map<String, String> modules = modules(portal);
        String features = features(portal);
        assertThat(portal.command("stop").status()).isZero();
        portal.start();
        assertThat(modules(portal)).isEqualTo(modules).containsEntry("reports", "0.3.0");
        assertThat(features(portal)).isEqualTo(features).contains("OFF_FOR_ALL");
        try (Browser owen = Browser.on(portal, way).signIn("owen.blake")) {
            assertThat(owen.open("admin/modules/exchange").text("main")).contains("Off for all departments", "Not yet.");
        }
        assertThat(portal.command("modules", "allow", "exchange", "on-at-first", "--reason", "Now.").status()).isZero();
        Files.delete(jar);
    }

    /** C12: the auditor reads every install, switch and roll back, with who, when and which file. */
    @OnEachDatabase(by = Way.KEYBOARD)
    void theAuditorReadsWhoChangedWhat(Database database, Way way) throws IOException {
        Portal portal = PORTALS.on(database);
        Path jar = signed(portal, ModuleCopy.of(Portal.shippedModule("search")).version("0.4.0"));
        Http.Answer deployed = portal.api("tess.rowan").jar("api/v1/modules", jar);
        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);
        assertThat(portal.api("tess.rowan").post("api/v1/modules/search/rollback", Map.of()).status()).isEqualTo(200);
        assertThat(portal.command("modules", "allow", "reports", "on-for-all", "--reason", "All report.").status()).isZero();
        assertThat(portal.command("modules", "allow", "reports", "on-at-first", "--reason", "As before.").status()).isZero();
        try (Browser ivor = Browser.on(portal, way).signIn("ivor.tench")) {
            String read = ivor.open("admin/audit").text("main");
            assertThat(read).contains("Tess Rowan deployed Search 0.4.0, SHA-256 " + deployed.json().path("digest").asText().substring(0, 12),
                    "Tess Rowan took Search back to 0.1.0, SHA-256", "set what departments may choose for", "All report.");
            assertThat(ivor.open("admin/bundles").text("main")).contains("org.planweave.search");
        }
        Files.delete(jar);
    }

    private static void checked(Browser owen, Path jar) {
        owen.open("admin/modules/new").find("input[type=file]").sendKeys(jar.toString());
        owen.submit("main form button[type=submit]");
    }

    private static Path signed(Portal portal, ModuleCopy copy) {
        Path jar = copy.write();
        Portal.Said said = portal.command("modules", "sign", jar.toString());
        assertThat(said.status()).as(said.err()).isZero();
        return jar;
    }

    private static Map<String, String> modules(Portal portal) {
        return StreamSupport.stream(portal.api("owen.blake").get("api/v1/modules").items().spliterator(), false).collect(Collectors.toMap(
                one -> one.path("id").asText(), one -> one.path("version").asText(), (a, b) -> a, TreeMap::new));
    }

    /** When each bundle last started, and how often it has. */
    private static Map<String, String> starts(Portal portal) {
        return StreamSupport.stream(portal.api("owen.blake").get("api/v1/modules/bundles").items().spliterator(), false)
                .collect(Collectors.toMap(one -> one.path("symbolicName").asText(),
                        one -> one.path("startedAt").asText() + " " + one.path("starts").asInt(), (a, b) -> a + b, TreeMap::new));
    }

    private static String features(Portal portal) {
        Http api = portal.api("owen.blake");
        return StreamSupport.stream(api.get("api/v1/departments").items().spliterator(), false)
                .map(one -> api.get("api/v1/departments/" + one.path("id").asText() + "/features").text()).collect(Collectors.joining());
    }

    private static int clusters(Portal portal) {
        return portal.api("helen.strand").get("api/v1/clusters").items().size();
    }
}
