package org.planweave.web.internal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;
import org.planweave.web.internal.front.People;
import org.planweave.web.internal.front.Rights;
import org.planweave.web.internal.front.TurnedClock;

class OpenFormsTest {

    private static final ResourceRef PLAN = ResourceRef.parse("plans:plan:P1");
    private static final ResourceRef LINE = ResourceRef.parse("plans:line:L1");

    private final People people = new People();
    private final Rights rights = new Rights(people);
    private final TurnedClock clock = new TurnedClock();
    private final OpenForms forms = new OpenForms(rights, people, clock);
    private final List<ResourceRef> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        rights.on(PLAN, LINE, People.RUTH, People.BETH);
        forms.whenChanged(told::add);
    }

    private void opens(Person person, ResourceRef what) {
        people.as(person, () -> {
            forms.opened(what);
            return what;
        });
    }

    private Map<ResourceRef, List<Person>> seenBy(Person person) {
        return people.as(person, () -> forms.others(Set.of(LINE)));
    }

    @Test
    void othersSeeWhoHasALineOpenAndOneselfDoesNot() {
        opens(People.RUTH, LINE);

        assertThat(seenBy(People.BETH)).isEqualTo(Map.of(LINE, List.of(People.RUTH)));
        assertThat(seenBy(People.RUTH)).isEmpty();
        assertThat(told).containsExactly(LINE);
    }

    @Test
    void whoMayNotReadALineSeesNobodyInIt() {
        opens(People.RUTH, LINE);

        assertThat(seenBy(People.ADA)).isEmpty();
    }

    @Test
    void whoMayNotChangeALineIsNotSaidToEditIt() {
        assertThatThrownBy(() -> opens(People.ADA, LINE)).isInstanceOf(Problem.class);
        assertThat(forms.all()).isEmpty();
    }

    @Test
    void itHoldsForAMinuteUnlessItIsSaidAgain() {
        opens(People.RUTH, LINE);
        clock.turn(Duration.ofSeconds(50));
        opens(People.RUTH, LINE);
        clock.turn(Duration.ofSeconds(50));
        assertThat(seenBy(People.BETH)).containsKey(LINE);
        forms.forgetOld();
        assertThat(told).as("said again is no news").containsExactly(LINE);

        clock.turn(Duration.ofSeconds(10));

        assertThat(seenBy(People.BETH)).isEmpty();
        forms.forgetOld();
        assertThat(told).containsExactly(LINE, LINE);
    }

    @Test
    void closingTellsAtOnceAndOnce() {
        opens(People.RUTH, LINE);
        for (int i = 0; i < 2; i++) {
            people.as(People.RUTH, () -> {
                forms.closed(LINE);
                return LINE;
            });
        }

        assertThat(seenBy(People.BETH)).isEmpty();
        assertThat(told).containsExactly(LINE, LINE);
    }

    @Test
    void ofManyOpenFormsOfOnePersonTheLastTwentyCount() {
        for (int i = 0; i < 25; i++) {
            ResourceRef line = new ResourceRef("plans", "line", "X" + i);
            rights.on(PLAN, line, People.RUTH);
            opens(People.RUTH, line);
        }

        assertThat(forms.all()).hasSize(20).contains(new ResourceRef("plans", "line", "X24"))
                .doesNotContain(new ResourceRef("plans", "line", "X4"));
    }

    @Test
    void countsThePeopleWithSomethingOfAModuleOpenEachOnce() {
        ResourceRef another = ResourceRef.parse("plans:line:L2");
        rights.on(PLAN, another, People.RUTH);
        opens(People.RUTH, LINE);
        opens(People.RUTH, another);
        opens(People.BETH, LINE);

        assertThat(forms.people("plans")).isEqualTo(2);
        assertThat(forms.people("comments")).isZero();
        clock.turn(OpenForms.HELD);
        assertThat(forms.people("plans")).as("forgotten by then").isZero();
    }
}
