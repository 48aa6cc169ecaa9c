package org.planweave.test;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;

/** A plan, people and a module with two notes on it, one for all of the council and one for its author. */
class LeftStage {

    static final String PLAN = "HW-2027";

    TestPortal portal;
    LeftHouse house;
    OldNotes notes;
    Person planner;
    Person stranger;
    Person deployer;
    Person administrator;

    void begin(TestPortal on) throws Exception {
        portal = on;
        house = new LeftHouse(on, Duration.ofSeconds(30));
        Department highways = on.department("HW", "Highways");
        Department housing = on.department("HO", "Housing");
        planner = on.person("ruth", highways, Role.PLANNER);
        stranger = on.person("guest", null, Role.PUBLIC);
        deployer = on.person("tess", null, Role.MODULE_DEPLOYER);
        administrator = on.person("owen", null, Role.ADMINISTRATOR);
        house.deployed();
        notes = new OldNotes();
        house.leaving.add(notes);
        on.currentUser().actAsPortal();
        on.transactions().join(() -> {
            on.access().protect(Plan.ref(PLAN), protection(highways, null, Audience.COUNCIL));
            on.access().protect(OldNotes.ref("1"), protection(highways, PLAN, Audience.COUNCIL));
            on.access().protect(OldNotes.ref("2"), protection(housing, PLAN, Audience.AUTHOR));
            house.sql.update("insert into old_notes.shelf (id) values ('s')");
            house.sql.update("insert into old_notes.note (id, shelf, words, made_at, picture) values (?, 's', ?, ?, ?)", "1",
                    "=1+1, “quoted”", Instant.parse("2026-11-02T10:15:00Z"), new byte[] {1, 2, 3});
            return true;
        });
        notes.add("1", PLAN, "For all of the council");
        notes.add("2", PLAN, "For its author");
        on.actAs(deployer);
    }

    private static Protection protection(Department of, @Nullable String plan, Audience audience) {
        return new Protection(of.id(), plan == null ? null : Plan.ref(plan), null, audience, Classification.INTERNAL, null);
    }
}
