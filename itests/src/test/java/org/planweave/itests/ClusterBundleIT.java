package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A cluster bundle comes, is updated, goes and comes again while the portal runs; what people changed on the page stands. */
class ClusterBundleIT {

    private static final Path BUNDLE = Portal.extraModule("cluster-service");
    private static final String FILE = "cluster/cluster.json";
    private static final String OURS = "What we say on our own page.";

    private static Portal portal;

    @BeforeAll
    static void start() {
        portal = Portal.fresh();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void theClusterAppearsKeepsWhatPeopleChangedAndLeavesItsHistory() {
        assertThat(cluster()).isEmpty();
        deploy(ModuleCopy.of(BUNDLE).write());
        JsonNode formed = awaited(true);
        assertThat(formed.path("members")).hasSize(3);
        assertThat(formed.path("calendar")).isNotEmpty();

        Http lead = portal.api("helen.strand");
        Http.Answer changed = lead.put("api/v1/clusters/" + formed.path("id").asText(), Map.of("purpose", OURS),
                Map.of("If-Match", "\"" + formed.path("version").asLong() + "\""));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);

        String newer = text(BUNDLE).replace("they should meet one council, not three.", "and the bundle has new words.")
                .replace("Each member reads the other two plans whole", "From this version each member reads the other two plans whole");
        deploy(ModuleCopy.of(BUNDLE).version("0.1.1").file(FILE, newer).write());
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(cluster().orElseThrow().path("sentences").toString()).contains("From this version"));
        assertThat(cluster().orElseThrow().path("purpose").asText()).as("the page's change stands").isEqualTo(OURS);

        assertThat(portal.api("tess.rowan").delete("api/v1/modules/cluster-service").status()).isBetween(200, 204);
        JsonNode closed = awaited(false);
        assertThat(closed.path("purpose").asText()).isEqualTo(OURS);
        Http.Answer history = portal.pages("helen.strand").get("clusters/" + closed.path("id").asText() + "/history");
        assertThat(history.status()).isEqualTo(200);
        assertThat(history.text()).contains("Helen Strand", OURS);

        deploy(ModuleCopy.of(BUNDLE).version("0.1.2").file(FILE, newer).write());
        JsonNode again = awaited(true);
        assertThat(again.path("id").asText()).as("the same cluster").isEqualTo(formed.path("id").asText());
        assertThat(again.path("purpose").asText()).isEqualTo(OURS);
    }

    private static void deploy(Path jar) {
        Portal.Said signed = portal.command("modules", "sign", jar.toString());
        assertThat(signed.status()).as(signed.err()).isZero();
        Http.Answer answer = portal.api("tess.rowan").jar("api/v1/modules", jar);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static JsonNode awaited(boolean open) {
        return Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(ClusterBundleIT::cluster, found -> found.isPresent() && found.get().path("open").asBoolean() == open)
                .orElseThrow();
    }

    private static Optional<JsonNode> cluster() {
        return StreamSupport.stream(portal.api("helen.strand").get("api/v1/clusters").items().spliterator(), false)
                .filter(one -> one.path("name").asText().equals("Service cluster")).findFirst();
    }

    private static String text(Path jar) {
        return ModuleCopy.of(jar).text(FILE);
    }
}
