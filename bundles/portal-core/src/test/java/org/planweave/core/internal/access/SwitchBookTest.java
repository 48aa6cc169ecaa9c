package org.planweave.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planweave.core.internal.access.SwitchBook.Key;

class SwitchBookTest {

    private final SwitchBook book = new SwitchBook(Map.of(
            new Key("pr", "comments", "receive", ""), false,
            new Key("pr", "comments", "receive", "c1"), true,
            new Key("hw", "comments", "give", "c1"), false,
            new Key("pr", "synergies", "on", ""), false));

    @Test
    void isOnUntilSomebodyTurnsItOff() {
        assertThat(book.on("comments", "give", "pr", null)).isTrue();
        assertThat(book.on("comments", "receive", "pr", null)).isFalse();
    }

    @Test
    void countsTheClustersOwnSettingFirst() {
        assertThat(book.on("comments", "receive", "pr", "c1")).isTrue();
        assertThat(book.on("comments", "receive", "pr", "c2")).isFalse();
        assertThat(book.on("comments", "give", "hw", "c1")).isFalse();
        assertThat(book.on("comments", "give", "hw", null)).isTrue();
    }

    @Test
    void takesAModuleForOnWhileAnyOfItsSwitchesIs() {
        assertThat(book.anyOn("comments", List.of("give", "receive"), "pr")).isTrue();
        assertThat(book.anyOn("comments", List.of("receive"), "pr")).as("on in one cluster").isTrue();
        assertThat(book.anyOn("synergies", List.of("on"), "pr")).isFalse();
        assertThat(book.anyOn("synergies", List.of(), "pr")).isTrue();
    }

    @Test
    void namesTheDepartmentsThatHaveItOn() {
        assertThat(book.departmentsWith("synergies", "on", Set.of("pr", "hw", "ho")))
                .containsExactlyInAnyOrder("hw", "ho");
    }
}
