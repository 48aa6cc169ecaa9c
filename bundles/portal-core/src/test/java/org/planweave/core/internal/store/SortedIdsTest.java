package org.planweave.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortedIdsTest {

    @Test
    void growAndNeverRepeat() {
        SortedIds ids = new SortedIds();
        List<String> made = IntStream.range(0, 100_000).mapToObj(i -> ids.next()).toList();
        assertThat(made).doesNotHaveDuplicates().isSorted();
        assertThat(made).allMatch(id -> id.matches("[0-9a-hjkmnp-tv-z]{13}"));
    }

    @Test
    void areUniqueOverThreads() {
        SortedIds ids = new SortedIds();
        assertThat(IntStream.range(0, 100_000).parallel().mapToObj(i -> ids.next()).toList()).doesNotHaveDuplicates();
    }
}
