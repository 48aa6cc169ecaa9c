package org.planweave.clusterparks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planweave.api.Problem;
import org.planweave.api.people.Role;
import org.planweave.api.synergies.ComparedLine;
import org.planweave.api.synergies.FoundTogether;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** On Derby, and on PostgreSQL where PLANWEAVE_TEST_PG_URL names one. */
@PortalTest(module = "cluster-parks", entities = ParkRow.class)
class ParksTest {

    @OnBothDatabases
    void findsWhatTwoDepartmentsPlanInAParkThatWasAdded(TestPortal portal) {
        portal.actAs(portal.person("owen", null, Role.ADMINISTRATOR));
        Parks parks = parks(portal);
        parks.add("Mill Green");

        List<FoundTogether> found = new SamePark(parks).find(List.of(line("HW-1", "Relight the paths of mill green."),
                line("CL-1", "Hold a fair on Mill Green."), line("CL-2", "Plant Mill Green."), line("HO-1", "Build homes.")));
        assertThat(found).extracting(one -> one.lineA() + " " + one.lineB()).containsExactly("HW-1 CL-1", "HW-1 CL-2");
    }

    @OnBothDatabases
    void takesAParkOnceAndOnlyFromAnAdministrator(TestPortal portal) {
        portal.actAs(portal.person("owen", null, Role.ADMINISTRATOR));
        Parks parks = parks(portal);
        parks.add("Mill Green");
        assertThatThrownBy(() -> parks.add("mill green ")).isInstanceOf(Problem.class).hasMessageContaining("already");
        assertThatThrownBy(() -> parks.add(" ")).isInstanceOf(Problem.class);

        portal.actAs(portal.person("ruth", null));
        assertThatThrownBy(() -> parks.add("Hill Green")).isInstanceOf(Problem.class).hasMessageContaining("administrator");
        assertThat(parks.names()).contains("Mill Green").doesNotContain("Hill Green");
    }

    private static Parks parks(TestPortal portal) {
        return new Parks(portal.store(), portal.ids(), portal.currentUser());
    }

    private static ComparedLine line(String id, String text) {
        return new ComparedLine(id, id.substring(0, 2), "p", "action", text, Map.of(), Set.of());
    }
}
