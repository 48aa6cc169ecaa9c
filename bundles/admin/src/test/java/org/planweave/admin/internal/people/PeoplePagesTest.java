package org.planweave.admin.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planweave.admin.internal.Shown;
import org.planweave.admin.internal.Town;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.api.Problem;
import org.planweave.api.people.Leaver;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

class PeoplePagesTest {

    private final Town town = new Town();
    private final Desk desk = new Desk(town, town);
    private final PeoplePages pages = new PeoplePages(town, town, desk);
    private final Accounts accounts = new Accounts(town);
    private final JoinedAccounts council = new JoinedAccounts();
    private final PersonPage page = new PersonPage(town, town, accounts, accounts, accounts, council, desk);
    private final NewPersonPages newPages = new NewPersonPages(town, town, page, desk);
    private final CouncilAccountPages councilPages = new CouncilAccountPages(page, council);
    private final PersonPages personPages = new PersonPages(page, town, accounts, accounts, accounts);
    private final ChangePages changePages = new ChangePages(page, town, town, accounts, desk);

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
        Form sent = new Form().put("username", "taken").put("name", Town.NASTY).put("roles", "PLANNER");
        Page again = (Page) newPages.add(sent);
        assertThat(again.status()).isEqualTo(422);
        assertThat(Shown.page(again).select("#name").val()).isEqualTo(Town.NASTY);
        assertThat(Shown.page(again).select(".govuk-error-summary a").attr("href")).isEqualTo("#username");
        assertThat(((Page) newPages.add(new Form())).status()).isEqualTo(422);

        Document once = Shown.page((Page) newPages.add(sent.put("username", "Nina")));
        assertThat(once.select("dd code").text()).isEqualTo(Town.FIRST_PASSWORD);
        assertThat(once.select("a.govuk-button").attr("href")).isEqualTo("/admin/people/" + Town.DORA.id());
        assertThat(town.said).containsExactly("added nina [PLANNER]", "password " + Town.DORA.id());
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
    void somebodyLeavesAndAnotherDoesTheirWork() {
        Document form = Shown.page(changePages.form("p3", "leave"));
        assertThat(form.select("#held ~ ul li").text()).isEqualTo("Owner of 7 lines in " + Town.NASTY);
        assertThat(form.select("#successor option").eachAttr("value")).as("who works here, but for themselves").containsExactly("", "p1", "p2");
        assertThat(form.select("#from").val()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(form.select("#department")).isEmpty();

        Page noDay = (Page) changePages.change("p3", "leave", new Form().put("from", "soon"));
        assertThat(noDay.status()).isEqualTo(422);
        assertThat(Shown.page(noDay).select(".govuk-error-summary a").attr("href")).isEqualTo("#from");
        Page oneself = (Page) changePages.change("p3", "leave", new Form().put("from", "2027-02-01").put("successor", "p3"));
        assertThat(Shown.page(oneself).select(".govuk-error-summary a").attr("href")).isEqualTo("#successor");
        assertThat(((Page) changePages.change("p1", "leave", new Form().put("from", "2027-02-01"))).status()).isEqualTo(422);
        assertThat(changePages.change("p3", "leave", new Form().put("from", "2027-02-01").put("successor", "p2"))).isInstanceOf(SeeOther.class);
        assertThat(town.said).containsExactly("leaves p3 2027-02-01 p2");
        town.asking = Town.DORA;
        assertThatThrownBy(() -> changePages.form("p3", "leave")).extracting("status").isEqualTo(403);
        assertThatThrownBy(() -> changePages.change("p3", "leave", new Form())).extracting("status").isEqualTo(403);
        assertThatThrownBy(() -> personPages.cancel("p3", "c1")).extracting("status").isEqualTo(403);
    }

    @Test
    void somebodyMovesToAnotherDepartment() {
        Document form = Shown.page(changePages.form("p3", "move"));
        assertThat(form.select("#department option[selected]").val()).isEqualTo("d1");
        assertThat(form.select("input[name=roles][checked]").eachAttr("value")).containsExactly("PLANNER");
        changePages.change("p3", "move", new Form().put("from", "2027-02-01").put("department", "d2").put("post", "Planner").put("roles", "DIRECTOR"));
        assertThat(town.said).containsExactly("moves p3 2027-02-01 d2 Planner [DIRECTOR] null");
    }

    @Test
    void aPersonsPageSaysWhatIsToComeAndWhoHasLeft() {
        Document coming = Shown.page(personPages.one("p3"));
        assertThat(coming.select("#planned li").text()).startsWith("Moves on 1 Feb 2027, to Highways").contains("Dora Dean does their work");
        personPages.cancel("p3", "c1");
        assertThat(town.said).containsExactly("cancelled c1");
        town.leavers = List.of(new Leaver(Town.IVOR, Accounts.DAY, null));
        Document left = Shown.page(personPages.one("p4"));
        assertThat(left.text()).contains("Ivor Audit left on 1 Feb 2027, and nobody has taken their work over.");
        assertThat(left.select("#changes")).isEmpty();
    }

    @Test
    void changesAnAccountOrSaysWhyNot() {
        assertThat(Shown.page(personPages.one("p1")).select("input[name=roles][checked]")).hasSize(2);
        Page refused = (Page) personPages.roles("p1", new Form().put("roles", "PLANNER"));
        assertThat(Shown.page(refused).select(".govuk-error-summary").text()).contains("Make another one first.");
        personPages.roles("p3", new Form().put("roles", "FINANCE"));
        assertThat(Shown.page((Page) personPages.password("p3")).text()).contains(Town.FIRST_PASSWORD).contains("seven days");
        personPages.suspend("p3");
        assertThat(town.said).containsExactly("roles p3 [FINANCE]", "password p3", "suspended p3");
        assertThatThrownBy(() -> personPages.one("nobody")).extracting("status").isEqualTo(404);
    }

    @Test
    void saysNothingOfCouncilAccountsWhereThereAreNone() {
        assertThat(Shown.page(personPages.one("p3")).html()).doesNotContain("Council account").contains("action=\"/admin/people/p3/roles\"");
    }

    @Test
    void takesTheNameByWhichSomebodyComesAndKeepsOneThatIsRefused() {
        council.on = true;
        councilPages.expect("p3", "pia@example.gov.uk");
        assertThat(council.expected).isEqualTo("pia@example.gov.uk");
        assertThat(Shown.page(personPages.one("p3")).select("#council").val()).isEqualTo("pia@example.gov.uk");

        council.refusal = Problem.conflict("name-expected", "That name stands with Dora Dean already.");
        Page refused = (Page) councilPages.expect("p3", Town.NASTY);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Shown.page(refused).select(".govuk-error-summary a[href=#council]").text()).contains("stands with Dora Dean");
        assertThat(Shown.page(refused).select("#council").val()).isEqualTo(Town.NASTY);
    }

    @Test
    void showsRolesThatComeFromTheCouncilWithoutAFormAndPartsTheTwo() {
        council.on = true;
        council.joined = true;

        String html = Shown.page(personPages.one("p3")).html();
        assertThat(html).contains("come from the council’s account at each sign-in").contains("Comes as pia@example.gov.uk")
                .doesNotContain("/admin/people/p3/roles").contains("/admin/people/p3/council/part");
        councilPages.part("p3");
        assertThat(council.joined).isFalse();
    }
}
