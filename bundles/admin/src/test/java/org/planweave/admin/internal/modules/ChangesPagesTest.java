package org.planweave.admin.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planweave.admin.internal.Shown;
import org.planweave.admin.internal.Town;
import org.planweave.admin.internal.TownClusters;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Sentences;
import org.planweave.api.Problem;
import org.planweave.api.modules.ModuleChange;

class ChangesPagesTest {

    private static final Instant NOON = Instant.parse("2027-01-14T12:00:00Z");

    private final Town town = new Town();
    private final ChangesPages pages = new ChangesPages(town, new Sentences(town, town, new TownClusters()), new Desk(town, town));

    @Test
    void tellsHowEachChangeEnded() {
        town.changes.addAll(List.of(ended("remove", "1.0.0", null, "brought-back", "“" + Town.NASTY + "” is inside."),
                ended("deploy", null, "1.0.0", "done", null)));

        Document page = Shown.page(pages.all());

        assertThat(page.select("tbody tr").eachText()).containsExactly(
                "Notes 1.0.0 removed 14 January 2027, 12:00 " + Town.ADA.name() + " Failed; all is as it was“" + Town.NASTY + "” is inside.",
                "Notes 1.0.0 added 14 January 2027, 12:00 " + Town.ADA.name() + " Done");
        assertThat(page.select("ol")).isEmpty();
    }

    @Test
    void showsHowFarTheOneHasComeThatIsUnderWay() {
        town.changes.addAll(List.of(underWay("deploy", "1.0.0", "migrated"), ended("deploy", null, "1.0.0", "done", null)));

        assertThat(stages()).containsExactly("Its tables are brought up to date, done",
                "Whoever is inside finishes, whoever comes waits, under way", "The version that ran is stopped, to come",
                "The new file takes its place, to come", "The new version starts and is looked at, to come",
                "The change is recorded, to come");
    }

    @Test
    void nothingIsStoppedForWhatWasNotThere() {
        town.changes.add(underWay("deploy", null, "held"));

        assertThat(stages()).containsExactly("Its tables are brought up to date, done", "The new file takes its place, under way",
                "The new version starts and is looked at, to come", "The change is recorded, to come");
    }

    @Test
    void saysThatAFailedChangeIsTakenBack() {
        town.changes.add(underWay("deploy", "1.0.0", "undoing"));

        assertThat(stages()).containsExactly("The change failed and is taken back, done",
                "The version that ran before starts again, under way");
    }

    @Test
    void aRemovalIsRecordedBeforeTheModuleStops() {
        town.changes.add(underWay("remove", "1.0.0", "begun"));

        assertThat(stages()).containsExactly("Whoever is inside finishes, whoever comes waits, under way",
                "The change is recorded, to come", "The version that ran is stopped, to come");
    }

    @Test
    void thereIsNothingToSayOfWhatIsOver() {
        town.changes.add(ended("deploy", null, "1.0.0", "done", null));

        assertThat(Shown.part(pages.now()).text()).isEmpty();
    }

    @Test
    void onlyWhoSeesModulesSeesTheirChanges() {
        town.asking = Town.PIA;

        assertThatThrownBy(pages::all).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
        assertThatThrownBy(pages::now).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
    }

    private List<String> stages() {
        return Shown.part(pages.now()).select("ol li").eachText();
    }

    private static ModuleChange underWay(String action, @Nullable String from, String step) {
        return new ModuleChange("c1", "notes", "Notes", action, from, action.equals("remove") ? null : "1.1.0", "ff", "p1", NOON, step,
                null, null, null);
    }

    private static ModuleChange ended(String action, @Nullable String from, @Nullable String to, String outcome, @Nullable String detail) {
        return new ModuleChange("c0", "notes", "Notes", action, from, to, "ff", "p1", NOON, "recorded", NOON.plusSeconds(1), outcome,
                detail);
    }
}
