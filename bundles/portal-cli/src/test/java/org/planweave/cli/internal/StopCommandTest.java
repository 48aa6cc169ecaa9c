package org.planweave.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopCommandTest {

    @Test
    void whatStopsByItselfStopsCleanly() throws Exception {
        Process sleeper = process("exec sleep 600");

        assertThat(StopCommand.stopped(sleeper.toHandle(), Duration.ofMinutes(1))).isTrue();
        assertThat(sleeper.isAlive()).isFalse();
    }

    @Test
    void whatDoesNotIsEnded() throws Exception {
        Process stubborn = process("trap '' TERM; echo deaf; while :; do sleep 1; done");
        assertThat(stubborn.inputReader().readLine()).isEqualTo("deaf");

        assertThat(StopCommand.stopped(stubborn.toHandle(), Duration.ofMillis(200))).isFalse();
        assertThat(stubborn.isAlive()).isFalse();
    }

    private static Process process(String script) throws IOException {
        return new ProcessBuilder("sh", "-c", script).start();
    }
}
