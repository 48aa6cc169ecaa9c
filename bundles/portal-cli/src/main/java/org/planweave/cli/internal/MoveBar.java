package org.planweave.cli.internal;

import java.io.PrintWriter;
import org.planweave.cli.internal.move.MoveProgress;

/** How far a move has come: a bar that is drawn over itself on a terminal, a line for each table elsewhere. */
final class MoveBar implements MoveProgress {

    private static final int WIDTH = 24;
    private static final int LINE = 78;
    private static final int PERCENT = 100;

    private final PrintWriter out;
    private final boolean terminal;
    private String what = "";
    private long of;
    private long done;
    private String drawn = "";

    MoveBar(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void begins(String doing, long rows) {
        what = doing;
        of = rows;
        done = 0;
        if (!terminal) {
            line("%s %,d rows:".formatted(doing, rows));
        }
    }

    @Override
    public void advances(String table, long rows) {
        done += rows;
        if (terminal) {
            draw("%s [%s] %3d %%  %,d of %,d rows  %s".formatted(what, bar(), percent(), done, of, table));
        }
    }

    @Override
    public void ends(String table, long rows) {
        if (!terminal && rows > 0) {
            line("  %3d %%  %s: %,d".formatted(percent(), table, rows));
        }
    }

    @Override
    public void over() {
        if (terminal) {
            draw("%s [%s] %3d %%  %,d rows".formatted(what, bar(), PERCENT, of));
            out.println();
            out.flush();
        }
        drawn = "";
    }

    private long percent() {
        return of == 0 ? PERCENT : done * PERCENT / of;
    }

    private String bar() {
        int full = (int) (of == 0 ? WIDTH : done * WIDTH / of);
        return "#".repeat(full) + ".".repeat(WIDTH - full);
    }

    private void draw(String text) {
        String cut = text.length() > LINE ? text.substring(0, LINE) : text;
        if (!cut.equals(drawn)) {
            out.print("\r" + cut + " ".repeat(Math.max(0, drawn.length() - cut.length())));
            out.flush();
            drawn = cut;
        }
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }
}
