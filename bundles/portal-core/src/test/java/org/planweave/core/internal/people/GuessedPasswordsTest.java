package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessedPasswordsTest {

    private static final List<String> PLACE = List.of("planweave", "Marrowdale Council", "Marrowdale", "Council", "Highways", "Ruth Calloway", "ruth.calloway");

    private final GuessedPasswords guessed = new GuessedPasswords();

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "passwordpassword", "123456789012", "qwertyuiop12", "aaaaaaaaaaaa", "abcdefghijkl", "1q2w3e4r5t6y", "Liverpool2026!",
            "P@ssw0rd2026", "footballfootball", "marrowdale2026", "Marrowdale Council", "planweave2026", "ruth.calloway", "Highways2026", "yawollac htur"})
    void knowsWhatIsTriedFirst(String password) {
        assertThat(guessed.has(password, PLACE)).as(password).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabok-milun-sodar", "correct heron battery", "my teapot sings on Tuesdays", "مظلة زرقاء فوق الجسر", "🦆🐘🪁🧭🪗🛶🥁🪶🦉🧵🪀🏮"})
    void letsOthersBe(String password) {
        assertThat(guessed.has(password, PLACE)).as(password).isFalse();
    }

    @Test
    void isDoneSoonWithWhatIsLong() {
        assertThat(guessed.has("a1".repeat(500), PLACE)).isTrue();
        assertThat(guessed.has("tabok-milun-sodar".repeat(58), PLACE)).isFalse();
    }

    @Test
    void letsEveryRandomOneBe() {
        SpokenPasswords random = new SpokenPasswords(new Random(20261128));
        for (int i = 0; i < 1_000; i++) {
            String password = random.next();
            assertThat(guessed.has(password, PLACE)).as(password).isFalse();
        }
    }
}
