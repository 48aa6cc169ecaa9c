package org.planweave.admin.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planweave.admin.internal.Town;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.ui.Html;

class FirstLeadTest {

    private final Town town = new Town();
    private final FirstLead first = new FirstLead(new Desk(town, town), town, town);

    private Map<String, gg.jte.Content> asked() {
        return first.render(List.of(Town.HOUSING));
    }

    @Test
    void anAdministratorOfAnEmptyCouncilIsToldWhomToAdd() {
        town.departments = List.of();
        assertThat(Html.string(asked().get("d1"))).contains("corporate strategy lead", "href=\"/admin/people/new\"");
        town.asking = Town.DORA;
        assertThat(asked()).as("somebody else").isEmpty();
    }

    @Test
    void nobodyIsToldOnceThereIsALeadOrADepartment() {
        assertThat(asked()).as("with departments").isEmpty();
        town.departments = List.of();
        town.people = List.of(Town.ADA, new Person("p9", "lea", "Lea Lead", "", null, Set.of(Role.CORPORATE_LEAD)));
        assertThat(asked()).as("with a lead").isEmpty();
    }
}
