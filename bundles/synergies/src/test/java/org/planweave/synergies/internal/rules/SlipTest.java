package org.planweave.synergies.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planweave.synergies.internal.rules.Slip.Effect;

class SlipTest {

    private static final Days JUNE = days("2027-06-01", "2027-06");
    private static final Days JULY = days("2027-07", "2027-07-31");

    private static Days days(String start, String end) {
        return Days.of(Map.of("start", start, "end", end)).orElseThrow();
    }

    @Test
    void saysWhatMeetsPartsAndWaits() {
        assertThat(new Slip(JUNE, JULY).on(JULY, "shared-asset", false)).contains(Effect.MEETS);
        assertThat(new Slip(JULY, JUNE).on(JULY, "shared-asset", false)).contains(Effect.PARTS);
        assertThat(new Slip(JUNE, JULY).on(null, "dependency", false)).contains(Effect.WAITS);
        assertThat(new Slip(JUNE, JULY).on(null, "shared-outcome", true)).contains(Effect.WAITS);
        assertThat(new Slip(JUNE, JULY).on(null, "shared-outcome", false)).isEmpty();
        assertThat(new Slip(JUNE, JUNE).on(JULY, "dependency", true)).isEmpty();
        assertThat(new Slip(JULY, null).on(JULY, "shared-asset", false)).as("the days are taken away").contains(Effect.PARTS);
    }

    @Test
    void readsDaysAndMonthsAndNothingElse() {
        assertThat(JUNE).isEqualTo(days("2027-06-01", "2027-06-30"));
        assertThat(Days.of(Map.of("end", "2027-02"))).contains(days("2027-02-28", "2027-02-28"));
        assertThat(Days.of(Map.of("start", "soon", "end", "2027-13"))).isEqualTo(Optional.empty());
        assertThat(days("2027-06-30", "2027-06-01")).as("turned round").isEqualTo(JUNE);
    }
}
