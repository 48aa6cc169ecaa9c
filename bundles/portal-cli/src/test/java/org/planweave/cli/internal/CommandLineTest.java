package org.planweave.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path data;

    @Test
    void everyCommandHasHelpWithAnExample() {
        walk(Planweave.commandLine());
    }

    private static void walk(CommandLine command) {
        String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
        assertThat(help).contains("Example:").contains("planweave ");
        command.getSubcommands().values().forEach(CommandLineTest::walk);
    }

    @Test
    void wrongUseIsOneSentenceAndStatusTwo() {
        assertThat(run("strat")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("strat").endsWith("See planweave --help.");
    }

    @Test
    void aDirectionIsGiveOrReceive() {
        assertThat(run("switch", "comments:both", "markets", "off")).isEqualTo(2);
        assertThat(err.toString()).contains("give or receive");
    }

    @Test
    void noPortalIsStatusOneWithWhatToDo() {
        assertThat(run("modules", "list", "--data", data.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains(data.toString()).contains("planweave start");
    }

    @Test
    void aDiskWithoutRoomIsSaidBeforeAnythingIsStarted() {
        Ground.demand(data, 200L << 20, 200);
        assertThatThrownBy(() -> Ground.demand(data, (200L << 20) - 1, 200)).isInstanceOf(Refused.class)
                .hasMessageContaining("has 199 MiB free, and a start takes 200").hasMessageContaining("--data");
    }

    @Test
    void statusOfNothingSaysSo() {
        assertThat(run("status", "--json", "--data", data.toString())).isEqualTo(1);
        assertThat(Json.object(out.toString())).containsEntry("running", false).containsEntry("ready", false);
    }

    private int run(String... args) {
        CommandLine line = Planweave.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
