package org.planweave.synergies.internal.engine.understanding;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What councils do, as far as the engine knows it, and which service bears on which. */
public final class Services {

    static final WordList WORDS = WordList.of("services.txt");

    private static final List<String> NAMES = WORDS.groups();
    private static final List<Service> ALL = IntStream.range(0, NAMES.size())
            .mapToObj(number -> new Service(number, NAMES.get(number), WORDS.describe(NAMES.get(number)))).toList();
    private static final boolean[][] BEARINGS = bearings();

    private Services() {
    }

    /** Each of them, in the order of the list. */
    public static List<Service> all() {
        return ALL;
    }

    static boolean bears(int first, int second) {
        return BEARINGS[first][second];
    }

    private static boolean[][] bearings() {
        boolean[][] bearings = new boolean[NAMES.size()][NAMES.size()];
        for (String line : WordList.lines("bearings.txt")) {
            List<Integer> two = Stream.of(line.strip().split("\\s+>\\s+")).map(NAMES::indexOf).toList();
            if (two.size() != 2 || two.contains(-1)) {
                throw new IllegalStateException("bearings.txt must name two services of services.txt: " + line);
            }
            bearings[two.get(0)][two.get(1)] = true;
        }
        return bearings;
    }
}
