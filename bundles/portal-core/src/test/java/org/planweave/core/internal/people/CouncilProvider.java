package org.planweave.core.internal.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A provider that a test makes lie. It keeps the rules of the code flow itself: a code works once, for its redirect, with its verifier. */
final class CouncilProvider implements AutoCloseable {

    static final String CLIENT = "planweave";
    static final String SECRET = "a-secret-of-the-client-with-many-letters";

    /** The same for all tests: making one takes longer than most of them. */
    private static final RSAKey FIRST = newKey();

    private final HttpServer server;
    private final Map<String, Map<String, List<String>>> codes = new ConcurrentHashMap<>();
    private final Map<String, JWTClaimsSet> tokens = new ConcurrentHashMap<>();
    /** What its own description says beside what it has to. */
    final Map<String, String> described = new LinkedHashMap<>();
    volatile RSAKey key = FIRST;
    volatile UnaryOperator<JWTClaimsSet> lie = UnaryOperator.identity();
    volatile Function<JWTClaimsSet, String> signing = this::signed;
    volatile int discovered;

    CouncilProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/tenant/.well-known/openid-configuration", exchange -> answer(exchange, 200, description()));
        server.createContext("/tenant/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/tenant/token", this::token);
        server.start();
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/tenant";
    }

    private String description() {
        discovered++;
        Map<String, String> all = new LinkedHashMap<>(Map.of("issuer", quoted(""), "authorization_endpoint", quoted("/authorize"), "token_endpoint", quoted("/token"),
                "jwks_uri", quoted("/keys"), "subject_types_supported", "[\"pairwise\"]", "response_types_supported", "[\"code\"]",
                "id_token_signing_alg_values_supported", "[\"RS256\",\"HS256\",\"none\"]"));
        all.putAll(described);
        return all.entrySet().stream().map(one -> '"' + one.getKey() + "\":" + one.getValue()).collect(Collectors.joining(",", "{", "}"));
    }

    private String quoted(String path) {
        return '"' + issuer() + path + '"';
    }

    /** Somebody signs in at this address; what the browser is sent back with. */
    Map<String, List<String>> authorise(URI address, JWTClaimsSet.Builder claims) {
        Map<String, List<String>> asked = URLUtils.parseParameters(address.getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        Instant now = Instant.now();
        tokens.put(code, claims.issuer(issuer()).audience(CLIENT).claim("nonce", asked.get("nonce").get(0))
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(600))).build());
        return Map.of("code", List.of(code), "state", asked.get("state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> sent = URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String code = sent.getOrDefault("code", List.of("")).get(0);
        @Nullable Map<String, List<String>> asked = codes.remove(code);
        String basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization")) || asked == null || !fits(asked, sent)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(exchange, 200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + signing.apply(lie.apply(tokens.get(code))) + "\"}");
    }

    private static boolean fits(Map<String, List<String>> asked, Map<String, List<String>> sent) {
        return asked.get("redirect_uri").equals(sent.get("redirect_uri")) && asked.get("code_challenge_method").equals(List.of("S256"))
                && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(sent.get("code_verifier").get(0))).getValue()
                        .equals(asked.get("code_challenge").get(0));
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As somebody signs who knows no more than what everybody may read. */
    String signedWithWhatIsPublic(JWTClaimsSet claims) {
        try {
            return signed(claims, key.toRSAPublicKey().getEncoded());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String signedWithTheClientSecret(JWTClaimsSet claims) {
        return signed(claims, SECRET.getBytes(StandardCharsets.UTF_8));
    }

    private String signed(JWTClaimsSet claims, byte[] shared) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
            token.sign(new MACSigner(shared));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
