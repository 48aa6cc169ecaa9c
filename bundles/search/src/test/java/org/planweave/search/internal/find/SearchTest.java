package org.planweave.search.internal.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Protection.Audience;
import org.planweave.search.internal.index.Asked;
import org.planweave.search.internal.index.Question;
import org.planweave.search.internal.index.Reading;

class SearchTest {

    private static final Asked CROSSING = Asked.of("crossing");

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    private Results found(Asked asked) {
        return town.search.page(asked, Filter.NONE, 1);
    }

    @Test
    void neitherListsNorCountsNorHintsAtWhatOneMayNotRead() {
        town.line("1", "Rebuild the crossing", town.highways, Audience.DEPARTMENT);
        town.line("2", "The crossing closes in July", town.culture, Audience.COUNCIL);
        town.comment("c", "A secret crossing", town.highways, Audience.DEPARTMENT);
        town.as(town.theirs);
        Results found = found(CROSSING);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.kinds()).isEqualTo(Map.of("line", 1));
        assertThat(found.departments()).isEqualTo(Map.of(town.culture.id(), 1));
        assertThat(town.search.singly(Asked.of("secret crossing"))).containsEntry(Asked.of("crossing"), true);
        assertThat(town.search.singly(Asked.of("secret crossing")).values()).containsExactlyInAnyOrder(true, false);
        town.as(town.ours);
        assertThat(found(CROSSING).total()).isEqualTo(3);
    }

    @Test
    void showsNothingOfTheDepartmentsToNobody() {
        town.line("1", "Rebuild the crossing", town.highways, Audience.COUNCIL);
        town.as(town.ours);
        town.portal.actAs(null);
        assertThat(found(CROSSING).total()).isZero();
    }

    @Test
    void aReclassificationCountsAtTheNextRequest() {
        ResourceRef line = town.line("1", "Rebuild the crossing", town.highways, Audience.COUNCIL);
        town.as(town.theirs);
        assertThat(found(CROSSING).total()).isEqualTo(1);
        town.protect(Map.of(line, Town.protection(town.highways, Audience.DEPARTMENT)));
        assertThat(found(CROSSING).total()).isZero();
    }

    @Test
    void findsAllOfTheLittleThatOneMayReadAmongMuch() {
        town.lines(1_000, "crossing crossing crossing", town.highways, Audience.DEPARTMENT);
        town.line("1", "A crossing with so many other words that it comes last", town.culture, Audience.DEPARTMENT);
        town.as(town.theirs);
        Results found = found(CROSSING);
        assertThat(found.more()).isFalse();
        assertThat(found.results()).singleElement().satisfies(one -> assertThat(one.entry().ref().id()).isEqualTo("1"));
    }

    @Test
    void looksAtNoMoreThanAFirstStepForACommonWord() {
        town.lines(3_000, "a crossing", town.highways, Audience.COUNCIL);
        town.as(town.ours);
        Sieve sieve = new Sieve(town.library);
        try (Reading reading = town.index.read(new Question(CROSSING, Set.of(), Set.of(), Set.of()))) {
            assertThat(sieve.readable(reading, hits -> hits.size() > Search.COUNTED)).hasSize(250);
            assertThat(reading.examined()).isEqualTo(250);
        }
        Results found = found(CROSSING);
        assertThat(found.more()).isTrue();
        assertThat(found.total()).isEqualTo(Search.COUNTED);
        assertThat(found.kinds()).isEmpty();
    }

    @Test
    void asksTheDatabaseAtMostOnceWhateverIsFound() {
        town.lines(240, "a crossing", town.highways, Audience.COUNCIL);
        town.as(town.ours);
        assertThat(lookUps()).isLessThanOrEqualTo(1);
        assertThat(lookUps()).isZero();
    }

    /** How many times protections are read for one search. */
    private long lookUps() {
        return town.portal.statements().of(() -> found(CROSSING)).stream()
                .filter(statement -> statement.contains("from portal.protection"))
                .count();
    }

    @Test
    void hidesAModuleFromTheDepartmentThatSwitchedItOff() {
        town.comment("c", "Which crossing?", town.highways, Audience.COUNCIL);
        town.as(town.theirs);
        assertThat(found(CROSSING).total()).isEqualTo(1);
        town.portal.switches().set("comments", "on", town.culture.id(), false);
        assertThat(found(CROSSING).total()).isZero();
        assertThat(found(CROSSING).kinds()).isEmpty();
        town.portal.actAs(town.ours);
        assertThat(found(CROSSING).total()).isEqualTo(1);
    }

    @Test
    void narrowsAndStillCountsTheRest() {
        town.line("1", "Rebuild the crossing", town.highways, Audience.COUNCIL);
        town.line("2", "The crossing closes", town.culture, Audience.COUNCIL);
        town.comment("c", "Which crossing?", town.culture, Audience.COUNCIL);
        town.as(town.ours);
        Results lines = town.search.page(CROSSING, new Filter(Set.of("line"), Set.of(town.culture.id())), 1);
        assertThat(lines.total()).isEqualTo(1);
        assertThat(lines.kinds()).isEqualTo(Map.of("line", 2, "comment", 1));
    }

    @Test
    void narrowsWhereThereAreMoreThanAreCounted() {
        town.lines(300, "a crossing crossing", town.highways, Audience.COUNCIL);
        town.line("1", "The crossing closes in the summer of next year", town.culture, Audience.COUNCIL);
        town.as(town.ours);
        Results few = town.search.page(CROSSING, new Filter(Set.of(), Set.of(town.culture.id())), 1);
        assertThat(few.total()).isEqualTo(1);
        assertThat(few.more()).isFalse();
    }

    @Test
    void pagesEachResultOnce() {
        town.lines(45, "a crossing", town.highways, Audience.COUNCIL);
        town.as(town.ours);
        List<String> ids = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            town.search.page(CROSSING, Filter.NONE, page).results().forEach(one -> ids.add(one.entry().ref().id()));
        }
        assertThat(ids).hasSize(45).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void goesOnAfterACursorToTheEnd() {
        town.lines(620, "a crossing", town.highways, Audience.COUNCIL);
        town.as(town.ours);
        List<String> refs = new ArrayList<>();
        List<Result> next = town.search.after(CROSSING, Filter.NONE, "", 200);
        while (!next.isEmpty()) {
            next.forEach(one -> refs.add(one.entry().ref().toString()));
            next = town.search.after(CROSSING, Filter.NONE, refs.get(refs.size() - 1), 200);
        }
        assertThat(refs).hasSize(620).doesNotHaveDuplicates();
        assertThatThrownBy(() -> town.search.after(CROSSING, Filter.NONE, "plans:line:9", 10)).isInstanceOf(Problem.class);
    }

    @Test
    void marksTheWordsInTheirPlace() {
        town.line("1", "Before it all, " + "many words ".repeat(30) + "we rebuild two <b>crossings</b> on Tenter Lane"
                + " and more".repeat(40), town.highways, Audience.COUNCIL);
        town.as(town.ours);
        Result result = found(Asked.of("crossing \"tenter lane\"")).results().get(0);
        assertThat(result.snippet().stream().filter(Result.Piece::marked).map(Result.Piece::text))
                .containsExactly("crossings", "Tenter Lane");
        assertThat(result.plain()).startsWith("…").endsWith("…").hasSizeLessThan(260);
    }
}
