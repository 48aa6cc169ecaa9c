package org.planweave.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.events.Event;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.api.modules.SwitchChoices.Choice;
import org.planweave.api.modules.SwitchChoices.Chosen;
import org.planweave.api.modules.SwitchTurned;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.people.PortalRows;

class StoredChoicesTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";

    /** A council in which Highways and Housing have a module with one switch. */
    private static final class Town {

        private final PortalRows portal;
        private final List<Event> events = new ArrayList<>();
        private final StoredSwitches switches;
        private final StoredChoices choices;
        private final String highways;
        private final String housing;
        private final Person director;
        private final Person administrator;

        Town(PortalRows portal) {
            this.portal = portal;
            StoredMemberships memberships = new StoredMemberships(portal.sql, portal.transactions, portal.versions);
            switches = new StoredSwitches(portal.sql, portal.transactions, portal.versions, portal.council, memberships, portal.user,
                    events::add, portal.audit).with(new Surveys());
            choices = new StoredChoices(portal.sql, switches, portal.transactions, portal.user, events::add, portal.audit);
            highways = portal.department("HW", "Highways and Waste").id();
            housing = portal.department("HO", "Housing").id();
            director = portal.person("dora", highways, Role.DIRECTOR);
            administrator = portal.person("ada", null, Role.ADMINISTRATOR);
        }

        private void as(Person person, Runnable work) {
            portal.user.as(person, () -> {
                work.run();
                return person;
            });
        }

        private void choose(Choice choice) {
            as(administrator, () -> choices.choose("surveys", "on", choice, "For the election."));
        }
    }

    private record Surveys() implements ModuleDirectory {

        private static final Entry ONLY = new Entry("surveys", "Surveys", "", "1.0.0", List.of("surveys"), List.of("on"), false, 1);

        @Override
        public List<Entry> entries() {
            return List.of(ONLY);
        }

        @Override
        public Optional<Entry> entry(String id) {
            return id.equals(ONLY.id()) ? Optional.of(ONLY) : Optional.empty();
        }

        @Override
        public Optional<Entry> owner(String path) {
            return entry(path);
        }

        @Override
        public Optional<String> moduleOf(long bundleId) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void settlesItForAllAndGivesBackWhatDepartmentsTurned(PortalRows portal) {
        Town town = new Town(portal);
        town.as(town.director, () -> town.switches.turn("surveys", "on", town.highways, null, false, "Too early."));
        town.events.clear();

        town.choose(Choice.ON_FOR_ALL);
        assertThat(town.switches.on("surveys", town.highways)).isTrue();
        assertThat(town.events).as("only where it changes").containsExactly(new SwitchTurned("surveys", "on", town.highways, null, true));
        assertThatThrownBy(() -> town.as(town.director,
                () -> town.switches.turn("surveys", "on", town.highways, null, false, "No.")))
                .hasMessageContaining("set this to on for all departments: “For the election.”").extracting("status").isEqualTo(403);
        assertThatThrownBy(() -> town.as(town.administrator,
                () -> town.switches.turn("surveys", "on", town.housing, null, false, "No."))).extracting("status").isEqualTo(403);

        town.choose(Choice.ON_AT_FIRST);
        assertThat(town.switches.on("surveys", town.highways)).as("as it turned it").isFalse();
        assertThat(town.switches.on("surveys", town.housing)).isTrue();

        town.choose(Choice.OFF_AT_FIRST);
        assertThat(town.switches.on("surveys", town.housing)).isFalse();
        assertThat(town.choices.all()).singleElement().satisfies(one -> {
            assertThat(one.by()).isEqualTo(town.administrator.id());
            assertThat(one.choice()).isEqualTo(Choice.OFF_AT_FIRST);
        });
        assertThat(portal.audit.newest("module:surveys", null, 9)).filteredOn(entry -> entry.action().equals("switch.chosen")).hasSize(3)
                .allSatisfy(entry -> assertThat(entry.facts()).containsEntry("reason", "For the election."));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void isForAdministratorsWithAReason(PortalRows portal) {
        Town town = new Town(portal);
        Chosen before = town.choices.of("surveys", "on");

        assertThatThrownBy(() -> town.as(town.director, () -> town.choices.choose("surveys", "on", Choice.OFF_FOR_ALL, "why")))
                .extracting("status").isEqualTo(403);
        assertThatThrownBy(() -> town.as(town.administrator, () -> town.choices.choose("surveys", "on", Choice.OFF_FOR_ALL, " ")))
                .extracting("status").isEqualTo(400);
        assertThatThrownBy(() -> town.as(town.administrator, () -> town.choices.choose("surveys", "give", Choice.OFF_FOR_ALL, "why")))
                .extracting("status").isEqualTo(404);
        assertThat(town.choices.of("surveys", "on")).isEqualTo(before);
        assertThat(town.events).isEmpty();
    }
}
