package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Department;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.people.kept.KeptVersions;

class PeopleOnDatabaseTest {

    private static final String EACH = "org.planweave.core.internal.people.PortalRows#onEachDatabase";

    @ParameterizedTest
    @MethodSource(EACH)
    void makesADepartmentOnceForWhoeverMay(PortalRows portal) {
        Person lead = portal.person("helen.strand", null, Role.CORPORATE_LEAD);
        Person planner = portal.person("ruth.calloway", null, Role.PLANNER);

        Department made = portal.user.as(lead, () -> portal.council.ensureDepartment("  Built   Environment "));
        Department again = portal.user.as(lead, () -> portal.council.ensureDepartment("BUILT ENVIRONMENT"));

        assertThat(made).isEqualTo(again);
        assertThat(made.name()).isEqualTo("Built Environment");
        assertThat(made.code()).isEqualTo("BE");
        assertThat(portal.council.department("be")).contains(made);
        assertThat(portal.audit.newest("department:" + made.id(), null, 9)).extracting(Audit.Entry::who)
                .containsExactly(lead.id());
        assertThatThrownBy(() -> portal.user.as(planner, () -> portal.council.ensureDepartment("Markets")))
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(403));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void showsAChangeInsideItsTransactionAndForgetsItAfterARollBack(PortalRows portal) {
        assertThat(portal.council.departments()).isEmpty();
        assertThatThrownBy(() -> portal.transactions.join(() -> {
            portal.register.add("HW", "Highways and Waste", null, "hw");
            assertThat(portal.council.department("HW")).isPresent();
            throw new IllegalStateException("rolled back");
        })).hasMessage("rolled back");

        assertThat(portal.council.departments()).isEmpty();
        portal.department("HO", "Housing");
        assertThat(portal.council.departments()).extracting(Department::code).containsExactly("HO");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void seesWhatAnotherNodeChanged(PortalRows portal) {
        KeptVersions otherNode = new KeptVersions(portal.sql, portal.transactions);
        StoredCouncil there = new StoredCouncil(portal.sql, portal.transactions, otherNode, portal.user, portal.audit,
                portal.ids);
        assertThat(there.departments()).isEmpty();

        portal.department("HO", "Housing");
        otherNode.look();

        assertThat(there.departments()).extracting(Department::name).containsExactly("Housing");
        otherNode.stop();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void letsAnAdministratorLookAfterAccounts(PortalRows portal) {
        Department housing = portal.department("HO", "Housing");
        Person admin = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        NewPerson asked = new NewPerson("beth.oyelaran", "Beth Oyelaran", "Planner", housing.id(), Set.of(Role.PLANNER),
                "tabok-milun-sodar");

        Person beth = portal.user.as(admin, () -> portal.people.add(asked));
        Person director = portal.user.as(admin,
                () -> portal.people.setRoles(beth.id(), Set.of(Role.DIRECTOR, Role.PLANNER)));

        assertThat(portal.council.person("beth.oyelaran")).contains(director);
        assertThat(director.roles()).containsExactlyInAnyOrder(Role.DIRECTOR, Role.PLANNER);
        assertThatThrownBy(() -> portal.user.as(director, () -> portal.people.add(asked)))
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(403));
        assertThatThrownBy(() -> portal.user.as(admin, () -> portal.people.add(asked)))
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.faults().get(0).pointer())
                .isEqualTo("username"));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void keepsTheLastAdministrator(PortalRows portal) {
        Person admin = portal.person("owen.blake", null, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> portal.user.as(admin, () -> portal.people.setRoles(admin.id(), Set.of())))
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.type()).isEqualTo("last-administrator"));
        assertThat(portal.council.book().hasAdministrator()).isTrue();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void refusesAnAccountThatIsNotWellFormed(PortalRows portal) {
        Person admin = portal.person("owen.blake", null, Role.ADMINISTRATOR);
        NewPerson wrong = new NewPerson("Ruth Calloway", " ", "a\nb", "nowhere", Set.of(), "tabok-milun-sodar");
        NewPerson weak = new NewPerson("ruth", "Ruth", "", null, Set.of(), "elevenchars");
        NewPerson guessed = new NewPerson("ruth", "Ruth", "", null, Set.of(), "password1234");

        assertThatThrownBy(() -> portal.user.as(admin, () -> portal.people.add(wrong)))
                .isInstanceOfSatisfying(Problem.class, it ->
                assertThat(it.faults()).extracting(Problem.Fault::pointer)
                        .containsExactly("username", "name", "post", "department"));
        assertThatThrownBy(() -> portal.user.as(admin, () -> portal.people.add(weak)))
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.faults().get(0).pointer())
                .isEqualTo("password"));
        assertThatThrownBy(() -> portal.user.as(admin, () -> portal.people.add(guessed)))
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.faults().get(0).pointer())
                .isEqualTo("password"));
    }
}
