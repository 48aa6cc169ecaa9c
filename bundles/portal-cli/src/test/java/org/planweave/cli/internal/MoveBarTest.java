package org.planweave.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MoveBarTest {

    private final StringWriter out = new StringWriter();

    @Test
    void elsewhereThanOnATerminalEachTableIsALine() {
        moved(false);
        assertThat(out.toString().lines()).containsExactly("Copying 40,000 rows:", "   25 %  plans.line: 10,000", "  100 %  comments.spoken: 30,000");
    }

    @Test
    void onATerminalOneLineIsDrawnOverItself() {
        moved(true);
        assertThat(out.toString().lines()).hasSizeGreaterThan(1).allMatch(line -> line.length() <= 78)
                .anyMatch(line -> line.contains("[######..................]  25 %  10,000 of 40,000 rows  plans.line"));
        assertThat(out.toString()).endsWith("Copying [########################] 100 %  40,000 rows" + " ".repeat(25) + System.lineSeparator())
                .doesNotContain("\n\r");
    }

    private void moved(boolean terminal) {
        MoveBar bar = new MoveBar(new PrintWriter(out), terminal);
        bar.begins("Copying", 40_000);
        bar.advances("plans.line", 10_000);
        bar.ends("plans.line", 10_000);
        bar.advances("comments.spoken", 0);
        bar.advances("comments.spoken", 30_000);
        bar.ends("comments.spoken", 30_000);
        bar.ends("comments.asked", 0);
        bar.over();
    }
}
