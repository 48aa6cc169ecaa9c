package org.planweave.search.internal.find;

import java.util.List;
import org.planweave.search.internal.index.Entry;

/** Something found, with the words it was found by in their place. */
public record Result(Entry entry, List<Piece> snippet) {

    /** A piece of text, marked if it was asked for. */
    public record Piece(String text, boolean marked) {}

    public Result {
        snippet = List.copyOf(snippet);
    }

    /** The snippet without marks. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        snippet.forEach(piece -> plain.append(piece.text()));
        return plain.toString();
    }
}
