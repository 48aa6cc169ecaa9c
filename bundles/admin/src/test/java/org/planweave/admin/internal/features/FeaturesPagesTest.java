package org.planweave.admin.internal.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planweave.admin.internal.Shown;
import org.planweave.admin.internal.Town;
import org.planweave.admin.internal.TownChoices;
import org.planweave.admin.internal.TownClusters;
import org.planweave.admin.internal.desk.AdminNavigation;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Sentences;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

class FeaturesPagesTest {

    private final Town town = new Town();
    private final List<String> losses = new ArrayList<>();
    private final TownChoices choices = new TownChoices();
    private final Desk desk = new Desk(town, town);
    private final Switchboard board = new Switchboard(town, town, choices, town, new TownClusters(), TownClusters.plans());
    private final FeaturesPages pages =
            new FeaturesPages(town, board, town, town, town, new Sentences(town, town, new TownClusters()), desk);
    private final SwitchPages switchPages = new SwitchPages(board, town, (module, name, department, cluster) -> losses, desk);

    @Test
    void givesTheDirectorSwitchesAndOthersWords() {
        town.record("switch.turned", "module:notes", Map.of("department", "d1", "on", "false", "reason", Town.NASTY));
        town.asking = Town.DORA;
        Document own = Shown.page(pages.page(null));
        assertThat(own.select("form.pw-switch")).as("three in general, two in the cluster of this round").hasSize(5);
        assertThat(own.select("input[name=cluster][value=c1]")).hasSize(2);
        assertThat(own.select(".pw-changes li")).hasSize(1);
        assertThat(own.select("select[name=department]")).isEmpty();

        town.asking = Town.PIA;
        Document read = Shown.page(pages.page(null));
        assertThat(read.select("form")).isEmpty();
        assertThat(read.select(".pw-lead").text()).contains("Dora Dean can switch it");

        town.asking = Town.ADA;
        assertThat(Shown.page(pages.page("d2")).select("select[name=department] option[selected]").attr("value")).isEqualTo("d2");
        assertThatThrownBy(() -> pages.page("d9")).extracting("status").isEqualTo(404);
    }

    @Test
    void switchesOnAtOnceAndOffAfterAReason() {
        town.asking = Town.DORA;
        assertThat(switchPages.turn("d1", "notes", "on", "", true, "").notice()).isEqualTo("Notes is on for Housing, from everybody’s next page.");
        SeeOther asked = switchPages.turn("d1", "notes", "on", "", false, "admin");
        assertThat(asked.href()).isEqualTo("/our-features/switch/d1/notes/on/off?back=admin");
        assertThat(Shown.page(switchPages.why("d1", "notes", "on", "", "admin")).select(".pw-lead").text()).startsWith("3 people in Housing");

        Page again = (Page) switchPages.off("d1", "notes", "on", "", "admin", "  ");
        assertThat(again.status()).isEqualTo(422);
        assertThat(Shown.page(again).select(".govuk-error-summary a").attr("href")).isEqualTo("#reason");
        assertThat(((SeeOther) switchPages.off("d1", "notes", "on", "", "admin", "Too early")).href()).isEqualTo("/admin");
        assertThat(town.said).containsExactly("notes on d1 true ", "notes on d1 false Too early");
    }

    @Test
    void switchesOffForOneClusterAlone() {
        town.asking = Town.DORA;
        SeeOther asked = switchPages.turn("d1", "comments", "receive", "c1", false, "features");
        assertThat(asked.href()).isEqualTo("/our-features/switch/d1/comments/receive/off?back=features&cluster=c1");
        Document why = Shown.page(switchPages.why("d1", "comments", "receive", "c1", ""));
        assertThat(why.select("h1").text()).isEqualTo("Switch Comments: receives, in Streets off for Housing");
        assertThat(why.select("input[name=cluster]").attr("value")).isEqualTo("c1");

        switchPages.off("d1", "comments", "receive", "c1", "", "We write first.");

        assertThat(town.said).containsExactly("comments receive d1 in c1 false We write first.");
        assertThatThrownBy(() -> switchPages.why("d1", "comments", "receive", "c9", "")).extracting("status").isEqualTo(404);
    }

    @Test
    void tellsWhatTheModuleCountsAndThatItsLastSwitchGoes() {
        town.asking = Town.DORA;
        losses.add("12 comments on 3 plans.");
        assertThat(Shown.page(switchPages.why("d1", "comments", "give", "", "")).select(".pw-list li").eachText())
                .first().isEqualTo("12 comments on 3 plans.");
        assertThat(Shown.page(switchPages.why("d1", "comments", "give", "", "")).text()).doesNotContain("the last part");
        town.off.add("commentsreceived1");
        assertThat(Shown.page(switchPages.why("d1", "comments", "give", "", "")).text()).contains("the last part of Comments");
    }

    @Test
    void saysWhatTheAdministratorSetForAllAndHasNoSwitchForIt() {
        Desk desk = new Desk(town, town);
        ChoicePages choicePages = new ChoicePages(town, choices, desk);
        assertThat(((Page) choicePages.choose("notes", "on", "OFF_FOR_ALL", "")).status()).isEqualTo(422);
        assertThat(choicePages.choose("notes", "on", "OFF_FOR_ALL", "For the election")).isInstanceOf(SeeOther.class);
        assertThat(Shown.page(choicePages.form("notes", "on")).select("input[checked]").attr("value")).isEqualTo("OFF_FOR_ALL");

        town.asking = Town.DORA;
        Document own = Shown.page(pages.page(null));
        assertThat(own.text()).contains("Off for all departments", "Set by the administrator: “For the election”");
        assertThat(own.select("form.pw-switch input[value=notes]")).isEmpty();
        assertThatThrownBy(() -> choicePages.form("notes", "on")).extracting("status").isEqualTo(403);
    }

    @Test
    void asksTheServiceWhoMaySwitch() {
        town.asking = Town.DORA;
        assertThatThrownBy(() -> switchPages.why("d2", "notes", "on", "", "")).extracting("status").isEqualTo(403);
        assertThatThrownBy(() -> switchPages.turn("d2", "notes", "on", "", true, "")).extracting("status").isEqualTo(403);
        assertThatThrownBy(() -> switchPages.turn("d1", "plans", "on", "", true, "")).extracting("status").isEqualTo(404);
        assertThat(town.said).isEmpty();
    }

    @Test
    void standsInTheMenuOfThoseItIsFor() {
        AdminNavigation menu = new AdminNavigation();
        assertThat(menu.entries(Town.ADA)).extracting("href").containsExactly("/our-features", "/admin");
        assertThat(menu.entries(Town.PIA)).extracting("href").containsExactly("/our-features");
        assertThat(menu.entries(Town.IVOR)).extracting("href").containsExactly("/admin/audit");
    }
}
