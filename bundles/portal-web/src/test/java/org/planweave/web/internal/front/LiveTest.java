package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.resources.ResourceChanged;

/** Streams over HTTP: who is told what, and when a stream ends. */
class LiveTest {

    private static final ResourceRef PLAN = ResourceRef.parse("plans:plan:P1");
    private static final ResourceRef LINE = ResourceRef.parse("plans:line:L1");
    private static final ResourceRef COMMENT = ResourceRef.parse("comments:comment:C1");
    private static final ResourceRef PRIVATE = ResourceRef.parse("comments:comment:C2");
    private static final String CHANGED = "data: {\"about\":\"plans:plan:P1\",\"kinds\":[\"comments:comment\"]}";
    private static final String EDITED = "data: {\"names\":[\"Ruth Calloway\"],\"ref\":\"plans:line:L1\"}";
    private static final String LEFT = "data: {\"names\":[],\"ref\":\"plans:line:L1\"}";

    private TestedPortal portal;

    /** One page's stream, and what has come of it. */
    private static final class Page {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final CompletableFuture<HttpResponse<Void>> ended;

        Page(TestedPortal portal, String[] cookie) {
            ended = HttpClient.newHttpClient().sendAsync(portal.request("/live?about=" + PLAN, cookie).build(),
                    BodyHandlers.fromLineSubscriber(new Lines(lines)));
            await().until(() -> lines.contains("event: hello"));
        }

        void hears(String line) {
            await().until(() -> lines.contains(line));
        }
    }

    @BeforeEach
    void start() throws Exception {
        portal = new TestedPortal();
        portal.rights.plan(PLAN, People.RUTH, People.BETH);
        portal.rights.on(PLAN, LINE, People.RUTH, People.BETH);
        portal.rights.on(PLAN, COMMENT, People.RUTH, People.BETH);
        portal.rights.on(PLAN, PRIVATE, People.RUTH);
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    private void changed(ResourceRef... refs) {
        for (ResourceRef ref : refs) {
            portal.streams.on(new ResourceChanged(ref, false));
        }
    }

    private HttpResponse<String> says(String[] cookie, String query) {
        return portal.post("/live/editing?" + query, "", cookie[0], cookie[1], "X-CSRF-Token",
                cookie[1].contains("p1") ? "csrf-p1" : "csrf-p2");
    }

    @Test
    void tellsOfAChangeOnThePlanOnceAndOnlyThoseWhoMayReadIt() {
        Page ruth = new Page(portal, portal.cookie("ruth"));
        Page beth = new Page(portal, portal.cookie("beth"));

        changed(PRIVATE, PRIVATE, PRIVATE);
        ruth.hears(CHANGED);
        changed(LINE);
        beth.hears("data: {\"about\":\"plans:plan:P1\",\"kinds\":[\"plans:line\"]}");

        assertThat(ruth.lines.stream().filter(CHANGED::equals)).hasSize(1);
        assertThat(beth.lines).noneMatch(line -> line.contains("comments"));
    }

    @Test
    void holdsNoGateAndOutlastsAModule() {
        portal.module("plans", 7);
        Page ruth = new Page(portal, portal.cookie("ruth"));

        portal.gates.shut("plans", () -> changed(COMMENT));

        ruth.hears(CHANGED);
    }

    @Test
    void saysWhoEditsUntilTheyHaveLeft() {
        String[] ruth = portal.cookie("ruth");
        Page beth = new Page(portal, portal.cookie("beth"));

        assertThat(says(ruth, "ref=" + LINE).statusCode()).isEqualTo(204);
        beth.hears(EDITED);
        new Page(portal, portal.cookie("beth")).hears("data: {\"editing\":{\"plans:line:L1\":[\"Ruth Calloway\"]}}");
        assertThat(says(ruth, "ref=" + LINE + "&closed=true").statusCode()).isEqualTo(204);

        beth.hears(LEFT);
    }

    @Test
    void saysNothingOfWhatOneEditsOneself() {
        String[] cookie = portal.cookie("ruth");
        says(cookie, "ref=" + LINE);
        Page ruth = new Page(portal, cookie);
        changed(COMMENT);
        ruth.hears(CHANGED);

        assertThat(ruth.lines).doesNotContain(EDITED);
    }

    @Test
    void nobodySaysThatTheyEditWhatIsNotTheirs() {
        portal.rights.on(PLAN, LINE, People.BETH);

        assertThat(says(portal.cookie("ruth"), "ref=" + LINE).statusCode()).isEqualTo(404);
    }

    @Test
    void sayingSoNeedsTheTokenOfTheSession() {
        assertThat(portal.post("/live/editing?ref=" + LINE, "", portal.cookie("ruth")).statusCode()).isEqualTo(403);
    }

    @Test
    void endsWithTheSession() {
        String[] cookie = portal.cookie("ruth");
        Page ruth = new Page(portal, cookie);
        portal.people.signOut(cookie[1].substring("planweave=".length()));

        changed(COMMENT);

        assertThat(ruth.ended).succeedsWithin(Duration.ofSeconds(5));
        assertThat(ruth.lines).doesNotContain(CHANGED);
    }

    @Test
    void endsWhenARoleChanges() {
        Page ruth = new Page(portal, portal.cookie("ruth"));
        portal.people.turns(new Person("p1", "ruth", "Ruth Calloway", "", "d1", Set.of(Role.MEMBER)));

        changed(COMMENT);

        assertThat(ruth.ended).succeedsWithin(Duration.ofSeconds(5));
        assertThat(ruth.lines).doesNotContain(CHANGED);
    }

    @Test
    void endsWhenThePlanIsClosedToTheReader() {
        Page ruth = new Page(portal, portal.cookie("ruth"));
        portal.rights.plan(PLAN, People.BETH);

        changed(COMMENT);

        assertThat(ruth.ended).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void endsWithThePortal() {
        Page ruth = new Page(portal, portal.cookie("ruth"));
        portal.streams.stop();

        assertThat(ruth.ended).succeedsWithin(Duration.ofSeconds(5));
        assertThat(portal.get("/live?about=" + PLAN, portal.cookie("ruth")).statusCode()).isEqualTo(503);
    }

    @Test
    void nobodyHasMorePagesWaitingThanAllowed() {
        String[] cookie = portal.cookie("ruth");
        List<Page> pages = Stream.generate(() -> new Page(portal, cookie)).limit(3).toList();

        HttpResponse<String> answer = portal.get("/live?about=" + PLAN, cookie);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(TestedPortal.json(answer).get("detail").asText()).startsWith("You have 3 pages open");
        assertThat(pages).noneMatch(page -> page.ended.isDone());
    }

    @Test
    void waitingForNewsDoesNotCountAsUsingTheSession() {
        String[] cookie = portal.cookie("ruth");
        int before = portal.people.used.get();
        new Page(portal, cookie);
        says(cookie, "ref=" + LINE);
        portal.get("/account", cookie[0], cookie[1], "Planweave-By-Itself", "true");

        assertThat(portal.people.used.get()).isEqualTo(before);
        portal.get("/account", cookie);
        assertThat(portal.people.used.get()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"/live, 400", "/live?about=nonsense, 400", "/live?about=plans:plan:P2, 404",
        "/live?about=plans:plan:P1&about=plans:plan:P2, 404", "/live/editing?ref=plans:line:L1, 405", "/live/more, 404"})
    void refusesWhatItCannotServe(String path, int status) {
        HttpResponse<String> answer = portal.get(path, portal.cookie("ruth"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aStrangerIsRefusedWithoutAPage() {
        assertThat(portal.get("/live?about=" + PLAN).statusCode()).isEqualTo(401);
    }
}
