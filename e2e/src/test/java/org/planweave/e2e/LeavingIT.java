package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.planweave.itests.Http;
import org.planweave.itests.ModuleCopy;
import org.planweave.itests.Portal;

/** What stays when somebody, or a module, goes. On portals of its own, for others read what is taken away here. */
@WalkedOn(Database.POSTGRESQL)
class LeavingIT {

    private static final String DO = "What we will do";
    private static final String SAVE = "#line-form .pw-acts button.govuk-button";
    private static final String COMMENTS_OF_LINE = "api/v1/comments?target=plans:line:HW-2027-a1-1";
    private static final OwnPortals PORTALS = new OwnPortals();

    @AfterAll
    static void stop() {
        PORTALS.close();
    }

    /** B8: who answers for a measure leaves; its department's lead is warned and the round board says so until another owner is written in. */
    @OnEachDatabase
    void aMeasureWithoutAnOwnerIsSeenUntilItHasOne(Database database, Way way) {
        Portal portal = PORTALS.on(database);
        String words = "Pavements mended within five days, " + way + ": 61% now, 70% by March 2028.";
        try (Browser ruth = Browser.on(portal, way).signIn("ruth.calloway")) {
            ruth.open("plans/HW-2027/lines/new?kind=kpi").type("text", words).choose("section", DO).type("f.owner", "Tom Adeyemi").submit(SAVE);
        }
        JsonNode line = StreamSupport.stream(portal.api("ruth.calloway").get("api/v1/plans/HW-2027/lines?limit=500").items().spliterator(), false)
                .filter(one -> one.path("text").asText().equals(words)).findFirst().orElseThrow();
        String number = line.path("number").asText();
        try (Browser owen = Browser.on(portal, way).signIn("owen.blake")) {
            owen.open("admin/people/tom.adeyemi/leave").date("#from", LocalDate.now()).submit("main form .pw-acts button.govuk-button");
            assertThat(owen.text("main")).contains("Tom Adeyemi");
        }
        try (Browser alison = Browser.on(portal, way).signIn("alison.keane")) {
            assertThat(alison.open("").text("main")).containsPattern("Tom Adeyemi has left: (a line needs|\\d+ lines need) another owner");
            picture(alison, "b8-lead-" + database);
        }
        try (Browser helen = Browser.on(portal, way).signIn("helen.strand")) {
            assertThat(helen.open("rounds/2027").text("section[aria-labelledby=vacant]")).containsPattern("Tom Adeyemi has left.*\\b" + number + "\\b");
            picture(helen, "b8-board-" + database);
        }
        try (Browser ruth = Browser.on(portal, way).signIn("ruth.calloway")) {
            ruth.open("lines/" + line.path("id").asText() + "/edit").type("f.owner", "Ruth Calloway").submit(SAVE);
        }
        try (Browser helen = Browser.on(portal, way).signIn("helen.strand")) {
            assertThat(helen.open("rounds/2027").text("section[aria-labelledby=vacant]")).doesNotContainPattern("\\b" + number + "\\b");
        }
    }

    /** C10: before the comments go it is told what stays readable; they stay on the plan and in what is given out, and come back with their ids. */
    @OnEachDatabase
    void aModuleThatGoesLeavesWhatItHeldReadable(Database database, Way way) throws IOException {
        Portal portal = PORTALS.on(database);
        Http gareth = portal.api("gareth.pike");
        String words = "Said before the comments were taken away.";
        assertThat(gareth.post("api/v1/comments", Map.of("target", "plans:line:HW-2027-a1-1", "text", words)).status()).isEqualTo(201);
        List<String> ids = ids(portal);
        try (Browser tess = Browser.on(portal, way).signIn("tess.rowan")) {
            assertThat(tess.open("admin/modules/comments/remove").text("main")).containsPattern("\\d+ comments on \\d+ plans stay readable there");
            picture(tess, "c10-remove-" + database);
            tess.submit("main form .pw-acts button.govuk-button");
        }
        assertThat(portal.api("tess.rowan").get("api/v1/modules/comments").status()).isEqualTo(404);
        try (Browser ruth = Browser.on(portal, way).signIn("ruth.calloway")) {
            ruth.open("plans/HW-2027").submit("a[href='/plans/HW-2027/left']");
            assertThat(ruth.text("main")).contains(words, "From Comments, which is not here now");
            picture(ruth, "c10-left-" + database);
        }
        try (Browser mina = Browser.on(portal, way).signIn("mina.shah")) {
            assertThat(mina.open("records/held?kind=line&target=HW-2027-a1-1").text("main")).contains(words);
        }
        Path jar = ModuleCopy.of(Portal.shippedModule("comments")).write();
        assertThat(portal.command("modules", "sign", jar.toString()).status()).isZero();
        try (Browser tess = Browser.on(portal, way).signIn("tess.rowan")) {
            tess.open("admin/modules/new").find("input[type=file]").sendKeys(jar.toString());
            tess.submit("main form button[type=submit]").submit("main form button[type=submit]");
            assertThat(tess.text("main")).contains("is deployed and runs");
        }
        assertThat(ids(portal)).isEqualTo(ids);
        Files.delete(jar);
    }

    private static List<String> ids(Portal portal) {
        return portal.api("ruth.calloway").all(COMMENTS_OF_LINE).stream().map((JsonNode one) -> one.path("id").asText()).sorted().toList();
    }

    /** Pictures are for people to look at. */
    private static void picture(Browser browser, String name) {
        if (Boolean.getBoolean("planweave.pictures")) {
            browser.picture("leaving-" + name);
        }
    }
}
