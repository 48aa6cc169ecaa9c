package org.planweave.itests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.planweave.itests.OtherVersion;
import org.planweave.itests.Portal;
import org.planweave.itests.Scratch;

/** A portal that is told of the proxy before it, as the administrator's guide says. */
final class Proxied {

    private Proxied() {}

    /** Started, in a distribution of its own, for that is where its settings are. */
    static Portal portal() throws IOException {
        Path home = OtherVersion.own().home();
        Files.writeString(home.resolve("etc/org.planweave.web.cfg"), "hosts = " + Nginx.NAME + "\nhttps = true\nproxies = 127.0.0.1\n");
        Path data = Scratch.folder("portal").resolve("data");
        Portal.Said said = Portal.commandOf(home, data, Map.of(), "start", "--detach", "--port", "0");
        assertThat(said.status()).as(said.err()).isZero();
        return Portal.on(data, Map.of());
    }
}
