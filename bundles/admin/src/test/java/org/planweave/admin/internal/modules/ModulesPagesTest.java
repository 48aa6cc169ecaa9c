package org.planweave.admin.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planweave.admin.internal.Shown;
import org.planweave.admin.internal.Town;
import org.planweave.admin.internal.TownChoices;
import org.planweave.admin.internal.TownClusters;
import org.planweave.admin.internal.TownLeft;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Sentences;
import org.planweave.admin.internal.features.Switchboard;
import org.planweave.admin.internal.modules.HeldJars.Held;
import org.planweave.api.Problem;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

class ModulesPagesTest {

    private final Town town = new Town();
    private final TownChoices choices = new TownChoices();
    private final Desk desk = new Desk(town, town);
    private final Sentences sentences = new Sentences(town, town, new TownClusters());
    private final TownLeft left = new TownLeft();
    private final HeldJars jars = new HeldJars();
    private final ModulesPages pages = new ModulesPages(town,
            new Matrix(town, town, new Switchboard(town, town, choices, town, new TownClusters(), TownClusters.plans()), sentences), town, sentences, town, desk, left);
    private final NewModulePages newPages = new NewModulePages(town, jars, town, desk);
    private final OneModulePages onePages = new OneModulePages(town, new SwitchTerms(choices, sentences), town, sentences, town, desk, left);

    private Held held() {
        return jars.hold("p1", "C:\\files\\notes " + Town.NASTY.replace("/", "") + ".jar", new ByteArrayInputStream(new byte[] {1}));
    }

    @Test
    void showsEveryModuleForEveryDepartment() {
        town.off.add("commentsreceived2");
        town.record("switch.turned", "module:comments", Map.of("name", "receive", "department", "d2", "on", "false", "reason", "x"));

        Document page = Shown.page(pages.all());

        assertThat(page.select(".pw-mods tbody th b").eachText()).containsExactly("Comments", "Notes", "Plans", "Search");
        assertThat(page.select(".pw-mods tbody tr").get(0).text()).contains("Healthy both gives The makers " + Town.NASTY + " 1.0.0");
        assertThat(page.select(".pw-mods tbody tr").get(1).select("form.pw-switch")).hasSize(2);
        assertThat(page.select(".pw-mods tbody tr").get(2).text()).contains("always always");
        assertThat(page.select(".pw-mods tbody tr").get(3).text()).contains("for all for all");
        assertThat(page.select("#switches-comments").text()).isEqualTo("Comments has two switches");
        assertThat(page.select(".pw-flash--bad").text()).startsWith("Notes does not run. No <script>");
        assertThat(page.select("a[href=/admin/left]")).hasSize(1);
        assertThat(page.text()).contains("A module that is not here any more left data: Surveys <script>");
        assertThat(page.text()).contains("Apache Derby", "switched Comments (receives) off for Highways <script>");
        assertThat(page.select(".pw-subnav a").eachText()).containsExactly("Modules", "People", "Audit");
    }

    @Test
    void tellsOthersWhoCanHelp() {
        town.asking = Town.PIA;
        assertThatThrownBy(pages::all).isInstanceOf(Problem.class).hasMessageContaining("Ada").extracting("status").isEqualTo(403);
        assertThatThrownBy(newPages::form).extracting("status").isEqualTo(403);
        assertThatThrownBy(() -> onePages.one("notes")).extracting("status").isEqualTo(403);
    }

    @Test
    void deploysWhatWasChecked() {
        Held held = held();

        Document page = Shown.page(newPages.check(held.id()));
        assertThat(page.select("h1").text()).contains("1.1.0 can replace 1.0.0");
        assertThat(page.text()).contains("V002__more", "Signed by The project", "abc123", "2 people have used it",
                "it adds the table notes.minute", "It answers /minutes from now on", "It answers /notes, /minutes", "plan.line.badges/v1",
                "3 people have a form of it open", "No table or column is taken away");
        assertThat(page.select("input[name=password], input[name=downgrade]")).isEmpty();

        assertThat(newPages.deploy(held.id(), false, "", "", false)).isInstanceOf(SeeOther.class);
        assertThat(town.said).containsExactly("deployed notes");
        assertThatThrownBy(() -> newPages.check(held.id())).extracting("status").isEqualTo(404);
    }

    @Test
    void asksForThePasswordAgain() {
        Held held = held();
        town.fresh = false;

        assertThat(Shown.page(newPages.check(held.id())).select("input[name=password]")).hasSize(1);
        Page wrong = (Page) newPages.deploy(held.id(), false, "wrong", "", false);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Shown.page(wrong).select(".govuk-error-summary").text()).contains("That password is not right.");
        assertThat(town.said).isEmpty();
        assertThat(newPages.deploy(held.id(), false, Town.PASSWORD, "", false)).isInstanceOf(SeeOther.class);
    }

    @Test
    void asksWhoeverHasASecondFactorForACodeToo() {
        Held held = held();
        town.fresh = false;
        town.asksCode = true;

        assertThat(Shown.page(newPages.check(held.id())).select("input[name=code][autocomplete=one-time-code]")).hasSize(1);
        assertThat(Shown.page(onePages.confirm("notes", "remove")).select("input[name=code]")).hasSize(1);
        Page wrong = (Page) newPages.deploy(held.id(), false, Town.PASSWORD, "000000", false);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Shown.page(wrong).select(".govuk-error-summary a").attr("href")).isEqualTo("#code");
        assertThat(newPages.deploy(held.id(), false, Town.PASSWORD, Town.CODE, false)).isInstanceOf(SeeOther.class);
    }

    @Test
    void leadsWhoeverCameByTheCouncilsAccountThereInsteadOfAskingForAPassword() {
        Held held = held();
        town.fresh = false;
        town.elsewhere = "/account/prove?to=%2Fadmin";

        for (Page page : List.of(newPages.check(held.id()), onePages.confirm("notes", "remove"))) {
            assertThat(Shown.page(page).select("#password[href=/account/prove?to=%2Fadmin]")).hasSize(1);
            assertThat(Shown.page(page).select("input[type=password]")).isEmpty();
        }
    }

    @Test
    void saysWhyAFileIsRefusedAndThatADeploymentFailed() {
        Held held = held();
        town.check = Town.check(false, "1.1.0", "1.0.0");
        Document page = Shown.page(newPages.check(held.id()));
        assertThat(page.text()).contains("It needs the package <script>");
        assertThat(page.select("form[action^=/admin/modules/new/]")).isEmpty();

        town.check = Town.check(true, "0.9.0", "1.0.0");
        town.refusal = Problem.of(502, "module-failed", "It failed. Version 1.0.0 runs as before.");
        Page failed = (Page) newPages.deploy(held.id(), false, "", "", false);
        assertThat(failed.status()).isEqualTo(502);
        assertThat(Shown.page(failed).select(".pw-flash--bad").text()).contains("runs as before");
        assertThat(Shown.page(failed).select("input[name=downgrade]")).hasSize(1);
    }

    @Test
    void holdsAFileForItsUploaderAndAnHour() {
        Held held = held();
        town.asking = Town.IVOR;
        assertThatThrownBy(() -> jars.of("p4", held.id())).extracting("status").isEqualTo(404);
        HeldJars later = new HeldJars(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        Held old = later.hold("p1", null, new ByteArrayInputStream(new byte[] {1}));
        assertThat(old.file()).exists();
        assertThatThrownBy(() -> jars.hold("p1", "a.jar", new ByteArrayInputStream(new byte[0]))).extracting("status").isEqualTo(400);
        assertThat(HeldJars.KEPT).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void goesBackAndTakesAwayAfterAskingOnceMore() {
        assertThat(Shown.page(onePages.one("notes")).select("a[href$=/rollback], a[href$=/remove]")).hasSize(2);
        assertThat(Shown.page(onePages.versions()).select("tbody tr")).hasSize(4);
        assertThat(Shown.page(onePages.confirm("notes", "remove")).text()).contains("stays in the database");
        assertThat(Shown.page(onePages.confirm("notes", "remove")).text())
                .contains("214 comments on 12 plans stay readable there, by those who can read them now.");
        assertThat(Shown.page(onePages.confirm("plans", "remove")).select("form")).isEmpty();
        assertThat(onePages.confirmed("notes", "remove", "", "", false)).isInstanceOf(SeeOther.class);
        assertThat(onePages.confirmed("notes", "rollback", "", "", false)).isInstanceOf(SeeOther.class);
        assertThat(town.said).containsExactly("removed notes", "rolled back notes");
    }
}
