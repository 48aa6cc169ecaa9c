package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.Problem;
import org.planweave.synergies.internal.pages.FactPages;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;

/** A fact that a person said is not so is no reason any more, however the line is reworded, until they take it back. */
@SynergiesTest
class StruckFactsTest {

    private static boolean namesMillgate(Looking looking) {
        return looking.reads.all().stream().filter(one -> one.ties("b2")).map(Shown::synergy)
                .anyMatch(one -> one.evidence().stream().anyMatch(piece -> piece.kind().equals("name") && piece.contribution() > 0
                        || piece.kind().equals("place") && piece.contribution() > 0));
    }

    private static Document page(Looking looking, String line) {
        Background background = new Background(looking.finding, new Engines());
        background.stop();
        return Jsoup.parse(Html.string(new FactPages(new NearLines(Looking.ENGINES, new Lines(looking.town.resources, looking.strikes, looking.town.room)),
                looking.strikes, background, new PageParts(looking.town.room), looking.town.room).show(line).body()));
    }

    @OnBothDatabases
    void staysStruckThroughARewordingUntilItIsTakenBack(TestPortal portal) {
        Looking looking = new Looking(portal);
        looking.town.write("b2", looking.town.culture, "Paint the railings of the Tenter Lane bandstand by May 2027.", 1);
        looking.finding.run(false);
        assertThat(namesMillgate(looking)).as("the same place, before").isTrue();
        portal.actAs(looking.town.other);
        assertThat(page(looking, "b2").select("tbody tr").eachText()).anyMatch(row -> row.contains("Place") && row.contains("Tenter Lane"));

        looking.strikes.strike("b2", "place", "tenter lane");
        assertThat(looking.finding.run(false).changed()).as("a strike is a reason to look again").isTrue();
        assertThat(namesMillgate(looking)).isFalse();
        assertThat(page(looking, "b2").select("del").text()).isEqualTo("Place: tenter lane");
        looking.town.write("b2", looking.town.culture, "Paint the bandstand’s railings, Tenter Lane, by May 2027.", 2);
        looking.finding.run(false);
        assertThat(namesMillgate(looking)).as("reworded").isFalse();

        looking.strikes.restore(looking.strikes.of(java.util.List.of("b2")).get(0).id());
        looking.finding.run(false);
        assertThat(namesMillgate(looking)).isTrue();
    }

    @OnBothDatabases
    void onlyThoseWhoAnswerForTheLineStrike(TestPortal portal) {
        Looking looking = new Looking(portal);
        looking.finding.run(false);
        assertThatThrownBy(() -> looking.strikes.strike("b1", "place", "Tenter Lane")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).as("another department's planner").isEqualTo(403));
        assertThatThrownBy(() -> looking.strikes.strike("a1", "weather", "Tenter Lane")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(400));
        portal.actAs(looking.town.outsider);
        assertThatThrownBy(() -> looking.strikes.strike("a1", "place", "Tenter Lane")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(404));
        assertThat(looking.strikes.of(java.util.List.of("a1", "b1"))).isEmpty();
    }
}
