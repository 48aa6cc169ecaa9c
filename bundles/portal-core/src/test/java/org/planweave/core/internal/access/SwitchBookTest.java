package org.planweave.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planweave.api.modules.SwitchChoices.Choice;
import org.planweave.api.modules.SwitchChoices.Chosen;
import org.planweave.core.internal.access.SwitchBook.Key;
import org.planweave.core.internal.access.SwitchBook.Name;

class SwitchBookTest {

    private final SwitchBook book = new SwitchBook(Map.of(
            new Key("pr", "comments", "receive", ""), false,
            new Key("pr", "comments", "receive", "c1"), true,
            new Key("hw", "comments", "give", "c1"), false,
            new Key("pr", "synergies", "on", ""), false,
            new Key("pr", "reports", "on", ""), true), Map.of());

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

    private SwitchBook chosen(String module, String name, Choice choice) {
        return new SwitchBook(book.turned(), Map.of(new Name(module, name), new Chosen(module, name, choice, "why", "p1", Instant.EPOCH)));
    }

    @Test
    void putsWhatTheAdministratorSetForAllBeforeWhatDepartmentsTurned() {
        assertThat(chosen("comments", "receive", Choice.ON_FOR_ALL).on("comments", "receive", "pr", null)).isTrue();
        SwitchBook off = chosen("comments", "receive", Choice.OFF_FOR_ALL);
        assertThat(off.on("comments", "receive", "hw", null)).isFalse();
        assertThat(off.on("comments", "receive", "pr", "c1")).as("turned on for the cluster").isFalse();
        assertThat(off.anyOn("comments", List.of("receive"), "pr")).isFalse();
        assertThat(off.on("comments", "give", "hw", null)).as("another switch").isTrue();
    }

    @Test
    void beginsAsTheAdministratorSaid() {
        SwitchBook offAtFirst = chosen("reports", "on", Choice.OFF_AT_FIRST);
        assertThat(offAtFirst.on("reports", "on", "hw", null)).isFalse();
        assertThat(offAtFirst.on("reports", "on", "pr", null)).as("turned on since").isTrue();
        assertThat(offAtFirst.departmentsWith("reports", "on", Set.of("pr", "hw"))).containsExactly("pr");
    }

    @Test
    void namesTheDepartmentsThatHaveItOn() {
        assertThat(book.departmentsWith("synergies", "on", Set.of("pr", "hw", "ho")))
                .containsExactlyInAnyOrder("hw", "ho");
    }
}
