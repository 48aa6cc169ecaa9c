package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses of a server elsewhere, wherever the portal takes words: it never asks there, neither at once nor when somebody reads the words. */
@ResourceLock(Scene.LOCK)
class OutsideAddressesIT {

    private static Scene scene;
    private static int before;

    @BeforeAll
    static void start() {
        scene = Scene.get();
        before = scene.outside().callers();
    }

    @AfterAll
    static void nobodyCameLaterEither() {
        assertThat(scene.outside().callers()).isEqualTo(before);
    }

    static Stream<Tried> cases() {
        return Tried.all("outside.csv");
    }

    @ParameterizedTest(name = "{0} is not fetched")
    @MethodSource("cases")
    void isNotFetched(Tried one) {
        Reply reply = one.ask(scene);
        assertThat(Integer.toString(reply.status())).as("%s: %s", one, reply).matches(one.status());
        Harmless.demand(one.name(), reply);
        assertThat(scene.outside().callers()).as(one.name()).isEqualTo(before);
    }

    /** Without this, nobody could be seen to come. */
    @Test
    void theServerElsewhereSeesWhoComes() throws IOException {
        Outside other = new Outside();
        try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), other.port())) {
            Awaitility.await().until(() -> other.callers() == 1);
            assertThat(caller.isConnected()).isTrue();
        }
    }
}
