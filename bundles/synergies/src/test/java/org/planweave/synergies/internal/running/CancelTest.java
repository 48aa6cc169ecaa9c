package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.planweave.synergies.internal.engine.terms.EngineLine;

class CancelTest {

    private static List<EngineLine> lines() {
        return List.of(line("a", "d1", "Dig the lane."), line("b", "d2", "Pave the lane."), line("c", "d2", "Light the lane."));
    }

    private static EngineLine line(String id, String department, String text) {
        return new EngineLine(id, department, "action", text, java.util.Set.of(), null, null, null, null, List.of());
    }

    @Test
    void saysHowFarItIsAndEndsWhenItIsCancelled() {
        Progress progress = new Progress();
        assertThat(progress.now()).isEmpty();
        assertThat(progress.cancel()).as("nothing goes on").isFalse();
        Engines engines = new Engines();
        try {
            progress.begin(3);
            engines.read(lines(), progress);
            assertThat(progress.now()).isEqualTo(Optional.of(new FindSynergies.Going(3, 3)));
            assertThat(progress.cancel()).isTrue();
            assertThatThrownBy(progress::goOn).isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> engines.read(lines(), progress)).isInstanceOf(CancellationException.class);
            progress.end();
            progress.begin(3);
            assertThat(engines.read(lines(), progress)).as("a new run is not cancelled").isNotNull();
        } finally {
            engines.close();
        }
    }
}
