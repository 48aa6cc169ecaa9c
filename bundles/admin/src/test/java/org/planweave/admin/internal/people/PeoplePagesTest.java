package org.planweave.admin.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.planweave.admin.internal.Shown;
import org.planweave.admin.internal.Town;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

class PeoplePagesTest {

    private final Town town = new Town();
    private final Desk desk = new Desk(town, town);
    private final PeoplePages pages = new PeoplePages(town, town, desk);
    private final NewPersonPages newPages = new NewPersonPages(town, town, desk);
    private final Accounts accounts = new Accounts(town);
    private final PersonPages personPages =
            new PersonPages(new PersonPage(town, town, accounts, accounts, desk), town, accounts, accounts);

    @Test
    void listsEverybodyAndWhoIsSuspended() {
        assertThat(Shown.page(pages.all()).select("tbody tr").eachText())
                .hasSize(4).anyMatch(row -> row.startsWith("Ivor Audit") && row.endsWith("Suspended"));
        town.asking = Town.DORA;
        assertThatThrownBy(pages::all).extracting("status").isEqualTo(403);
        assertThatThrownBy(() -> personPages.suspend("p3")).extracting("status").isEqualTo(403);
    }

    @Test
    void addsAPersonOrShowsWhatWasTyped() {
        Form sent = new Form().put("username", "taken").put("name", Town.NASTY).put("password", "twelve letters").put("roles", "PLANNER");
        Page again = (Page) newPages.add(sent);
        assertThat(again.status()).isEqualTo(422);
        assertThat(Shown.page(again).select("#name").val()).isEqualTo(Town.NASTY);
        assertThat(Shown.page(again).select("#password").val()).isEmpty();
        assertThat(Shown.page(again).select(".govuk-error-summary a").attr("href")).isEqualTo("#username");
        assertThat(((Page) newPages.add(new Form())).status()).isEqualTo(422);

        assertThat(newPages.add(sent.put("username", "Nina"))).isInstanceOf(SeeOther.class);
        assertThat(town.said).containsExactly("added nina [PLANNER]");
    }

    @Test
    void resetsASecondFactorForAReason() {
        assertThat(Shown.page(personPages.one("p3")).text()).contains("7 recovery codes left");
        assertThat(Shown.page(personPages.one("p1")).text()).contains("None yet").doesNotContain("Reset the second factor");
        Page refused = (Page) personPages.resetFactor("p3", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Shown.page(refused).select(".govuk-error-summary a").attr("href")).isEqualTo("#factorReason");
        assertThat(personPages.resetFactor("p3", "Lost it")).isInstanceOf(SeeOther.class);
        assertThat(town.said).containsExactly("reset p3 Lost it");
        town.asking = Town.DORA;
        assertThatThrownBy(() -> personPages.resetFactor("p3", "Lost it")).extracting("status").isEqualTo(403);
    }

    @Test
    void saysWhereAPersonIsSignedInAndEndsThat() {
        assertThat(Shown.page(personPages.one("p3")).select("[aria-labelledby=sessions] li").eachText())
                .hasSize(2).anyMatch(row -> row.startsWith(Town.NASTY));
        assertThat(Shown.page(personPages.one("p1")).select("[aria-labelledby=sessions] form")).isEmpty();
        assertThat(personPages.endSessions("p3")).isInstanceOf(SeeOther.class);
        assertThat(town.said).containsExactly("ended all of p3");
        town.asking = Town.DORA;
        assertThatThrownBy(() -> personPages.endSessions("p3")).extracting("status").isEqualTo(403);
    }

    @Test
    void changesAnAccountOrSaysWhyNot() {
        assertThat(Shown.page(personPages.one("p1")).select("input[name=roles][checked]")).hasSize(2);
        Page refused = (Page) personPages.roles("p1", new Form().put("roles", "PLANNER"));
        assertThat(Shown.page(refused).select(".govuk-error-summary").text()).contains("Make another one first.");
        personPages.roles("p3", new Form().put("roles", "FINANCE"));
        personPages.password("p3", "twelve letters");
        personPages.suspend("p3");
        assertThat(town.said).containsExactly("roles p3 [FINANCE]", "password p3", "suspended p3");
        assertThatThrownBy(() -> personPages.one("nobody")).extracting("status").isEqualTo(404);
    }
}
