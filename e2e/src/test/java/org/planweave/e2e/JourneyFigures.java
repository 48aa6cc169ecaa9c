package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.planweave.itests.Http;
import org.planweave.itests.Portal;

/**
 * Figures and no judgement, for {@code ./planweave bench journeys}: how long two things take a person, the machine's time measured and the
 * person's added up by {@link Pauses}. A comment on the right words, on a phone, from the link in an invitation, the sign-in included;
 * and sixty comments read one by one and answered.
 */
class JourneyFigures {

    private static final String SAID = "We repave this street in September; can you come after us?";
    private static final String WORDS = "every licensed shared house";
    private static final String LINE = "Inspect every licensed shared house in Millgate ward by December 2027.";
    private static final List<String> ANSWERS = List.of("Noted", "Decline", "Accept in part", "Accept");

    @Test
    void printTheMinuteAndTheHalfHour() throws IOException {
        Portal portal = Database.DERBY.portal();
        invitedToWords(portal);
        sixty(portal);
    }

    private static void invitedToWords(Portal portal) throws IOException {
        String link;
        try (Browser priya = Browser.on(portal).signIn("priya.raman")) {
            ReviewIT.ask(priya, "PR-2027", "Early views", "Place and Planning", List.of());
            link = String.valueOf(priya.run("return location.pathname")).substring(1);
        }
        try (Browser gareth = Browser.on(portal).wide(390)) {
            Pauses person = Pauses.onAPhone().point();
            long begun = System.nanoTime();
            gareth.open(link);
            person.think().type("gareth.pike").point().type(portal.password("gareth.pike")).point();
            gareth.type("username", "gareth.pike").type("password", portal.password("gareth.pike"))
                    .submit("main form button[type=submit]");
            person.read(gareth.text("h1"));
            // the words held until they are marked, the end pulled along, then the offer under the line
            person.read(LINE).point().point().point();
            Words.mark(gareth, "#line-PR-2027-a1-3 .pw-line__text", WORDS);
            gareth.follow("Comment on these words");
            person.think().type(SAID).point();
            gareth.type("text", SAID).submit("main form button[type=submit]");
            person.read("Your comment is on the plan.");
            assertThat(gareth.text("main")).contains(SAID);
            assertThat(gareth.text("main mark")).contains(WORDS);
            note("one comment from the invitation, on a phone", 1, person, begun);
        }
    }

    private static void sixty(Portal portal) throws IOException {
        Http gareth = portal.api("gareth.pike");
        for (int i = 0; i < 60; i++) {
            assertThat(gareth.post("api/v1/comments", Map.of("target", "plans:line:HO-2027-a" + (1 + i % 4) + "-1",
                    "text", "When will you tell people on the street what this means for them, and who pays? No. " + (i + 1)))
                    .status()).isEqualTo(201);
        }
        try (Browser beth = Browser.on(portal).signIn("beth.oyelaran")) {
            Pauses person = Pauses.atADesk();
            long begun = System.nanoTime();
            String gareths = author(beth);
            for (int line = 1; line <= 4; line++) {
                person.point().point();
                beth.open("comments/answers?plan=HO-2027&author=" + gareths + "&line=HO-2027-a" + line + "-1");
                for (WebElement label : beth.all("main .govuk-checkboxes__label")) {
                    person.read(label.getText()).think();
                }
                String reason = "The dates come with the budget, and each department pays its own share.";
                person.point().point().type(reason).point().think().point();
                beth.follow("Choose all").tick(ANSWERS.get(line - 1)).type("reason", reason).follow("See what will happen")
                        .submit("main form button[name=confirm]");
                assertThat(beth.text("body")).contains("15 comments answered");
            }
            note("sixty comments read and answered", 60, person, begun);
        }
    }

    private static String author(Browser beth) {
        beth.open("comments/answers?plan=HO-2027");
        return Words.choice(beth, "author", "Gareth Pike");
    }

    private static void note(String journey, int comments, Pauses person, long begun) throws IOException {
        double machine = (System.nanoTime() - begun) / 1e9;
        Files.writeString(Path.of("target", "journeys.json"), String.format(Locale.ROOT,
                "{\"bench\": \"journeys\", \"journey\": \"%s\", \"comments\": %d, \"personS\": %.1f, \"machineS\": %.1f, \"allS\": %.1f}%n",
                journey, comments, person.seconds(), machine, person.seconds() + machine),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
