package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planweave.ui.Html;
import org.planweave.ui.Navigation;
import org.planweave.ui.NavigationEntry;
import org.planweave.ui.Page;

class ModulesTest {

    private static final String[] TOKEN = {"Authorization", "Bearer token-ruth"};

    private final Notes.NotesResource resource = new Notes.NotesResource();
    private TestedPortal portal;
    private String[] cookie;

    @BeforeEach
    void start() throws Exception {
        portal = new TestedPortal();
        portal.module("notes", 7, new Notes.NotesPages(), resource);
        portal.menu.add((Navigation) viewer -> List.of(new NavigationEntry("notes", "Notes", "/notes", 10, 3)),
                Map.of("service.bundleid", 7L));
        cookie = portal.cookie("ruth");
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    @Test
    void aPageStandsInTheLayout() {
        HttpResponse<String> answer = portal.get("/notes", cookie);
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.title()).isEqualTo("Notes – Planweave – Marrowdale Council");
        assertThat(page.select("nav a[aria-current=true]").text()).startsWith("Notes 3");
        assertThat(page.select("link[rel=stylesheet]").attr("href")).startsWith("/assets/portal-ui/");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
        String nonce = page.select("script[nonce]").attr("nonce");
        assertThat(nonce).hasSize(22);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self' 'nonce-" + nonce + "'; style-src 'self';").doesNotContain("unsafe");
        assertThat(page.select("main h1").text()).isEqualTo("Notes");
    }

    /** A place inside another module's paths. */
    @Path("notes/{id}/print")
    public static final class PrintPages {

        @GET
        public Page print(@PathParam("id") String id) {
            return Page.titled("Print " + id).body(Html.text("Printed " + id));
        }
    }

    @Test
    void aModuleMayClaimAPlaceInsideAnothersPaths() {
        portal.module("print", 9, new PrintPages());
        portal.modules.put("print", 9, List.of("print", "notes/*/print"));
        assertThat(portal.get("/notes/n1/print", cookie).body()).contains("Printed n1");
        assertThat(portal.get("/notes/conflict", cookie).statusCode()).isEqualTo(409);
        assertThat(portal.get("/notes/n1/other", cookie).statusCode()).isEqualTo(404);
        portal.modules.put("print", 9, List.of("print"));
        assertThat(portal.get("/notes/n1/print", cookie).statusCode()).isEqualTo(404);
    }

    @Test
    void aFragmentComesWithoutTheLayout() {
        HttpResponse<String> answer = portal.get("/notes", cookie[0], cookie[1], "HX-Request", "true",
                "HX-Request-Type", "partial");
        assertThat(answer.body()).startsWith("<h1>Notes").doesNotContain("<html").contains("csrf-p1");
    }

    @Test
    void aProblemIsAPageForPeople() {
        HttpResponse<String> answer = portal.get("/notes/conflict", cookie);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody has &lt;this&gt; already.").contains("pw-masthead__who");
        assertThat(portal.get("/notes/wrapped", cookie).statusCode()).isEqualTo(403);
        assertThat(portal.get("/nothing", cookie).statusCode()).isEqualTo(404);
        assertThat(portal.get("/notes/a/b/c", cookie).statusCode()).isEqualTo(404);
    }

    @Test
    void aSurpriseIsToldWithAReferenceAndNothingElse() {
        for (HttpResponse<String> answer : List.of(portal.get("/notes/bang", cookie),
                portal.get("/api/v1/notes/broken", TOKEN))) {
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).containsPattern("[0-9A-Z]{3}-[0-9A-Z]{3}")
                    .doesNotContain("secret").doesNotContain("IllegalState").doesNotContain("java.");
        }
    }

    @Test
    void aProblemIsJsonForSystems() {
        HttpResponse<String> answer = portal.get("/api/v1/notes/gone", TOKEN);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(TestedPortal.json(answer).get("detail").asText()).isEqualTo("There is no note “gone”.");
        JsonNode stale = TestedPortal.json(portal.get("/api/v1/notes/stale", TOKEN));
        assertThat(stale.get("type").asText()).isEqualTo("urn:planweave:problem:stale-version");
        assertThat(stale.get("theirs").get("at").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(portal.get("/api/v1/nothing", TOKEN).statusCode()).isEqualTo(404);
        assertThat(portal.post("/api/v1/notes/gone", "{}", with("Content-Type", "application/json")).statusCode())
                .isEqualTo(405);
    }

    @Test
    void whatCannotBeReadIsNamedWithItsPlace() {
        assertThat(fault("{\"words\":\"a\",\"colour\":1}")).isEqualTo("/colour");
        assertThat(fault("{\"words\":\"a\",\"weight\":\"heavy\"}")).isEqualTo("/weight");
        assertThat(fault("{\"words\":")).isEqualTo("");
        assertThat(fault("")).isEqualTo("");
        assertThat(fault("null")).isEqualTo("");
        assertThat(resource.made).hasValue(0);
    }

    private String fault(String body) {
        HttpResponse<String> answer = portal.post("/api/v1/notes", body, with("Content-Type", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(400);
        return TestedPortal.json(answer).get("errors").get(0).get("pointer").asText();
    }

    @Test
    void aWriteWithAKeyIsDoneOnceAndARefusalIsNotKept() {
        String[] headers = with("Content-Type", "application/json", "Idempotency-Key", "k1");
        assertThat(portal.post("/api/v1/notes", "{\"words\":\"a\",\"weight\":101}", headers).statusCode())
                .isEqualTo(422);
        HttpResponse<String> first = portal.post("/api/v1/notes", "{\"words\":\"a\",\"weight\":1}", headers);
        HttpResponse<String> again = portal.post("/api/v1/notes", "{\"words\":\"a\",\"weight\":1}", headers);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"))
                .isPresent();
        assertThat(again.headers().firstValue("ETag")).hasValue("\"v1\"");
        assertThat(resource.made).hasValue(1);
        assertThat(portal.post("/api/v1/notes", "{\"words\":\"b\",\"weight\":1}", headers).statusCode()).isEqualTo(422);
    }

    @Test
    void aModuleThatADepartmentHasOffIsNotThereForItsPeople() {
        portal.modules.turn("notes", "on", "d1", null, false, "not now");
        assertThat(portal.get("/notes", cookie).statusCode()).isEqualTo(404);
        assertThat(portal.get("/api/v1/notes/1", TOKEN).statusCode()).isEqualTo(404);
        assertThat(portal.get("/account", cookie).body()).doesNotContain("href=\"/notes\"");
        assertThat(portal.get("/notes", portal.cookie("beth")).statusCode()).isEqualTo(200);
        assertThat(portal.get("/notes", portal.cookie("ada")).statusCode()).isEqualTo(200);
        portal.modules.turn("notes", "on", "d2", null, false, "not now");
        assertThat(portal.get("/notes", portal.cookie("ada")).statusCode()).isEqualTo(404);
        portal.people.departments = List.of();
        assertThat(portal.get("/notes", portal.cookie("ada")).statusCode()).as("before the first department").isEqualTo(200);
        portal.modules.turn("notes", "on", "d1", null, true, "");
        assertThat(portal.get("/notes", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void replacingAModuleLosesNoRequest() throws Exception {
        portal.module("other", 8, new Other());
        AtomicBoolean on = new AtomicBoolean(true);
        AtomicInteger asked = new AtomicInteger();
        List<String> lost = java.util.Collections.synchronizedList(new ArrayList<>());
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (String path : List.of("/notes", "/api/v1/notes/1", "/other", "/notes")) {
            all.add(people.submit(() -> {
                while (on.get()) {
                    HttpResponse<String> answer = portal.get(path, path.startsWith("/api") ? TOKEN : cookie);
                    if (answer.statusCode() != 200 || !path.startsWith("/api") && !answer.body()
                            .contains("href=\"/notes\"")) {
                        lost.add(path + ' ' + answer.statusCode());
                    }
                    asked.incrementAndGet();
                }
            }));
        }
        for (long bundle = 20; bundle < 32; bundle++) {
            replace(bundle);
        }
        on.set(false);
        for (Future<?> one : all) {
            one.get();
        }
        people.shutdown();
        assertThat(lost).isEmpty();
        assertThat(asked.get()).isGreaterThan(50);
    }

    private void replace(long bundle) {
        long before = portal.modules.entry("notes").orElseThrow().bundleId();
        portal.gates.shut("notes", () -> {
            portal.apps.close("notes");
            portal.resources.removeAll(before);
            portal.modules.put("notes", bundle, "on");
            portal.resources.add(bundle, new Notes.NotesPages());
            portal.resources.add(bundle, new Notes.NotesResource());
            portal.menu.add((Navigation) viewer -> List.of(new NavigationEntry("notes", "Notes", "/notes", 10)),
                    Map.of("service.bundleid", bundle));
            portal.apps.open("notes", bundle);
        });
    }

    @Test
    void theDescriptionHoldsWhatRuns() {
        JsonNode document = TestedPortal.json(portal.get("/api/v1/openapi.json", TOKEN));
        assertThat(document.get("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/paths/~1departments/get").isObject()).isTrue();
        assertThat(document.at("/paths/~1notes~1{id}/get/parameters/0/name").asText()).isEqualTo("id");
        assertThat(document.at("/paths/~1notes/post/requestBody/content/application~1json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/Notes.Note");
        assertThat(document.at("/components/schemas/Notes.Note/properties/at/format").asText()).isEqualTo("date-time");
        portal.resources.removeAll(7);
        assertThat(portal.get("/api/v1/openapi.json", TOKEN).body()).doesNotContain("/notes");
    }

    @Test
    void theHostsOwnAddressesAnswer() {
        assertThat(TestedPortal.json(portal.get("/api/v1/departments", TOKEN)).at("/0/code").asText())
                .isEqualTo("HW");
        JsonNode features = TestedPortal.json(portal.get("/api/v1/departments/d1/features", TOKEN));
        assertThat(features.at("/features/0/module").asText()).isEqualTo("notes");
        assertThat(portal.send(portal.request("/api/v1/departments/d1/features",
                with("Content-Type", "application/json"))
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(
                "{\"module\":\"notes\",\"on\":false,\"reason\":\"x\"}"))).body())
                .contains("\"on\":false");
        HttpResponse<String> token = portal.post("/api/v1/tokens", "{\"user\":\"beth\",\"hours\":2}",
                with("Content-Type", "application/json"));
        assertThat(TestedPortal.json(token).get("token").asText()).isEqualTo("token-beth");
        assertThat(portal.post("/api/v1/people", "{\"roles\":[\"wizard\"]}", with("Content-Type", "application/json"))
                .statusCode())
                .isEqualTo(400);
    }

    private static String[] with(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(TOKEN));
        return all.toArray(String[]::new);
    }

    /** A page of a module that is left alone. */
    @jakarta.ws.rs.Path("other")
    public static final class Other {
        @jakarta.ws.rs.GET
        public org.planweave.ui.Page page() {
            return org.planweave.ui.Page.titled("Other");
        }
    }
}
