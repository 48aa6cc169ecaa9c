package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planweave.core.internal.people.CouncilHouse.HERE;
import static org.planweave.core.internal.people.CouncilHouse.claims;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.host.CouncilSignIn.Begun;
import org.planweave.api.host.CouncilSignIn.Finding;
import org.planweave.api.people.Role;

/** A provider that is away, silent or wrong: a plain sentence within seconds, and nobody is kept from a local account. */
@Tag("slow")
class CouncilProviderDownOnDatabaseTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final String ANNA = "anna.berg@example.gov.uk";

    @TempDir
    private Path data;

    private static void down(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, it -> {
            assertThat(it.status()).isEqualTo(503);
            assertThat(it.type()).isEqualTo("council-sign-in-down");
            assertThat(it.detail()).contains("does not answer").contains("local account").doesNotContain("Exception");
        });
    }

    private static List<String> bad(CouncilHouse house) {
        return house.asPortal(house.council::test).stream().filter(finding -> !finding.good()).map(Finding::words).toList();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void saysThatAProviderIsAwayAndLooksAgainAfterSomeSeconds(PortalRows portal) {
        CouncilProvider provider = new CouncilProvider();
        CouncilHouse house = new CouncilHouse(portal, data, CouncilHouse.said(provider.issuer().replace("/tenant", "/nothing"), data));
        CouncilHouse right = new CouncilHouse(portal, data, CouncilHouse.said(provider.issuer(), data));

        down(() -> house.council.begin("/", HERE));
        assertThat(portal.sql.list("select secret_hash from portal.council_attempt", row -> row.getString(1))).isEmpty();
        assertThat(bad(house)).singleElement().asString().contains("does not answer as it should");
        right.expected("anna.berg", ANNA, Role.PLANNER);
        Begun begun = right.council.begin("/", HERE);
        right.comes(provider, claims("1", ANNA));
        assertThat(provider.discovered).isEqualTo(1);
        Map<String, List<String>> answer = provider.authorise(begun.address(), claims("1", ANNA));
        provider.close();
        down(() -> right.council.arrive(begun.secret(), answer, HERE));
        assertThat(right.local.begin("anna.berg", "tabok-milun-sodar", HERE).secret()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    @Timeout(15)
    void waitsForASilentProviderForSecondsAndMakesNobodyElseWait(PortalRows portal) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            CouncilHouse house = new CouncilHouse(portal, data, CouncilHouse.said("http://127.0.0.1:" + silent.getLocalPort() + "/tenant", data));

            for (int one = 0; one < 10; one++) {
                down(() -> house.council.begin("/", HERE));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void looksAtAProviderAgainThatWasAway(PortalRows portal) {
        CouncilProvider provider = new CouncilProvider();
        provider.described.put("issuer", "\"https://another.example\"");
        CouncilHouse house = new CouncilHouse(portal, data, CouncilHouse.said(provider.issuer(), data));
        down(() -> house.council.begin("/", HERE));
        provider.described.clear();

        down(() -> house.council.begin("/", HERE));
        portal.clock.turn(Duration.ofSeconds(5));
        assertThat(house.council.begin("/", HERE).address()).isNotNull();
        provider.close();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void goesToNoProviderThatCallsItselfAnotherOneOrSendsPeopleOnWithoutEncryption(PortalRows portal) {
        for (Map.Entry<String, String> wrong : Map.of("issuer", "\"https://another.example\"", "authorization_endpoint", "\"http://plain.example/authorize\"",
                "jwks_uri", "\"http://plain.example/keys\"").entrySet()) {
            try (CouncilProvider provider = new CouncilProvider()) {
                provider.described.put(wrong.getKey(), wrong.getValue());
                CouncilHouse house = new CouncilHouse(portal, data, CouncilHouse.said(provider.issuer(), data));

                down(() -> house.council.begin("/", HERE));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void tellsTheAdministratorAlonePlainlyWhatIsWrong(PortalRows portal) {
        try (CouncilProvider provider = new CouncilProvider()) {
            CouncilHouse house = new CouncilHouse(portal, data, CouncilHouse.said(provider.issuer(), data, "role.Planner", "planner @ Nowhere"));
            CouncilHouse faulty = new CouncilHouse(portal, data, CouncilHouse.said("http://plain.example/tenant", data, "role.Planner", "plannner",
                    "client.id", ""));
            CouncilHouse many = new CouncilHouse(portal, data, CouncilHouse.said("https://login.microsoftonline.com/common/v2.0", data));
            CouncilHouse none = new CouncilHouse(portal, data, Map.of());

            assertThat(house.asPortal(house.council::test)).extracting(Finding::words)
                    .anyMatch(words -> words.contains("https://plans.example.gov.uk/sign-in/council/answer"))
                    .anyMatch(words -> words.contains("publishes 1 key."));
            assertThat(bad(house)).containsExactly("The settings name the department “Nowhere”, which this portal does not have.");
            assertThat(bad(faulty)).hasSize(3).anyMatch(words -> words.contains("issuer has to be an address that begins with https://"))
                    .anyMatch(words -> words.contains("client.id is missing")).anyMatch(words -> words.contains("“plannner”, which is no role"));
            assertThat(faulty.council.called()).isEmpty();
            assertThat(bad(many)).singleElement().asString().contains("your tenant’s id");
            assertThat(bad(none)).singleElement().asString().contains("No provider is set");
            assertThatThrownBy(() -> none.council.begin("/", HERE)).isInstanceOf(Problem.class);
            assertThatThrownBy(() -> portal.user.as(portal.person("tom.adeyemi", null, Role.PLANNER), house.council::test))
                    .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(403));
        }
    }
}
