package org.planweave.exchange.internal.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.marked.Control;
import org.planweave.exchange.internal.reading.marked.Tag;

/** The file's controls, put together line by line; a line that stands twice makes two pieces. */
final class Pieces {

    /** A line's text with its fields; a null text means that only fields came back. */
    static final class Piece {

        private final String line;
        private long version;
        private @Nullable Control text;
        private final Map<String, Control> fields = new LinkedHashMap<>();

        Piece(String line, long version) {
            this.line = line;
            this.version = version;
        }

        String line() {
            return line;
        }

        long version() {
            return version;
        }

        @Nullable Control text() {
            return text;
        }

        Map<String, Control> fields() {
            return fields;
        }

        private boolean isGone() {
            Control own = text;
            return own != null && own.isTracked() && own.after().isEmpty();
        }
    }

    private final Map<String, List<Piece>> byLine = new LinkedHashMap<>();

    Pieces(List<Control> controls) {
        Map<String, Integer> seen = new HashMap<>();
        for (Control control : controls) {
            Tag tag = control.tag();
            int nth = seen.merge(tag.written(), 1, Integer::sum) - 1;
            Piece piece = piece(tag, nth);
            if (tag.what() == Tag.What.LINE) {
                piece.text = control;
                piece.version = tag.version();
            } else {
                piece.fields.put(tag.field(), control);
            }
        }
        byLine.values().forEach(Pieces::withoutMoved);
    }

    private Piece piece(Tag tag, int nth) {
        List<Piece> pieces = byLine.computeIfAbsent(tag.id(), id -> new ArrayList<>());
        while (pieces.size() <= nth) {
            pieces.add(new Piece(tag.id(), tag.version()));
        }
        return pieces.get(nth);
    }

    /** A tracked move leaves the line at its old place too, wholly taken out; only the new place counts then. */
    private static void withoutMoved(List<Piece> pieces) {
        if (pieces.size() > 1 && pieces.stream().anyMatch(piece -> piece.text != null && !piece.isGone())) {
            pieces.removeIf(Piece::isGone);
        }
    }

    Map<String, List<Piece>> byLine() {
        return byLine;
    }
}
