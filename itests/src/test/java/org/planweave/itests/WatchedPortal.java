package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.planweave.itests.bad.WatchesBundles;

/** A portal with a module in it that writes down what the framework says of every bundle. */
final class WatchedPortal implements AutoCloseable {

    private static final String WATCH = "watch-bundles";

    private final Portal portal;
    private final Signing signing;

    private WatchedPortal(Portal portal) {
        this.portal = portal;
        this.signing = Signing.of(portal);
    }

    static WatchedPortal of(Portal portal) {
        WatchedPortal watched = new WatchedPortal(portal);
        Path jar = ModuleMade.named(WATCH).component(WatchesBundles.class, "activate=\"begin\" deactivate=\"end\"", "").write();
        Http.Answer answer = watched.deploy(jar);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        watched.forget();
        return watched;
    }

    /** The module's symbolic name. */
    static String bundle(String id) {
        return "org.planweave." + id;
    }

    Path signed(Path jar) {
        return signing.sign(jar);
    }

    /** Signs a jar and deploys it. */
    Http.Answer deploy(Path jar) {
        return portal.api("tess.rowan").jar("api/v1/modules", signed(jar));
    }

    Http.Answer deploySigned(Path jar) {
        return portal.api("tess.rowan").jar("api/v1/modules", jar);
    }

    JsonNode check(Path jar) {
        Http.Answer answer = portal.api("tess.rowan").jar("api/v1/modules/check", jar);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    Http.Answer rollBack(String id) {
        return portal.api("tess.rowan").post("api/v1/modules/" + id + "/rollback", Map.of());
    }

    Http.Answer remove(String id) {
        return portal.api("tess.rowan").delete("api/v1/modules/" + id);
    }

    JsonNode module(String id) {
        return portal.api("owen.blake").get("api/v1/modules/" + id).json();
    }

    /** What the modules are, as the portal says it. */
    String modules() {
        return portal.api("owen.blake").get("api/v1/modules").text();
    }

    /** What happened since it was last forgotten: a kind, a symbolic name and a bundle id each. */
    List<String> events() {
        try {
            return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bundles that something of these kinds happened to. */
    Set<String> bundles(String... kinds) {
        Set<String> names = new TreeSet<>();
        for (String event : events()) {
            String[] words = event.split(" ");
            if (List.of(kinds).contains(words[0])) {
                names.add(words[1]);
            }
        }
        return names;
    }

    /** All bundles that anything happened to. */
    Set<String> touched() {
        Set<String> names = new TreeSet<>();
        events().forEach(event -> names.add(event.split(" ")[1]));
        return names;
    }

    void forget() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return portal.data().resolve("bundle-events.txt");
    }

    @Override
    public void close() {
        assertThat(remove(WATCH).status()).isEqualTo(204);
        forget();
    }
}
