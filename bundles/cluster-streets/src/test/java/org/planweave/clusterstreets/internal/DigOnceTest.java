package org.planweave.clusterstreets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planweave.api.synergies.ComparedLine;
import org.planweave.api.synergies.FoundTogether;
import org.planweave.api.synergies.FoundTogether.Reason;

class DigOnceTest {

    private final DigOnce detector = new DigOnce();

    private static ComparedLine line(String id, String text, String place, String start, String end) {
        return new ComparedLine(id, id.substring(0, 2), "p", "action", text, Map.of("place", place, "start", start, "end", end), Set.of());
    }

    @Test
    void findsWorksInOnePlaceWithinAYear() {
        List<FoundTogether> found = detector.find(List.of(
                line("HW-1", "Resurface Mill Lane from end to end.", "Mill Lane", "2027-04", "2027-05"),
                line("HO-1", "Lay new mains below Mill Lane.", "mill lane", "2027-06-30", "2027-08-31"),
                line("CL-1", "Hold a fair in Mill Lane.", "Mill Lane", "2027-06", "2027-06"),
                line("PP-1", "Rebuild the kerbs.", "Mill Lane", "2029-01", "2029-02"),
                line("HW-2", "Dig the drains of Mill Lane.", "Mill Lane", "2027-05", "2027-05")));
        assertThat(found).extracting(one -> one.lineA() + " " + one.lineB()).containsExactly("HW-1 HO-1", "HO-1 HW-2");
        assertThat(found.get(0).reasons()).extracting(Reason::kind).containsExactly("place", "dates", "words");
        assertThat(found.get(0).reasons().get(1).fact()).isEqualTo("30 days apart");
        assertThat(found.get(0).reasons().get(0).b()).as("where the text says it").isNotNull();
        assertThat(found.get(0).likely()).isBetween(0.5, 0.9);
    }

    @Test
    void saysNothingWithoutADayOrAPlace() {
        assertThat(detector.find(List.of(line("HW-1", "Resurface it.", "Mill Lane", "soon", "2027-02-30"),
                line("HO-1", "Dig it.", "Mill Lane", "2027-02", ""), line("PP-1", "Dig it.", "", "2027-02", "")))).isEmpty();
    }
}
