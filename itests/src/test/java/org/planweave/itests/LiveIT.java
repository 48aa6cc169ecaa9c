package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages that are open hear of each other on the running portal, whatever becomes of modules meanwhile. */
class LiveIT {

    private static final String ABOUT = "live?about=plans:plan:HW-2027";
    private static final String LINE = "plans:line:HW-2027-a1-1";
    private static final String COMMENTED = "data: {\"about\":\"plans:plan:HW-2027\",\"kinds\":[\"comments:comment\"]}";
    private static final Duration SECONDS = Duration.ofSeconds(10);

    private static Portal portal;

    /** One open page of somebody, and what it has heard. */
    private static final class Page {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Integer> ended;

        Page(String user) {
            ended = portal.pages(user).stream(ABOUT, lines::add);
            Awaitility.await(user).atMost(SECONDS).until(() -> lines.contains("event: hello"));
        }

        long heard(String line) {
            return lines.stream().filter(line::equals).count();
        }

        void hears(String line, int times) {
            Awaitility.await(line).atMost(SECONDS).until(() -> heard(line) >= times);
        }
    }

    @BeforeAll
    static void start() {
        portal = Portal.fresh();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static String comment(String level) {
        Http.Answer given = portal.api("gareth.pike").post("api/v1/comments",
                Map.of("target", LINE, "text", "Heard at once.", "level", level));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        return given.json().path("id").asText();
    }

    @Test
    void aCommentIsHeardOfByThoseWhoMayReadItAndByNobodyElse() {
        Page ruth = new Page("ruth.calloway");
        Page beth = new Page("beth.oyelaran");

        comment("private");
        ruth.hears(COMMENTED, 1);
        comment("cluster");
        ruth.hears(COMMENTED, 2);
        beth.hears(COMMENTED, 1);

        assertThat(beth.heard(COMMENTED)).as("the private one was not told to another department").isEqualTo(1);
        assertThat(portal.pages("margaret.ashdown").get(ABOUT).status()).as("who may not read the plan").isEqualTo(404);
        assertThat(Http.asNobody(portal.url()).get(ABOUT).status()).isEqualTo(401);
    }

    @Test
    void anAnswerAndAFormAreHeardOf() {
        Page beth = new Page("beth.oyelaran");
        String comment = comment("cluster");
        beth.hears(COMMENTED, 1);

        Http.Answer answer = portal.api("ruth.calloway").post("api/v1/comments/" + comment + "/answer",
                Map.of("kind", "accept", "reason", "Done."));
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        beth.hears(COMMENTED, 2);
        assertThat(portal.pages("ruth.calloway").get("lines/HW-2027-a1-1/edit").status()).isEqualTo(200);

        beth.hears("data: {\"names\":[\"Ruth Calloway\"],\"ref\":\"" + LINE + "\"}", 1);
    }

    @Test
    void anUpdateOfTheModuleBreaksNoStreamAndWaitsForNone() {
        Page ruth = new Page("ruth.calloway");
        Path jar = ModuleCopy.of(Portal.shippedModule("comments")).version("0.1.7").write();
        assertThat(portal.command("modules", "sign", jar.toString()).status()).isZero();

        Http.Answer answer = portal.api("tess.rowan").jar("api/v1/modules", jar);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        comment("cluster");

        ruth.hears(COMMENTED, 1);
        assertThat(ruth.ended).isNotDone();
    }

    @Test
    void signingOutEndsTheStreamBeforeAnythingElseIsTold() {
        Http pages = portal.pages("ruth.calloway");
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<Integer> ended = pages.stream(ABOUT, lines::add);
        Awaitility.await().atMost(SECONDS).until(() -> lines.contains("event: hello"));
        String token = pages.get("account").text().replaceAll("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
        assertThat(pages.form("sign-out", Map.of("_csrf", token)).status()).isEqualTo(303);

        comment("cluster");

        assertThat(ended).succeedsWithin(SECONDS);
        assertThat(lines).doesNotContain(COMMENTED);
    }
}
