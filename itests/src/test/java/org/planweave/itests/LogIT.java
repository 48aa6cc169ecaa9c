package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people write, and what opens doors, is nowhere in the log; each of its entries is one object of JSON where that is asked for. */
class LogIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CANARY = "zwitscher";
    private static final String LINE = "plans:line:HW-2027-a1-1";
    private static final String MULTIPART = "multipart/form-data; boundary=cut";

    private static Portal portal;

    @BeforeAll
    static void start() {
        portal = Portal.first(Map.of("PLANWEAVE_LOG", "json"));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void nothingThatPeopleWriteOrThatOpensADoorIsLogged() throws IOException {
        Http planner = portal.api("ruth.calloway");
        assertThat(planner.post("api/v1/comments", Map.of("target", LINE, "text", CANARY)).status()).isEqualTo(201);
        assertThat(planner.post("api/v1/plans/HW-2027/lines", Map.of("kind", "action", "text", CANARY)).status()).isLessThan(500);
        assertThat(planner.get("api/v1/search?q=" + CANARY).status()).isEqualTo(200);
        assertThat(portal.pages("ruth.calloway").get("search?q=" + CANARY).status()).isEqualTo(200);
        wrongOnPurpose(planner);
        signInsThatFail();
        badUploads(planner);

        List<String> secrets = new ArrayList<>(List.of(CANARY, portal.token("ruth.calloway"), portal.password("ruth.calloway")));
        for (Path key : List.of(portal.data().resolve("keys/operator.token"))) {
            secrets.add(Files.readString(key).strip());
        }
        for (Path file : logs()) {
            assertThat(Files.readString(file).toLowerCase(java.util.Locale.ROOT)).as(file.toString())
                    .doesNotContain(secrets.stream().map(one -> one.toLowerCase(java.util.Locale.ROOT)).toArray(String[]::new));
        }
        entriesAreObjects();
    }

    @Test
    void refusalsAreLoggedWithWhoAsked() {
        Http tom = portal.api("tom.adeyemi");
        String id = tom.get("api/v1/people").json().findValuesAsText("id").stream()
                .filter(one -> tom.get("api/v1/people/" + one + "/sessions").status() == 200).findFirst().orElseThrow();
        assertThat(tom.post("api/v1/people", Map.of("username", "no", "name", "No", "password", "my teapot sings on Tuesdays")).status()).isEqualTo(403);
        assertThat(tom.get("api/v1/plans/no-such-plan").status()).isEqualTo(404);
        assertThat(Http.withToken(portal.url(), "nothing").get("api/v1/plans").status()).isEqualTo(401);
        // What was refused is logged once it has been answered.
        Awaitility.await().untilAsserted(() -> assertThat(Files.readString(portal.data().resolve("log/portal.log")))
                .contains("POST /api/v1/people 403 to " + id, "GET /api/v1/plans/{id} 404 to " + id).containsPattern("GET [^\"]+ 401 to nobody"));
    }

    private static void wrongOnPurpose(Http planner) {
        for (String body : List.of("{\"target\": " + CANARY + "}", "{\"" + CANARY + "\": 1}", "[\"" + CANARY + "\"]",
                "{\"target\":\"" + CANARY + "\",\"text\":\"" + CANARY + "\\u0000\"}")) {
            assertThat(planner.send("POST", "api/v1/comments", "application/json", BodyPublishers.ofString(body), Map.of()).status())
                    .isBetween(400, 499);
        }
        for (String path : List.of("api/v1/lines/" + CANARY, "plans/" + CANARY, "comments/guests/" + CANARY, "api/v1/search?limit=" + CANARY,
                "api/v1/comments?target=" + CANARY + "&after=" + CANARY, CANARY, "notices/calendar/" + CANARY + ".ics")) {
            assertThat(planner.get(path).status()).as(path).isBetween(200, 499);
        }
        assertThat(Http.withToken(portal.url(), CANARY).get("api/v1/plans").status()).isEqualTo(401);
    }

    private static void signInsThatFail() {
        Http nobody = Http.asNobody(portal.url());
        for (String user : List.of(CANARY, CANARY + "\r\n2026-01-01 ERROR " + CANARY, "ruth.calloway")) {
            assertThat(nobody.form("sign-in", Map.of("username", user, "password", CANARY, "to", "/" + CANARY)).status()).isBetween(200, 499);
        }
        assertThat(nobody.form("sign-in/code", Map.of("code", CANARY)).status()).isBetween(200, 499);
        assertThat(nobody.form("claim", Map.of("token", CANARY, "username", CANARY, "password", CANARY)).status()).isBetween(200, 499);
    }

    private static void badUploads(Http planner) {
        for (String name : List.of(CANARY + ".docx", CANARY + ".pdf", CANARY + ".csv", CANARY + ".jar")) {
            String part = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\nPK\u0003\u0004 %PDF-1.7 " + CANARY + "\r\n--cut--\r\n";
            assertThat(planner.send("POST", "api/v1/imports?check=true", MULTIPART, BodyPublishers.ofString(part), Map.of()).status())
                    .isBetween(200, 499);
            assertThat(portal.api("owen.blake").send("POST", "api/v1/modules/check", MULTIPART, BodyPublishers.ofString(part), Map.of()).status())
                    .isBetween(200, 499);
        }
    }

    private static void entriesAreObjects() throws IOException {
        List<String> lines = Files.readAllLines(portal.data().resolve("log/portal.log"), StandardCharsets.UTF_8);
        assertThat(lines).hasSizeGreaterThan(20);
        for (String line : lines) {
            JsonNode entry = JSON.readTree(line);
            assertThat(entry.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            assertThat(entry.path("level").asText()).matches("INFO|WARN|ERROR");
            assertThat(List.of(entry.path("logger").asText(), entry.path("message").asText())).doesNotContain("");
        }
        assertThat(lines).anyMatch(line -> line.contains("\"bundle\":\"org.planweave.portal-core\""));
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(portal.data().resolve("log"))) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).anyMatch(file -> file.endsWith("portal.log"));
            return found;
        }
    }
}
