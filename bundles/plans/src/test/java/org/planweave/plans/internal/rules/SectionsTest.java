package org.planweave.plans.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionsTest {

    private static final List<String> TEMPLATE = List.of("One", "Two");

    @Test
    void keepsTheTemplatesOrderForItsOwnSections() {
        assertThat(Sections.with(TEMPLATE, List.of("Two"), true)).containsExactly("One", "Two");
    }

    @Test
    void keepsTheOrderOfAPlanThatBringsItsOwn() {
        assertThat(Sections.with(TEMPLATE, List.of("Waste", "Two", "Roads", "Waste"), true))
                .containsExactly("Waste", "Two", "Roads", "One");
    }

    @Test
    void putsANewSectionLastWhereLinesStandAlready() {
        assertThat(Sections.with(TEMPLATE, List.of("Waste", ""), false)).containsExactly("One", "Two", "Waste");
    }
}
