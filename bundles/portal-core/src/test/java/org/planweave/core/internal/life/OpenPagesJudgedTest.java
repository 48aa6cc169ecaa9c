package org.planweave.core.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPagesJudgedTest {

    @ParameterizedTest
    @ValueSource(strings = {"surveys/guest/*", "surveys/about", "surveys/guest/*/thanks"})
    void aModuleMayOpenAPlaceBelowItsOwnPath(String page) {
        assertThat(ModuleJudge.mayStandOpen(page, List.of("surveys"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"surveys", "surveys/*", "*/guest", "plans/guest/*", "surveys/", "surveys/guest/..", "/surveys/guest", "surveys/guest/**",
        "api/v1/surveys", ""})
    void nothingElse(String page) {
        assertThat(ModuleJudge.mayStandOpen(page, List.of("surveys", "plans/*/survey"))).isFalse();
    }
}
