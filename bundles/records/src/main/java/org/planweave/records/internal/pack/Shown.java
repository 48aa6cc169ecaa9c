package org.planweave.records.internal.pack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.records.internal.rules.Item;
import org.planweave.records.internal.rules.Mark;
import org.planweave.records.internal.rules.Redaction;
import org.planweave.records.internal.rules.Redaction.Piece;
import org.planweave.records.internal.stored.Packs.Marked;

/**
 * An item as its reader gets it.
 *
 * @param withheld under which section all of it is held back, or null
 */
public record Shown(int number, String kind, String title, String when, @Nullable Exemption withheld, List<Part> parts) {

    /** A passage, in the pieces that are left of it. */
    public record Part(String label, List<Piece> pieces) {}

    /** With what is held back taken out. */
    static Shown redacted(Marked one) {
        Mark whole = Redaction.whole(one.marks());
        return whole == null ? shown(one.item(), one.marks())
                : new Shown(one.item().place(), one.item().kind(), one.item().title(), Words.time(one.item().at()), whole.exemption(), List.of());
    }

    /** All of it. */
    public static Shown whole(Item item) {
        return shown(item, List.of());
    }

    private static Shown shown(Item item, List<Mark> marks) {
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < item.passages().size(); place++) {
            parts.add(new Part(item.passages().get(place).label(), Redaction.of(item.passages().get(place).text(), place, marks)));
        }
        return new Shown(item.place(), item.kind(), item.title(), Words.time(item.at()), null, parts);
    }
}
