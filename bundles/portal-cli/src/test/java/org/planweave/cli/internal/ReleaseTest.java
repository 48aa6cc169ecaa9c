package org.planweave.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReleaseTest {

    @Test
    void countsByNumbers() {
        assertThat(new Release("0.10.0")).isGreaterThan(new Release("0.9.9"));
        assertThat(new Release("1.0.0")).isEqualByComparingTo(new Release("1.0.0"));
        assertThatThrownBy(() -> new Release("nightly")).hasMessageContaining("nightly");
    }

    @Test
    void comparesModulesByTheirNumbersAlone() {
        assertThat(Release.isLower("1.2.0", "1.10.0.rc1")).isTrue();
        assertThat(Release.isLower("1.2.0.b", "1.2.0.a")).isFalse();
    }
}
