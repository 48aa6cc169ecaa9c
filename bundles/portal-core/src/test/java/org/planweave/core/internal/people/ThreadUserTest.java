package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;

class ThreadUserTest {

    private static final Person RUTH = new Person("1", "ruth.calloway", "Ruth Calloway", "", null, Set.of());
    private final ThreadUser user = new ThreadUser();

    @Test
    void putsBackWhoeverWasAsking() {
        String seen = user.as(RUTH, () -> {
            String inside = user.asPortal(() -> user.isPortal() + " " + user.person().isPresent());
            return inside + " " + user.required().name() + " " + user.isPortal();
        });

        assertThat(seen).isEqualTo("true false Ruth Calloway false");
        assertThat(user.person()).isEmpty();
        assertThat(user.isPortal()).isFalse();
    }

    @Test
    void putsBackAfterAFailure() {
        assertThatThrownBy(() -> user.asPortal(() -> {
            throw new IllegalStateException("broken");
        })).hasMessage("broken");

        assertThat(user.isPortal()).isFalse();
    }

    @Test
    void asksToSignIn() {
        assertThatThrownBy(user::required)
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(401));
    }
}
