package org.planweave.core.internal.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.api.Problem;

class KeptTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\uD83D\uDE80", "a\uD83D\uDE80\uD83D\uDE80b", "\uFFFE", "\u202Ertl", "\u0001"})
    void takesWhatComesBack(String text) {
        assertThatCode(() -> KeptText.require(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000", "\uD83D", "\uDE80", "\uD83Da", "\uDE80\uD83D", "\uD83D\uDE80\uD83D"})
    void refusesWhatDoesNot(String text) {
        assertThatThrownBy(() -> KeptText.require(text)).isInstanceOf(Problem.class);
    }
}
