package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.planweave.itests.Portal;
import org.planweave.itests.Sockets;
import org.planweave.itests.TestServer;

/** People come in by their council's own account, at a provider with pages of its own. */
@WalkedOn(Database.DERBY)
class CouncilSignInIT {

    private static final String RUTH = "{\"preferred_username\": \"r.calloway@riverbridge.example\", \"name\": \"Ruth Calloway\"}";
    private static final String STRANGER = "{\"preferred_username\": \"nobody.here@riverbridge.example\", \"name\": \"Nobody Here\"}";

    private MockOAuth2Server provider;
    private Portal portal;

    @BeforeEach
    void openTheProvider() {
        provider = new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));
        provider.start();
    }

    @AfterEach
    void stop() {
        if (portal != null) {
            portal.close();
        }
        provider.shutdown();
    }

    @OnEachDatabase
    void whoIsKnownComesInAndAStrangerIsToldWhomToAsk(Database database) throws Exception {
        portal = started(database);
        assertThat(portal.command("user", "council", "ruth.calloway", "r.calloway@riverbridge.example").status()).isZero();
        Portal.Said tried = portal.command("oidc-test");
        assertThat(tried.status()).as(tried.out() + tried.err()).isZero();

        try (Browser ruth = Browser.on(portal)) {
            atTheProvider(ruth);
            ruth.fill("input[name='username']", "account-of-ruth").fill("textarea[name='claims']", RUTH).submit("[type='submit']");
            assertThat(ruth.text()).contains("Ruth Calloway");
            assertThat(ruth.open("account").text("main")).contains("Ruth Calloway");
            assertThat(ruth.axe()).isEmpty();
        }
        try (Browser stranger = Browser.on(portal)) {
            atTheProvider(stranger);
            stranger.fill("input[name='username']", "account-of-nobody").fill("textarea[name='claims']", STRANGER).submit("[type='submit']");
            assertThat(stranger.driver().getCurrentUrl()).startsWith(portal.url());
            assertThat(stranger.text("main")).contains("You have no account in this portal yet. Ask an administrator");
            assertThat(stranger.axe()).isEmpty();
            stranger.picture("council-sign-in-refused");
            assertThat(stranger.open("plans/HW-2027").driver().getCurrentUrl()).contains("sign-in");
        }
    }

    private static void atTheProvider(Browser browser) {
        browser.open("sign-in");
        assertThat(browser.axe()).isEmpty();
        browser.picture("council-sign-in");
        browser.click("#council").find("textarea[name='claims']");
    }

    /** The provider loads much and makes its keys when it is first asked, which on a busy machine takes longer than the portal waits by itself. */
    private Portal started(Database database) throws Exception {
        int port = Sockets.free();
        Map<String, String> environment = new HashMap<>(database == Database.DERBY ? Map.of() : TestServer.freshDatabase());
        environment.put("PLANWEAVE_OIDC_SECRET", "known to the two of them");
        environment.put("PLANWEAVE_JAVA_OPTS", "-Dplanweave.oidc.issuer=" + provider.issuerUrl("riverbridge")
                + " -Dplanweave.oidc.seconds=30 -Dplanweave.oidc.client.id=planweave -Dplanweave.oidc.address=http://127.0.0.1:" + port);
        return Portal.fresh(environment, port);
    }
}
