package org.planweave.synergies.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.Round;

class OverlapsTest {

    private static final Round ROUND =
            new Round("r", "2027–28", LocalDate.of(2027, 4, 1), LocalDate.of(2028, 3, 31), List.of(), List.of(), true);

    private static Placed line(String department, String kind, Map<String, String> fields, String... outcomes) {
        return new Placed(new Line(department + fields.hashCode() + kind, "p", kind, "A1", "s", 0, "Text", fields,
                java.util.Arrays.stream(outcomes).map(one -> new OutcomeLink(one, true)).toList(), Classification.OPEN, 1, Instant.EPOCH, "x",
                null), department);
    }

    private static Placed at(String department, String place, String start, String end) {
        return line(department, "action", Map.of("place", place, "start", start, "end", end));
    }

    private static Overlaps overlaps(List<Placed> lines) {
        return new Overlaps(lines, WholeArea.of("Ambry Borough Council"));
    }

    @Test
    void placesThatTwoDepartmentsNameThoseOfOneTimeFirst() {
        List<Overlaps.Place> places = overlaps(List.of(at("a", "Mill Lane", "2027-05", "2027-06"), at("b", "mill lane; Yard", "2027-06", "2027-07"),
                at("a", "Yard", "2027-10", "2027-11"), at("c", "Green", "2027-05", "2027-06"), at("c", "Green", "2027-05", "2027-07"),
                at("a", "Ambry", "", ""), at("b", "Ambry; whole borough", "", ""))).places();
        assertThat(places).extracting(Overlaps.Place::name).containsExactly("Mill Lane", "Yard");
        assertThat(places).extracting(Overlaps.Place::together).containsExactly(true, false);
        assertThat(places.get(0).lines()).extracting(Placed::department).containsExactly("a", "b");
    }

    @Test
    void partnersByQuarter() {
        List<Overlaps.Partner> partners = overlaps(List.of(
                line("a", "action", Map.of("partners", "Police; Trust", "start", "2027-05", "end", "2027-08")),
                line("b", "action", Map.of("partners", "police", "end", "2027-09-30")),
                line("b", "action", Map.of("partners", "Trust")))).partners(ROUND);
        assertThat(partners).extracting(Overlaps.Partner::name).containsExactly("Police", "Trust");
        assertThat(partners.get(0).quarters()).containsExactly(List.of("a"), List.of("a", "b"), List.of(), List.of());
        assertThat(partners.get(1).meets()).isFalse();
    }

    @Test
    void groupsOfSeveralPlans() {
        List<Overlaps.Group> groups = overlaps(List.of(line("a", "action", Map.of("equalityGroups", "Age")),
                line("a", "priority", Map.of("equalityGroups", "Age; Race")), line("b", "action", Map.of("equalityGroups", "age")))).groups();
        assertThat(groups).extracting(Overlaps.Group::name).containsExactly("Age", "Race");
        assertThat(groups.get(0).lines()).isEqualTo(Map.of("a", 2, "b", 1));
    }

    @Test
    void whatIsLeftOutBetweenPlans() {
        List<Outcome> outcomes = List.of(outcome("o1"), outcome("o2"), outcome("o3"));
        Gaps gaps = Gaps.of(outcomes, List.of(line("a", "action", Map.of(), "o1"), line("a", "action", Map.of()),
                line("b", "kpi", Map.of("code", "K1"), "o2"), line("a", "kpi", Map.of("code", "k1 ")), line("a", "kpi", Map.of("code", "K2")),
                line("c", "risk", Map.of())));
        assertThat(gaps.unserved()).extracting(Outcome::id).containsExactly("o3");
        assertThat(gaps.unmeasured()).extracting(Outcome::id).containsExactly("o1");
        assertThat(gaps.aimless()).hasSize(1);
        assertThat(gaps.claimedTwice()).containsOnlyKeys("K1");
        assertThat(Gaps.of(List.of(), List.of()).none()).isTrue();
    }

    private static Outcome outcome(String id) {
        return new Outcome(id, 1, "Outcome " + id, "Objective");
    }
}
