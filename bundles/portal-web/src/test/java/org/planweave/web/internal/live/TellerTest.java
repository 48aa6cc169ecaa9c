package org.planweave.web.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planweave.api.ResourceRef;
import org.planweave.web.internal.front.People;
import org.planweave.web.internal.front.Rights;

class TellerTest {

    private static final ResourceRef PLAN = ResourceRef.parse("plans:plan:P1");

    private final People people = new People();
    private final Rights rights = new Rights(people);
    private final Teller teller = new Teller(people, rights, people, rights, new OpenForms(rights, people, Clock.systemUTC()));

    private static final class Told implements Outlet {
        private final List<String> sent = new ArrayList<>();
        private boolean behind;
        private boolean ended;

        @Override
        public void send(String text) {
            sent.add(text);
        }

        @Override
        public boolean isBehind() {
            return behind;
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    private Subscriber ruth(Told told) {
        rights.plan(PLAN, People.RUTH);
        return new Subscriber(people.signIn("ruth", People.PASSWORD, "here"), People.RUTH, Set.of(PLAN), told);
    }

    @Test
    void aBeatGoesToWhoIsThere() {
        Told told = new Told();
        teller.beat(ruth(told));

        assertThat(told.sent).containsExactly(":\n\n");
        assertThat(told.ended).isFalse();
    }

    @Test
    void aBeatEndsAStreamThatIsBehindOrWhoseSessionIsOver() {
        Told slow = new Told();
        slow.behind = true;
        teller.beat(ruth(slow));
        Told away = new Told();
        Subscriber reader = ruth(away);
        people.signOut(reader.secret());
        teller.beat(reader);

        assertThat(List.of(slow, away)).allMatch(told -> told.ended && told.sent.isEmpty());
    }

    @Test
    void whatHangsOnNothingIsToldToNobodyElse() {
        Told told = new Told();
        teller.changed(Set.of(ResourceRef.parse("other:thing:X")), List.of(ruth(told)));

        assertThat(told.sent).isEmpty();
    }
}
