package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.synergies.internal.pages.DetectorPages;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.rules.Verdict;
import org.planweave.synergies.internal.running.Trials.Said;
import org.planweave.synergies.internal.stored.PastVerdicts;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.HeardTidings;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;

/** N9: a module's detector runs in shadow on last round's plans; nobody is told of anything before it is switched on. */
@SynergiesTest
class N9Test {

    private static final Dug DUG = new Dug("dig", "1.3");

    private static Person lead(TestPortal portal) {
        return portal.person("lead", null, Role.CORPORATE_LEAD);
    }

    private static void lastYear(Looking looking) {
        looking.town.past("p1", looking.town.highways, "We dig up Mill Lane in May.", Map.of());
        looking.town.past("p2", looking.town.culture, "We dig for roots at Mill Lane.", Map.of());
        looking.town.past("p3", looking.town.culture, "The fountain needs us to dig.", Map.of());
        looking.town.past("p4", looking.town.culture, "New seats by the fountain in Mill Lane.", Map.of());
        looking.town.write("a7", looking.town.highways, "Then we dig the old yard.", 1);
        looking.town.write("b7", looking.town.culture, "The choir will dig a bed of roses.", 1);
        new PastVerdicts(looking.town.room).keep(List.of(said("p1 p2", "shared-asset", true), said("p1 p3", "shared-asset", false),
                said("p1 p4", "shared-asset", true)));
    }

    private static Verdict said(String pair, String type, boolean accepted) {
        return new Verdict("v" + pair.replace(" ", ""), "f", pair, 1, 1, "-", "-", accepted, "So.", type, type, "somebody",
                Instant.parse("2026-01-12T10:00:00Z"));
    }

    private static boolean findsTheYards(Looking looking) {
        return looking.between("a7", "b7").filter(one -> one.synergy().foundType().equals("shared-asset+outside.dug")).isPresent();
    }

    @OnBothDatabases
    void runsInShadowOnTheLastRoundAndIsThenSwitchedOn(TestPortal portal) {
        Looking looking = new Looking(portal);
        lastYear(looking);
        looking.plugged.add(DUG);
        looking.finding.run(true);
        assertThat(findsTheYards(looking)).as("on trial").isFalse();

        portal.actAs(lead(portal));
        List<Shown> before = looking.reads.all();
        Trials.Trial trial = looking.trials().of("outside.dug");
        assertThat(trial.lines()).isEqualTo(4);
        assertThat(trial.found()).hasSize(2);
        assertThat(trial.count(Said.RIGHT)).isEqualTo(1);
        assertThat(trial.count(Said.WRONG)).isEqualTo(1);
        assertThat(trial.missed()).as("accepted then, and not found").isEqualTo(1);
        assertThat(looking.reads.all()).as("nothing is kept").isEqualTo(before);

        looking.choices.decide("outside.dug", "1.3", true);
        assertThat(looking.finding.run(false).changed()).as("a switch is a reason to look again").isTrue();
        portal.actAs(looking.town.planner);
        assertThat(findsTheYards(looking)).isTrue();
        Shown found = looking.between("a7", "b7").orElseThrow();
        assertThat(found.synergy().evidence().stream().mapToDouble(piece -> piece.contribution()).sum())
                .isCloseTo(found.synergy().score(), org.assertj.core.data.Offset.offset(1e-9));
        looking.judging.judge(found.synergy().id(), "accept", "", null);
        assertThat(looking.reads.verdicts().get(0).right()).as("its own record").isTrue();
    }

    @OnBothDatabases
    void aNewVersionIsOnTrialAgain(TestPortal portal) {
        Looking looking = new Looking(portal);
        lastYear(looking);
        looking.plugged.add(DUG);
        portal.actAs(lead(portal));
        looking.choices.decide("outside.dug", "1.3", true);
        looking.finding.run(true);
        looking.plugged.remove(DUG);
        looking.plugged.add(new Dug("dig", "1.4"));
        looking.finding.run(false);
        portal.actAs(looking.town.planner);
        assertThat(findsTheYards(looking)).isFalse();
    }

    @OnBothDatabases
    void nobodyIsToldAndOnlyThoseWhoDecideSeeIt(TestPortal portal) {
        Looking looking = new Looking(portal);
        lastYear(looking);
        looking.plugged.add(DUG);
        Trials trials = looking.trials();
        assertThatThrownBy(() -> trials.of("outside.dug")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(403));
        HeardTidings heard = new HeardTidings(portal);
        portal.actAs(portal.person("admin", null, Role.ADMINISTRATOR));
        Background background = new Background(looking.finding, new Engines());
        background.stop();
        DetectorPages pages = new DetectorPages(looking.plugged, looking.choices, trials, background, new PageParts(looking.town.room),
                looking.town.room);
        assertThat(Jsoup.parse(Html.string(pages.list().body())).text()).contains("Lines that both dig", "On trial");
        String shown = Jsoup.parse(Html.string(pages.show("outside.dug").body())).text();
        assertThat(shown).contains("2 found", "1 of them accepted then").as("an administrator reads no plans")
                .doesNotContain("Mill Lane");
        assertThat(heard.since()).isEmpty();
    }
}
