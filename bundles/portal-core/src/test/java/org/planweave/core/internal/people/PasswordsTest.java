package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.planweave.core.internal.people.Passwords.Cost;

class PasswordsTest {

    private final Passwords cheap = new Passwords(new Cost(64, 1, 1));

    @Test
    void knowsThePasswordAgain() {
        String hash = cheap.hash("tabok-milun-sodar");

        assertThat(cheap.matches("tabok-milun-sodar", hash)).isTrue();
        assertThat(cheap.matches("tabok-milun-sodas", hash)).isFalse();
        assertThat(cheap.hash("tabok-milun-sodar")).isNotEqualTo(hash);
    }

    @Test
    void isNeverRightWithoutAHash() {
        assertThat(cheap.matches("nobody signs in with this one", null)).isFalse();
    }

    @Test
    void asksForANewHashWhenTheCostHasChanged() {
        String old = cheap.hash("tabok-milun-sodar");
        Passwords usual = new Passwords(Cost.USUAL);

        assertThat(usual.outdated(old)).isTrue();
        assertThat(usual.matches("tabok-milun-sodar", old)).isTrue();
        assertThat(usual.hash("x")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(usual.outdated(usual.hash("x"))).isFalse();
    }
}
