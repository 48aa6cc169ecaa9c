package org.planweave.admin.internal.left;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planweave.admin.internal.Shown;
import org.planweave.admin.internal.Town;
import org.planweave.admin.internal.TownClusters;
import org.planweave.admin.internal.TownLeft;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Sentences;
import org.planweave.api.Problem;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

class LeftPagesTest {

    private static final String TITLE = "Surveys " + Town.NASTY;

    private final Town town = new Town();
    private final TownLeft left = new TownLeft();
    private final Desk desk = new Desk(town, town);
    private final LeftPages pages = new LeftPages(left, new Sentences(town, town, new TownClusters()), desk);
    private final LeftActs acts = new LeftActs(left, town, desk, pages);

    @Test
    void listsWhatEachLeftAndSaysWhoMayDoWhat() {
        Document all = Shown.page(pages.all());
        assertThat(all.select("tbody tr").text()).contains("Surveys <script>", "1.2.0", "Dora Dean", "2 42 7");

        assertThat(Shown.page(acts.one("surveys")).select("a[href$=/export], a[href$=/delete]")).hasSize(2);
        assertThat(Shown.page(acts.one("surveys")).text()).contains("deploy its file again", "answer 40");
        assertThatThrownBy(() -> acts.one("others")).extracting("status").isEqualTo(404);
        town.asking = Town.PIA;
        assertThatThrownBy(pages::all).extracting("status").isEqualTo(403);
        assertThatThrownBy(() -> acts.delete("surveys")).extracting("status").isEqualTo(403);
        assertThatThrownBy(() -> acts.exported("surveys", "", "")).extracting("status").isEqualTo(403);
    }

    @Test
    void isEmptyWhereNothingIsLeft() {
        left.all.clear();
        assertThat(Shown.page(pages.all()).text()).contains("Every module that keeps data is here.");
    }

    @Test
    void deletesOnlyWithTheTitleAReasonAndAFreshSignIn() {
        town.fresh = false;
        Page wrong = (Page) acts.deleted("surveys", "Surveys", " ", "wrong", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Shown.page(wrong).select(".govuk-error-summary li")).hasSize(3);
        assertThat(left.said).isEmpty();

        left.refusal = Problem.conflict("another-change", "Another module is being changed just now.");
        assertThat(Shown.page((Page) acts.deleted("surveys", TITLE, "Past its date", Town.PASSWORD, "")).text()).contains("being changed just now");
        left.refusal = null;
        assertThat(acts.deleted("surveys", TITLE, "Past its date", "", "")).isInstanceOf(SeeOther.class);
        assertThat(left.said).containsExactly("deleted surveys: Past its date");
    }

    @Test
    void givesTheFileOnlyToWhoeverProvedWhoTheyAre() {
        town.fresh = false;
        assertThat(Shown.page(acts.export("surveys")).select("input[name=password]")).hasSize(1);
        assertThat(((Page) acts.exported("surveys", "wrong", "")).status()).isEqualTo(422);
        assertThat(left.said).isEmpty();
    }
}
