package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** N34: the comments module is taken away, comes back, and what it left is deleted for good, on the running distribution. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class N34IT {

    private static final String LINE = "plans:line:HW-2027-a1-1";
    private static final String OPEN = "Said before the part was taken away.";
    private static final String CLOSED = "Said to the managers of Highways alone.";
    private static final String LEFT = "api/v1/modules/left";

    private static Portal portal;
    private static List<String> ids = List.of();

    @BeforeAll
    static void start() {
        portal = Portal.fresh();
        say(OPEN, "authority");
        say(CLOSED, "private");
        ids = ids();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static void say(String words, String level) {
        Http.Answer given = portal.api("gareth.pike").post("api/v1/comments", Map.of("target", LINE, "text", words, "level", level));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
    }

    private static List<String> ids() {
        List<String> all = new ArrayList<>();
        portal.api("ruth.calloway").all("api/v1/comments?target=" + LINE).forEach(one -> all.add(one.path("id").asText()));
        return all.stream().sorted().toList();
    }

    private static String left(String user) {
        return Jsoup.parse(portal.pages(user).get("plans/HW-2027/left").text()).select("main").text();
    }

    @Test
    @Order(1)
    void isReadOnItsPlanByWhoeverMayReadItAndNobodyElse() {
        Http.Answer before = portal.pages("tess.rowan").get("admin/modules/comments/remove");
        assertThat(Jsoup.parse(before.text()).select("main").text()).containsPattern("\\d+ comments on \\d+ plans stay readable there");
        assertThat(portal.api("owen.blake").get(LEFT).items()).isEmpty();

        assertThat(portal.api("tess.rowan").delete("api/v1/modules/comments").status()).isBetween(200, 204);

        assertThat(Jsoup.parse(portal.pages("ruth.calloway").get("plans/HW-2027").text()).select("a[href=/plans/HW-2027/left]").text())
                .containsPattern("Kept here: \\d+ comments");
        assertThat(left("ruth.calloway")).contains(OPEN, CLOSED, "Gareth Pike", "On A1.1", "From Comments, which is not here now");
        assertThat(left("alison.keane")).contains(OPEN, CLOSED);
        assertThat(left("helen.strand")).as("may read the plan, not what is for its managers").contains(OPEN);
        assertThat(portal.pages("margaret.ashdown").get("plans/HW-2027/left").status()).as("may not read the plan").isEqualTo(404);
        assertThat(Http.asNobody(portal.url()).get("plans/HW-2027/left").text()).doesNotContain(OPEN);
        String held = portal.api("mina.shah").get("api/v1/records/held?kind=line&target=HW-2027-a1-1").text();
        assertThat(held).as("in what is given for freedom of information").contains(OPEN, CLOSED, "Left by a part that was taken away");
    }

    @Test
    @Order(2)
    void isListedAfterARestartAndTakenOutWhole() throws IOException {
        portal.command("stop");
        portal.start();
        JsonNode one = portal.api("tess.rowan").get(LEFT + "/comments").json();
        assertThat(one.path("title").asText()).isEqualTo("Comments");
        assertThat(one.path("removedBy").asText()).isNotEmpty();
        assertThat(one.path("texts").asLong()).isGreaterThan(1);
        assertThat(left("ruth.calloway")).contains(OPEN);
        Portal.Said said = portal.command("modules", "left");
        assertThat(said.out()).contains("comments", "Comments");
        assertThat(portal.api("tess.rowan").get(LEFT + "/comments/export").status()).as("a deployer does not take it out").isEqualTo(403);
        assertThat(portal.api("ruth.calloway").get(LEFT).status()).isEqualTo(403);

        Path file = Scratch.file("left", ".zip");
        assertThat(portal.command("modules", "left", "export", "comments", file.toString()).status()).isZero();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String rows = new String(zip.getInputStream(zip.getEntry("tables/spoken.jsonl")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(rows).contains(OPEN, CLOSED);
            assertThat(zip.getEntry("manifest.json")).isNotNull();
        }
        Files.delete(file);
        assertThat(portal.api("owen.blake").get("api/v1/audit?subject=module:comments").text()).contains("module.left-exported");
    }

    @Test
    @Order(3)
    void isBackWithTheSameIdsAndIsNotDeletedWhileItIsHere() {
        deploy();
        assertThat(ids()).isEqualTo(ids);
        assertThat(portal.api("owen.blake").get(LEFT).items()).isEmpty();
        assertThat(left("ruth.calloway")).contains("Nothing is kept here");
        assertThat(delete("tess.rowan", "It is in the way").status()).isEqualTo(409);
    }

    @Test
    @Order(4)
    void isDeletedForGoodWithAReasonOnRecordAndBeginsEmpty() {
        assertThat(portal.api("tess.rowan").delete("api/v1/modules/comments").status()).isBetween(200, 204);
        assertThat(delete("ivor.tench", "Past its date").status()).as("no deployer").isEqualTo(403);
        assertThat(delete("tess.rowan", "").status()).as("no reason").isEqualTo(400);
        Http.Answer gone = delete("tess.rowan", "Past its retention date");
        assertThat(gone.status()).as(gone.text()).isEqualTo(200);

        assertThat(portal.api("tess.rowan").get(LEFT + "/comments").status()).isEqualTo(404);
        assertThat(left("ruth.calloway")).contains("Nothing is kept here");
        assertThat(portal.api("owen.blake").get("api/v1/audit?subject=module:comments").text())
                .contains("module.left-deleted", "Past its retention date");
        assertThat(Jsoup.parse(portal.pages("owen.blake").get("admin/audit?subject=module:comments").text()).text())
                .contains("Tess Rowan deleted for good what Comments had left");
        portal.command("stop");
        portal.start();
        assertThat(portal.pages("ruth.calloway").get("comments").status()).as("it does not come back by itself").isEqualTo(404);
        deploy();
        assertThat(ids()).isEmpty();
        say("The first of the new ones.", "authority");
        assertThat(ids()).hasSize(1);
    }

    private static Http.Answer delete(String user, String reason) {
        return portal.api(user).delete(LEFT + "/comments?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
    }

    private static void deploy() {
        Path copy = ModuleCopy.of(Portal.shippedModule("comments")).write();
        assertThat(portal.command("modules", "sign", copy.toString()).status()).isZero();
        Http.Answer back = portal.api("tess.rowan").jar("api/v1/modules", copy);
        assertThat(back.status()).as(back.text()).isEqualTo(200);
    }
}
