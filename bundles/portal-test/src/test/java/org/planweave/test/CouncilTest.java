package org.planweave.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** People and rights in a module's tests. */
@PortalTest(module = "notes", entities = {NoteRow.class, TagRow.class})
class CouncilTest {

    @OnBothDatabases
    void decidesAsThePortalDoes(TestPortal portal) {
        Department roads = portal.department("RO", "Roads");
        Department parks = portal.department("PA", "Parks");
        Person planner = portal.person("ann", roads, Role.PLANNER);
        Person other = portal.person("ben", parks, Role.PLANNER);
        ResourceRef note = new ResourceRef("notes", "note", "n1");
        portal.actAs(planner);
        portal.transactions().join(() -> {
            portal.access().protect(note, new Protection(
                    roads.id(), null, null, Protection.Audience.DEPARTMENT, Classification.INTERNAL, null));
            return true;
        });
        assertThat(portal.access().may(Verb.READ, note)).isTrue();
        portal.actAs(other);
        assertThat(portal.access().may(Verb.READ, note)).isFalse();
        assertThat(portal.council().people()).containsExactlyInAnyOrder(planner, other);
    }

    @OnBothDatabases
    void startsEachTestWithNobody(TestPortal portal) {
        assertThat(portal.council().people()).isEmpty();
        assertThat(portal.council().departments()).isEmpty();
        assertThat(portal.currentUser().person()).isEmpty();
        assertThat(portal.person("ann", null, Role.MEMBER).username()).isEqualTo("ann");
    }
}
