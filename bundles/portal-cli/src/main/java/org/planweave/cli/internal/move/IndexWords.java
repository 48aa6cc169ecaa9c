package org.planweave.cli.internal.move;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planweave.cli.internal.move.Table.Index;

/** What Derby's catalogue says of an index, such as {@code UNIQUE BTREE (4 DESC, 2)}: the numbers are columns. */
final class IndexWords {

    private IndexWords() {}

    static List<Index.Part> of(String words, Map<Integer, String> columns) {
        String inside = words.substring(words.indexOf('(') + 1, words.lastIndexOf(')'));
        return Stream.of(inside.split(",")).map(String::strip).map(part -> {
            String[] number = part.split(" ");
            return new Index.Part(columns.get(Integer.valueOf(number[0])), number.length > 1 && number[1].equals("DESC"));
        }).toList();
    }
}
