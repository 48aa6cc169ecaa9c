package org.planweave.plans.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planweave.api.Problem;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.OutcomeLink;

class LineCheckTest {

    private static final Set<String> OUTCOMES = Set.of("o1", "o2");

    @Test
    void givesALineBackAsItWillBeStored() {
        LineDraft draft = new LineDraft(
                "action", " Waste  and cleansing ", " One.\r\nTwo. ", Map.of("owner", " ", "end", "2027-10"),
                List.of(new OutcomeLink("o1", false), new OutcomeLink("o1", true)), Classification.OPEN);

        assertThat(LineCheck.checked(draft, OUTCOMES)).isEqualTo(new LineDraft(
                "action", "Waste and cleansing", "One.\nTwo.", Map.of("end", "2027-10"),
                List.of(new OutcomeLink("o1", true)), Classification.OPEN));
    }

    @Test
    void takesTheLongestTextAndRefusesOneMore() {
        assertThat(check("x".repeat(20_000), Map.of()).text()).hasSize(20_000);
        assertThatThrownBy(() -> check("x".repeat(20_001), Map.of())).hasMessageContaining("20001 characters");
    }

    @Test
    void refusesATextThatCannotBeKept() {
        assertThatThrownBy(() -> check("a\0b", Map.of())).hasMessageContaining("code 0");
        assertThatThrownBy(() -> check("a\ud83d b", Map.of())).hasMessageContaining("half of a character");
        assertThatThrownBy(() -> check("  ", Map.of())).hasMessageContaining("no text");
        assertThat(check("Café 😀 ’–", Map.of()).text()).isEqualTo("Café 😀 ’–");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        LineDraft draft = new LineDraft("song", "", "", Map.of("amount", "lots", "colour", "red"),
                List.of(new OutcomeLink("o9", true)), Classification.OPEN);

        assertThatThrownBy(() -> LineCheck.checked(draft, OUTCOMES))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.faults()).extracting(Problem.Fault::pointer)
                            .containsExactlyInAnyOrder("kind", "text", "amount", "colour", "outcomes");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "start,2027-02-29", "end,2027-13", "end,soon", "amount,3.5", "amount,£300", "amount,12345678901234", "score,high",
        "provisional,maybe", "budgetKind,Not this"
    })
    void refusesAFieldThatIsNotWellFormed(String name, String value) {
        assertThatThrownBy(() -> check("Text", Map.of(name, value))).isInstanceOf(Problem.class).hasMessageContaining(value);
    }

    @ParameterizedTest
    @CsvSource({
        "start,2028-02-29", "end,2027-12", "amount,-250000", "amount,0", "score,12.5", "provisional,true", "budgetKind,local_risk",
        "owner,Sam Poole"
    })
    void takesAFieldThatIsWellFormed(String name, String value) {
        assertThat(check("Text", Map.of(name, value)).fields()).containsEntry(name, value);
    }

    @Test
    void refusesAnEndBeforeItsStart() {
        assertThatThrownBy(() -> check("Text", Map.of("start", "2027-06-02", "end", "2027-06-01")))
                .hasMessageContaining("ends before it starts");
        assertThat(check("Text", Map.of("start", "2027-06-02", "end", "2027-06")).fields()).hasSize(2);
    }

    private static LineDraft check(String text, Map<String, String> fields) {
        return LineCheck.checked(
                new LineDraft("action", "", text, fields, List.of(), Classification.OPEN), OUTCOMES);
    }
}
