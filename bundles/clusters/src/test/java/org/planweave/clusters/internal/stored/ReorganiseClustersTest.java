package org.planweave.clusters.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.planweave.api.Problem;
import org.planweave.api.access.Memberships.Sight;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.reorganise.Past;
import org.planweave.clusters.internal.reorganise.Preview;
import org.planweave.clusters.internal.reorganise.Step;
import org.planweave.clusters.internal.reorganise.Step.Kind;
import org.planweave.clusters.internal.rows.ClusterRow;
import org.planweave.clusters.internal.rows.HistoryRow;
import org.planweave.clusters.internal.rows.MeetingRow;
import org.planweave.clusters.internal.rows.ReorganisationRow;
import org.planweave.clusters.internal.rows.SheetRow;
import org.planweave.clusters.internal.rows.TaskRow;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Happening;
import org.planweave.clusters.internal.wired.Http;
import org.planweave.clusters.internal.wired.Http.Answer;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "clusters", entities = {ClusterRow.class, HistoryRow.class, SheetRow.class, MeetingRow.class, TaskRow.class,
    ReorganisationRow.class})
class ReorganiseClustersTest {

    private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Problem[] caught = new Problem[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, it -> caught[0] = it);
        return caught[0];
    }

    @OnBothDatabases
    void saysWhoGainsAndLosesSightBeforeADepartmentMoves(TestPortal portal) {
        ReorganisedTown town = new ReorganisedTown(portal);
        String culture = town.wired.culture.id();
        Preview preview = town.wired.reorganise.preview(town.round, town.move(town.wired.culture));

        assertThat(preview.words()).isEqualTo("Culture and Leisure: moved from Streets to People.");
        assertThat(preview.losses()).containsExactlyInAnyOrder(
                new Sight(culture, false, town.wired.highways.id()), new Sight(culture, false, town.wired.housing.id()),
                new Sight(town.wired.highways.id(), false, culture), new Sight(town.wired.housing.id(), false, culture));
        assertThat(preview.gains()).contains(new Sight(culture, false, town.adults.id())).hasSize(4);
        assertThat(town.now(town.streets)).as("nothing was done").isEqualTo(town.streets);

        town.done(town.move(town.wired.culture));
        assertThat(town.now(town.streets).charter().members()).doesNotContain(culture).hasSize(2);
        assertThat(town.now(town.people).charter().members()).contains(culture).hasSize(3);
        assertThat(portal.memberships().share(culture, town.adults.id(), "r99")).isTrue();
        assertThat(town.wired.reads.history(town.streets.id())).extracting(Happening::reason).last()
                .isEqualTo("Culture and Leisure: moved from Streets to People.");
    }

    @OnBothDatabases
    void mergesSplitsAndRenamesWithHistoryKept(TestPortal portal) {
        ReorganisedTown town = new ReorganisedTown(portal);
        town.done(new Step(Kind.MERGE, town.people.id(), town.streets.id(), List.of(), "Places and People", ""));

        assertThat(town.now(town.people).open()).isFalse();
        assertThat(town.now(town.streets).name()).isEqualTo("Places and People");
        assertThat(town.now(town.streets).charter().members()).hasSize(5);
        Past split = town.done(new Step(Kind.SPLIT, town.streets.id(), "",
                List.of(town.wired.children.id(), town.adults.id()), "Care", town.wired.housingPlanner.id()));
        Cluster care = town.wired.reads.of("r99").stream().filter(one -> one.name().equals("Care")).findFirst().orElseThrow();
        assertThat(care.charter().lead()).isEqualTo(town.wired.housingPlanner.id());
        assertThat(town.now(town.streets).charter().members()).hasSize(3);
        assertThat(town.wired.reads.history(care.id()).get(0).reason()).isEqualTo(split.words());
        town.done(new Step(Kind.RENAME, town.streets.id(), "", List.of(), "Places", ""));
        assertThat(town.wired.reads.history(town.streets.id())).extracting(one -> one.charter().name())
                .containsExactly("Streets", "Places and People", "Places and People", "Places");
        assertThat(town.wired.reorganise.past("r99")).hasSize(3);
    }

    @OnBothDatabases
    void undoesEachUntilTheRoundOpens(TestPortal portal) {
        ReorganisedTown town = new ReorganisedTown(portal);
        List<Step> steps = List.of(town.move(town.wired.culture),
                new Step(Kind.MERGE, town.people.id(), town.streets.id(), List.of(), "All", ""),
                new Step(Kind.RENAME, town.people.id(), "", List.of(), "Care", ""));
        for (Step step : steps) {
            Past past = town.done(step);
            town.wired.reorganise.undo(town.round, past.id());

            assertThat(town.now(town.streets).charter()).as(past.words()).isEqualTo(town.streets.charter());
            assertThat(town.now(town.people).charter()).isEqualTo(town.people.charter());
            assertThat(town.wired.reads.of("r99")).allMatch(Cluster::open).hasSize(2);
            assertThat(refused(() -> town.wired.reorganise.undo(town.round, past.id())).status()).as("twice").isEqualTo(409);
        }
        Past split = town.done(new Step(Kind.SPLIT, town.done(new Step(Kind.MERGE, town.people.id(), town.streets.id(), List.of(),
                "", "")).stood().get(1).cluster(), "", List.of(town.wired.children.id(), town.adults.id()), "Care", ""));
        town.wired.reorganise.undo(town.round, split.id());
        assertThat(town.wired.reads.of("r99")).filteredOn(Cluster::open).hasSize(1);
        assertThat(town.now(town.streets).charter().members()).hasSize(5);

        assertThat(ReorganiseClusters.opens(town.round)).as("without a day for drafts").isEqualTo(town.round.starts());
        Round opened = new Round("r99", "2099–00", town.round.starts(), town.round.ends(), List.of(), List.of(
                new Round.Gate("Round opened", java.time.LocalDate.of(2026, 1, 5), "DRAFT")), false);
        Past late = town.done(new Step(Kind.RENAME, town.streets.id(), "", List.of(), "Late", ""));
        assertThat(refused(() -> town.wired.reorganise.undo(opened, late.id())).detail()).contains("the round has opened");
    }

    @OnBothDatabases
    void undoesNothingOfWhatWasChangedSince(TestPortal portal) {
        ReorganisedTown town = new ReorganisedTown(portal);
        Past past = town.done(town.move(town.wired.culture));
        Cluster people = town.now(town.people);
        town.wired.clusters.setOpen(people.id(), people.version(), false, "No more");

        assertThat(refused(() -> town.wired.reorganise.undo(town.round, past.id())).type()).isEqualTo("changed-since");
        assertThat(town.now(town.streets).charter().members()).as("never half").hasSize(2);
    }

    @OnBothDatabases
    void refusesWhatMakesNoSenseAndWhoMayNot(TestPortal portal) {
        ReorganisedTown town = new ReorganisedTown(portal);
        ReorganiseClusters reorganise = town.wired.reorganise;
        String streets = town.streets.id();
        Step care = new Step(Kind.MOVE, town.people.id(), streets, List.of(town.adults.id()), "", "");

        assertThat(refused(() -> reorganise.preview(town.round, care)).detail())
                .contains("“People” would be left with fewer than two");
        assertThat(refused(() -> reorganise.preview(town.round, new Step(Kind.RENAME, streets, "", List.of(), "people", "")))
                .detail())
                .contains("choose another name");
        assertThat(refused(() -> reorganise.preview(town.round, new Step(Kind.MERGE, streets, streets, List.of(), "", "")))
                .detail())
                .contains("two different clusters");
        assertThat(refused(() -> reorganise.preview(town.round, new Step(Kind.MOVE, streets, "no", List.of(), "", ""))).status())
                .isEqualTo(400);
        assertThat(refused(() -> reorganise.preview(town.round,
                new Step(Kind.SPLIT, streets, "", List.of(town.adults.id()), "Care", ""))).detail())
                        .contains("members of “Streets” only");
        Step move = town.move(town.wired.culture);
        String seen = reorganise.preview(town.round, move).seen();
        town.wired.clusters.setOpen(town.people.id(), 1, false, "No more");
        town.wired.clusters.setOpen(town.people.id(), 2, true, "");
        assertThat(refused(() -> reorganise.apply(town.round, move, seen)).status()).isEqualTo(412);
        town.wired.as(town.wired.housingPlanner);
        assertThat(refused(() -> reorganise.preview(town.round, move)).status()).isEqualTo(403);
        town.wired.as(portal.person("other.lead", town.adults, Role.CLUSTER_LEAD));
        assertThat(refused(() -> reorganise.preview(town.round, move)).detail()).as("another one's")
                .contains("Ask Test lea.lead");
    }

    @OnBothDatabases
    void doesTheSameByPageAndApi(TestPortal portal) {
        ReorganisedTown town = new ReorganisedTown(portal);
        Http http = new Http(town.wired);
        String[] form = {"round", "r99", "kind", "MOVE", "cluster", town.streets.id(), "to", town.people.id(), "departments",
            town.wired.culture.id()};

        assertThat(http.get("/clusters/reorganise?round=r99").status()).isEqualTo(200);
        Answer shown = http.form("/clusters/reorganise", form);
        assertThat(Jsoup.parse(shown.text()).select("[aria-labelledby=preview] li").eachText())
                .contains("Housing no longer reads the drafts of Culture and Leisure.",
                        "Adult Services reads the drafts of Culture and Leisure.");
        String seen = Jsoup.parse(shown.text()).select("input[name=seen]").val();
        List<String> apply = new ArrayList<>(List.of(form));
        apply.addAll(List.of("go", "apply", "seen", seen));
        assertThat(http.form("/clusters/reorganise", apply.toArray(String[]::new)).location()).isEqualTo("/clusters?round=r99");
        Answer stale = http.form("/clusters/reorganise", apply.toArray(String[]::new));
        assertThat(stale.status()).as("done already").isEqualTo(422);
        String id = town.wired.reorganise.past("r99").get(0).id();
        assertThat(http.form("/clusters/reorganise/" + id + "/undo", "round", "r99").status()).isEqualTo(303);
        Answer few = http.form("/clusters/reorganise", "round", "r99", "kind", "SPLIT", "cluster", town.streets.id(),
                "departments",
                town.wired.culture.id(), "name", "Kept");
        assertThat(few.status()).isEqualTo(422);
        assertThat(Jsoup.parse(few.text()).select("#SPLIT-name").val()).isEqualTo("Kept");

        String api = "/api/v1/clusters/reorganisations";
        String body = "{\"round\":\"r99\",\"kind\":\"rename\",\"cluster\":\"" + town.people.id() + "\",\"name\":\"Care\"";
        Answer preview = http.json("POST", api, body + "}", Map.of());
        assertThat(preview.status()).isEqualTo(200);
        Answer done = http.json("POST", api, body + ",\"seen\":\"" + preview.json().path("seen").asText() + "\"}", Map.of());
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.json().path("words").asText()).isEqualTo("People is renamed Care.");
        assertThat(http.get(api + "?round=r99").json()).hasSize(2);
        assertThat(http.json("DELETE", api + "/" + done.json().path("id").asText() + "?round=r99", "", Map.of()).status())
                .isEqualTo(204);
        assertThat(http.json("POST", api, "{\"kind\":\"dissolve\"}", Map.of()).status()).isEqualTo(400);
        assertThat(http.json("POST", api, "[]", Map.of()).status()).isEqualTo(400);
        town.wired.as(town.wired.housingPlanner);
        assertThat(http.get("/clusters/reorganise").status()).isEqualTo(403);
        assertThat(http.json("POST", api, body + "}", Map.of()).status()).isEqualTo(403);
    }
}
