package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.planweave.itests.bad.StopsItself;

/** The page, the API and the framework's own list say the same, whatever was just done to a module. */
@ResourceLock("Portal.shared")
class N35IT {

    private static final String EXTRA = "cluster-streets";
    private static final Path BUNDLE = Portal.extraModule(EXTRA);

    private final Portal portal = Portal.shared();

    @Test
    void theMatrixEqualsTheFrameworksOwnListAtAnyTime() throws IOException {
        assertThat(said()).isEqualTo(shown()).isEqualTo(framework()).doesNotContainKey(EXTRA);
        long size = framework().size();

        deploy(ModuleCopy.of(BUNDLE).write());
        same("installed", Map.of(EXTRA, version(BUNDLE) + " true"), size + 1);
        assertThat(module(EXTRA).path("owner").asText()).as("who signed it").isNotEmpty().isNotEqualTo("Came with the portal");
        assertThat(row(EXTRA).text()).contains(module(EXTRA).path("owner").asText(), "Tess Rowan");

        deploy(ModuleCopy.of(BUNDLE).version("0.7.0").write());
        same("updated", Map.of(EXTRA, "0.7.0 true"), size + 1);

        assertThat(portal.api("tess.rowan").post("api/v1/modules/" + EXTRA + "/rollback", Map.of()).status()).isEqualTo(200);
        same("rolled back", Map.of(EXTRA, version(BUNDLE) + " true"), size + 1);

        stoppedPastThePortal(size);

        assertThat(portal.api("tess.rowan").delete("api/v1/modules/" + EXTRA).status()).isBetween(200, 204);
        assertThat(said()).as("removed").isEqualTo(shown()).isEqualTo(framework()).hasSize((int) size);
    }

    private void stoppedPastThePortal(long size) throws IOException {
        deploy(ModuleCopy.of(BUNDLE).version("0.8.0").component(StopsItself.class).write());
        same("before it stops", Map.of(EXTRA, "0.8.0 true"), size + 1);
        Path file = Files.createFile(portal.data().resolve("stop-it"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> framework().get(EXTRA).endsWith("false"));
        Files.delete(file);
        same("stopped past the portal", Map.of(EXTRA, "0.8.0 false"), size + 1);
        assertThat(module(EXTRA).path("detail").asText()).contains("stopped past the portal");
    }

    @Test
    void isForThoseWhoAnswerForWhatRuns() {
        for (String user : new String[] {"owen.blake", "tess.rowan", "ivor.tench"}) {
            assertThat(portal.api(user).get("api/v1/modules/bundles").status()).as(user).isEqualTo(200);
        }
        Http.Answer refused = portal.api("ruth.calloway").get("api/v1/modules/bundles");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Only administrators, module deployers and auditors");
        assertThat(portal.pages("ruth.calloway").get("admin/bundles").status()).isEqualTo(403);
    }

    private void same(String when, Map<String, String> among, long size) {
        assertThat(said()).as(when).isEqualTo(shown()).isEqualTo(framework()).containsAllEntriesOf(among).hasSize((int) size);
    }

    /** By the API: version, and whether it runs. */
    private Map<String, String> said() {
        return StreamSupport.stream(portal.api("owen.blake").get("api/v1/modules").items().spliterator(), false)
                .collect(Collectors.toMap(one -> one.path("id").asText(),
                        one -> one.path("version").asText() + " " + one.path("running").asBoolean(), (a, b) -> a, TreeMap::new));
    }

    /** By the framework. */
    private Map<String, String> framework() {
        return StreamSupport.stream(portal.api("owen.blake").get("api/v1/modules/bundles").items().spliterator(), false)
                .filter(one -> !one.path("module").asText("").isEmpty() && !one.path("module").isNull())
                .collect(Collectors.toMap(one -> one.path("module").asText(),
                        one -> one.path("version").asText() + " " + one.path("state").asText().equals("ACTIVE"),
                        (a, b) -> a + " and " + b, TreeMap::new));
    }

    /** By the page. */
    private Map<String, String> shown() {
        return Jsoup.parse(portal.pages("owen.blake").get("admin").text()).select(".pw-mods tbody tr").stream()
                .collect(Collectors.toMap(N35IT::id, row -> row.select("td.pw-num").text() + " " + row.text().contains("Healthy"),
                        (a, b) -> a + " and " + b, TreeMap::new));
    }

    private static String id(Element row) {
        return row.select("b a").attr("href").replace("/admin/modules/", "");
    }

    private Element row(String id) {
        return Jsoup.parse(portal.pages("owen.blake").get("admin").text()).select(".pw-mods tbody tr").stream()
                .filter(row -> id(row).equals(id)).findFirst().orElseThrow();
    }

    private JsonNode module(String id) {
        return portal.api("owen.blake").get("api/v1/modules/" + id).json();
    }

    private static String version(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Bundle-Version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deploy(Path jar) throws IOException {
        BadModulesIT.signedBy(portal, jar);
        Http.Answer answer = portal.api("tess.rowan").jar("api/v1/modules", jar);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Files.delete(jar);
    }
}
