package org.planweave.itests.proxy;

import java.util.List;
import java.util.Map;
import org.planweave.itests.OtherVersion;
import org.planweave.itests.Portal;

/** A portal that is told of the proxy before it, as the administrator's guide says. */
final class Proxied {

    private Proxied() {}

    /** Started, in a distribution of its own, for that is where its settings are. */
    static Portal portal() {
        return Portal.fresh(OtherVersion.own().with("org.planweave.web", List.of("hosts = " + Nginx.NAME, "https = true", "proxies = 127.0.0.1")), Map.of());
    }
}
