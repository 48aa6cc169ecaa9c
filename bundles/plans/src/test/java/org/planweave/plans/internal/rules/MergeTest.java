package org.planweave.plans.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.LineDraft;

class MergeTest {

    private static final String BASE = "Bring food waste to the flats, starting with Northfield and Weir Bank in October 2027.";

    @Test
    void takesBothChangesWhereTheyTouchDifferentWords() {
        assertThat(Merge.texts(
                        BASE, BASE.replace("October", "November"), BASE.replace("2027.", "2027, once each block has a store.")))
                .contains("Bring food waste to the flats, starting with Northfield and Weir Bank in November 2027, "
                        + "once each block has a store.");
    }

    @Test
    void makesUpNothingWhereBothChangedTheSameWords() {
        assertThat(Merge.texts(BASE, BASE.replace("October", "November"), BASE.replace("October", "May"))).isEmpty();
    }

    @Test
    void takesTheSameChangeOnce() {
        String changed = BASE.replace("October", "November");

        assertThat(Merge.texts(BASE, changed, changed)).contains(changed);
    }

    @Test
    void isTheOtherTextWhereOneChangedNothing() {
        String changed = BASE.replace("October", "November");

        assertThat(Merge.texts(BASE, BASE, changed)).contains(changed);
        assertThat(Merge.texts(BASE, changed, BASE)).contains(changed);
    }

    @Test
    void takesFieldsFromWhoeverChangedThem() {
        LineDraft merged = Merge.proposal(
                draft(Map.of("owner", "A", "end", "2027-10", "amount", "310000")),
                draft(Map.of("owner", "A", "end", "2027-11", "amount", "310000")),
                draft(Map.of("end", "2027-10", "amount", "298000")));

        assertThat(merged.fields()).isEqualTo(Map.of("end", "2027-11", "amount", "298000"));
    }

    private static LineDraft draft(Map<String, String> fields) {
        return new LineDraft("action", "Waste", BASE, fields, List.of(), Classification.OPEN);
    }
}
