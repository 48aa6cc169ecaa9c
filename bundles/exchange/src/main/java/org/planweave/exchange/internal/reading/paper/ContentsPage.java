package org.planweave.exchange.internal.reading.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Kind;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.table.Draft;
import org.planweave.exchange.internal.reading.table.Tables;

/** A contents page: passed over, but for entries that name an objective ("Key priority 1 … 13"). */
final class ContentsPage {
    private static final Pattern TAIL = Pattern.compile("[\\s.…·_]*(?:[.…]{2,}|\\s)[\\s.…·_]*\\d{1,3}(?:\\s*[-–]\\s*\\d{1,3})?\\s*$");

    private final Set<String> entries = new HashSet<>();
    private boolean open;
    private int plain;

    /** Whether a block belongs to a contents page that was opened before. */
    boolean takes(Block block) {
        if (!open) {
            return false;
        }
        String text = block.text();
        boolean entry = TAIL.matcher(text).find() || text.contains("....");
        boolean sentence = !entry && (text.split(" ").length > 16 || text.matches(".*[.!?;:]$") && text.split(" ").length > 4);
        boolean back = !entry && entries.contains(plain(text));
        boolean page = block instanceof Block.Para para && "page".equals(para.number());
        boolean grid = block instanceof Block.Grid;
        if (sentence || back || page && plain > 0 || grid && isTable(block)) {
            open = false;
            return false;
        }
        if (!page) {
            plain++;
            entries.add(plain(text));
        }
        return true;
    }

    private static boolean isTable(Block block) {
        return block instanceof Block.Grid grid && Tables.header(grid) >= 0;
    }

    void open() {
        open = true;
        plain = 0;
    }

    /** The objective that an entry names, or null. */
    static @Nullable Draft objective(Block block) {
        List<String> found = new ArrayList<>();
        String text = TAIL.matcher(block.text()).replaceFirst("").strip();
        Label label = Label.of(text);
        if (label != null && label.kind() == Kind.OBJECTIVE && !label.rest().isEmpty() && label.rest().split(" ").length <= 20) {
            found.add(label.rest());
        }
        return found.isEmpty() || label == null ? null
            : Draft.of(Kind.OBJECTIVE, found.get(0), block.raw(), block.at()).labelled(label.name());
    }

    private static String plain(String text) {
        return TAIL.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
