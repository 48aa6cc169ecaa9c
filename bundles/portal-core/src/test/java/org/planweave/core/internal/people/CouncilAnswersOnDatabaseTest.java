package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planweave.core.internal.people.CouncilHouse.HERE;
import static org.planweave.core.internal.people.CouncilHouse.claims;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.host.CouncilSignIn.Arrived;
import org.planweave.api.host.CouncilSignIn.Begun;
import org.planweave.api.host.SignIn.Wanted;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** What the portal believes of what a provider, or somebody who plays it, sends. */
class CouncilAnswersOnDatabaseTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";
    private static final String ANNA = "anna.berg@example.gov.uk";

    @TempDir
    private Path data;

    private final CouncilProvider provider = new CouncilProvider();

    @AfterEach
    void stop() {
        provider.close();
    }

    private CouncilHouse house(PortalRows portal) {
        CouncilHouse house = new CouncilHouse(portal, data, CouncilHouse.said(provider.issuer(), data));
        house.expected("anna.berg", ANNA, Role.PLANNER);
        return house;
    }

    private void refused(CouncilHouse house) {
        CouncilHouse.refused(403, "answer-not-believed", () -> house.comes(provider, claims("1", ANNA)));
        assertThat(house.portal.sql.list("select id from portal.session", row -> row.getString(1))).isEmpty();
        assertThat(house.portal.sql.list("select person from portal.council_account", row -> row.getString(1))).isEmpty();
    }

    private void lies(UnaryOperator<JWTClaimsSet.Builder> lie) {
        provider.lie = claims -> lie.apply(new JWTClaimsSet.Builder(claims)).build();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void letsInWhoeverIsExpectedAndKnowsThemForGoodByTheirIdentifier(PortalRows portal) {
        CouncilHouse house = house(portal);
        Person anna = portal.council.person("anna.berg").orElseThrow();

        Arrived first = house.comes(provider, claims("1", "Anna.Berg@Example.gov.uk"));
        Arrived renamed = house.comes(provider, claims("1", "anna.married@example.gov.uk"));

        assertThat(first.to()).isEqualTo("/plans");
        assertThat(first.entry().wanted()).isEqualTo(Wanted.NOTHING);
        assertThat(house.sessions.session(first.entry().secret()).orElseThrow().person()).isEqualTo(anna);
        assertThat(house.sessions.session(renamed.entry().secret()).orElseThrow().person()).isEqualTo(anna);
        assertThat(house.council.byCouncil(first.entry().secret())).isTrue();
        assertThat(portal.audit.newest("person:" + anna.id(), null, 9)).extracting(Audit.Entry::action)
                .containsSubsequence("sign-in", "sign-in", "person.council-joined");
        CouncilHouse.refused(403, "no-account", () -> house.comes(provider, claims("2", ANNA)));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void goesToTheProviderWithPkceStateAndNonceAndComesBackToTheConfiguredAddress(PortalRows portal) {
        Begun begun = house(portal).council.begin("/", HERE);

        Map<String, List<String>> asked = URLUtils.parseParameters(begun.address().getRawQuery());

        assertThat(begun.address().toString()).startsWith(provider.issuer() + "/authorize?");
        assertThat(asked).containsEntry("redirect_uri", List.of("https://plans.example.gov.uk/sign-in/council/answer"))
                .containsEntry("response_type", List.of("code")).containsEntry("code_challenge_method", List.of("S256"))
                .containsEntry("scope", List.of("openid profile")).containsKeys("state", "nonce", "code_challenge").doesNotContainKeys("prompt", "client_secret");
        assertThat(begun.address().toString()).doesNotContain(begun.secret(), CouncilProvider.SECRET);
        assertThat(portal.sql.list("select secret_hash from portal.council_attempt", row -> row.getString(1)))
                .containsExactly(Secrets.hash(begun.secret()));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesAnotherState(PortalRows portal) {
        CouncilHouse house = house(portal);
        Begun begun = house.council.begin("/", HERE);
        Map<String, List<String>> answer = new HashMap<>(provider.authorise(begun.address(), claims("1", ANNA)));
        answer.put("state", List.of("x".repeat(43)));

        CouncilHouse.refused(403, "answer-not-believed", () -> house.council.arrive(begun.secret(), answer, HERE));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesAnAnswerThatBeganInAnotherBrowser(PortalRows portal) {
        CouncilHouse house = house(portal);
        Begun hers = house.council.begin("/", HERE);
        Begun his = house.council.begin("/", HERE);
        Map<String, List<String>> answer = provider.authorise(his.address(), claims("1", ANNA));

        CouncilHouse.refused(403, "answer-not-believed", () -> house.council.arrive(hers.secret(), answer, HERE));
        CouncilHouse.refused(410, "sign-in-over", () -> house.council.arrive("", answer, HERE));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesAnotherNonce(PortalRows portal) {
        lies(claims -> claims.claim("nonce", "another"));
        refused(house(portal));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesATokenWithoutNonce(PortalRows portal) {
        lies(claims -> claims.claim("nonce", null));
        refused(house(portal));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void takesAnAnswerOnce(PortalRows portal) {
        CouncilHouse house = house(portal);
        Begun begun = house.council.begin("/", HERE);
        Map<String, List<String>> answer = provider.authorise(begun.address(), claims("1", ANNA));
        house.council.arrive(begun.secret(), answer, HERE);

        CouncilHouse.refused(410, "sign-in-over", () -> house.council.arrive(begun.secret(), answer, HERE));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesACodeThatWasUsedOrIsOfAnotherAttempt(PortalRows portal) {
        CouncilHouse house = house(portal);
        Begun first = house.council.begin("/", HERE);
        List<String> used = provider.authorise(first.address(), claims("1", ANNA)).get("code");
        Begun second = house.council.begin("/", HERE);
        Map<String, List<String>> answer = new HashMap<>(provider.authorise(second.address(), claims("1", ANNA)));
        answer.put("code", used);

        CouncilHouse.refused(403, "answer-not-believed", () -> house.council.arrive(second.secret(), answer, HERE));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesAnAnswerAfterTenMinutes(PortalRows portal) {
        CouncilHouse house = house(portal);
        Begun begun = house.council.begin("/", HERE);
        Map<String, List<String>> answer = provider.authorise(begun.address(), claims("1", ANNA));
        portal.clock.turn(Duration.ofMinutes(10));

        CouncilHouse.refused(410, "sign-in-over", () -> house.council.arrive(begun.secret(), answer, HERE));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesATokenThatHasRunOut(PortalRows portal) {
        lies(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        refused(house(portal));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesATokenForAnotherApplication(PortalRows portal) {
        lies(claims -> claims.audience("another-application"));
        refused(house(portal));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesATokenThatAnotherApplicationAskedFor(PortalRows portal) {
        lies(claims -> claims.audience(List.of(CouncilProvider.CLIENT, "another-application")).claim("azp", "another-application"));
        refused(house(portal));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesATokenForSeveralThatDoesNotSayWhoAskedForIt(PortalRows portal) {
        lies(claims -> claims.audience(List.of(CouncilProvider.CLIENT, "another-application")));
        refused(house(portal));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesATokenOfAnotherIssuer(PortalRows portal) {
        lies(claims -> claims.issuer(provider.issuer() + "-of-another-council"));
        refused(house(portal));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesATokenThatIsNotSigned(PortalRows portal) {
        provider.signing = CouncilProvider::unsigned;
        refused(house(portal));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesATokenThatIsSignedWithThePublicKeyAsASharedSecret(PortalRows portal) {
        provider.signing = provider::signedWithWhatIsPublic;
        refused(house(portal));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesATokenThatIsSignedWithTheClientSecret(PortalRows portal) {
        provider.signing = provider::signedWithTheClientSecret;
        refused(house(portal));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesATokenThatIsSignedWithAForeignKeyOfTheSameName(PortalRows portal) {
        RSAKey foreign = new RSAKey.Builder(CouncilProvider.newKey()).keyID(provider.key.getKeyID()).build();
        provider.signing = claims -> CouncilProvider.signed(claims, foreign);
        refused(house(portal));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesATokenWithoutTheLastingIdentifier(PortalRows portal) {
        lies(claims -> claims.claim("oid", null));
        refused(house(portal));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesAnAnswerOfAnotherProviderWhereProvidersSayWhoTheyAre(PortalRows portal) {
        provider.described.put("authorization_response_iss_parameter_supported", "true");
        CouncilHouse house = house(portal);
        for (String issuer : List.of("", "https://elsewhere.example")) {
            Begun begun = house.council.begin("/", HERE);
            Map<String, List<String>> answer = new HashMap<>(provider.authorise(begun.address(), claims("1", ANNA)));
            if (!issuer.isEmpty()) {
                answer.put("iss", List.of(issuer));
            }
            CouncilHouse.refused(403, "answer-not-believed", () -> house.council.arrive(begun.secret(), answer, HERE));
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void believesNewKeysAsSoonAsTheyArePublishedAndTheOldOnesNoLonger(PortalRows portal) {
        CouncilHouse house = house(portal);
        house.comes(provider, claims("1", ANNA));
        RSAKey old = provider.key;
        provider.key = CouncilProvider.newKey();

        assertThat(house.comes(provider, claims("1", ANNA)).entry().wanted()).isEqualTo(Wanted.NOTHING);
        provider.signing = claims -> CouncilProvider.signed(claims, old);
        CouncilHouse.refused(403, "answer-not-believed", () -> house.comes(provider, claims("1", ANNA)));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void saysPlainlyThatTheProviderSaidNo(PortalRows portal) {
        CouncilHouse house = house(portal);
        Begun begun = house.council.begin("/", HERE);
        List<String> state = provider.authorise(begun.address(), claims("1", ANNA)).get("state");

        assertThatThrownBy(() -> house.council.arrive(begun.secret(), Map.of("error", List.of("access_denied"), "state", state), HERE))
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.detail()).contains("Nothing was changed").doesNotContain("access_denied"));
        assertThat(portal.audit.newest("person:unknown", null, 1).get(0).facts()).containsEntry("why", "answer-not-believed")
                .containsEntry("address", "127.0.0.1");
    }
}
