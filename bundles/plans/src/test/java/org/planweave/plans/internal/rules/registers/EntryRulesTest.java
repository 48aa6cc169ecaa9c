package org.planweave.plans.internal.rules.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineRegister;

class EntryRulesTest {

    private static List<String> faults(LineRegister register, String text) {
        List<String> faults = new ArrayList<>();
        EntryRules.checked(register, text, faults::add);
        return faults;
    }

    @Test
    void storesAYearAsPeopleSayIt() {
        List<String> faults = new ArrayList<>();
        String stored = EntryRules.checked(LineRegister.RESOURCES, "staff|2.5|2027-28|General Fund|\n\nasset| |2027/28||The depot", faults::add);

        assertThat(faults).isEmpty();
        assertThat(stored).isEqualTo("staff | 2.5 | 2027–28 | General Fund\nasset |  | 2027–28 |  | The depot");
        assertThat(EntryRules.checked(LineRegister.RESOURCES, stored, faults::add)).as("checked again").isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            staff | two | 2027-28      ; Entry 1: “two” is not a number of full-time posts
            revenue | 2.5 | 2027-28    ; is not an amount in whole pounds
            capital | | 2027-28        ; is not an amount in whole pounds
            asset | 1 | 2027-28        ; Entry 1: say in the note which asset it is.
            people | 1 | 2027-28       ; Entry 1: “people” is not a kind of resource
            staff | 1 | soon           ; Entry 1: “soon” is not a year
            """)
    void namesWhatIsWrongWithAResource(String text, String fault) {
        assertThat(String.join(" ", faults(LineRegister.RESOURCES, text))).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/plan.pdf", "http://example.org", "Shelf 4, committee file", "CS: 2027 review", ""})
    void takesAReferenceThatIsSafe(String reference) {
        assertThat(faults(LineRegister.DOCUMENTS, "strategy | Housing strategy | " + reference + " | 2026-04 | 2027-04-01")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "javascript:alert(1)", "JavaScript:alert(1)", " data:text/html;base64,xx", "ftp://example.org/x", "//example.org", "https://",
        "https://a:b@example.org", "www.example.org", "file:///etc/passwd", "https://exa mple.org"})
    void refusesOtherAddresses(String reference) {
        assertThat(faults(LineRegister.DOCUMENTS, "document | A paper | " + reference)).singleElement().asString()
                .contains("is not an address that starts with https:// or http://");
    }

    @Test
    void asksForTheActAndTheChange() {
        assertThat(faults(LineRegister.LEGISLATION, "Act | Change | 2027-05-01 | made\nAct | Change | | anticipated")).isEmpty();
        assertThat(faults(LineRegister.LEGISLATION, " | | 1 May | law")).hasSize(4);
        assertThat(faults(LineRegister.LEGISLATION, "A | b | | bill\n".repeat(21))).singleElement().asString().contains("21 entries");
    }

    @Test
    void keepsEveryCharacterOfACell() {
        String text = LineRegister.DOCUMENTS.text(List.of(Map.of("kind", "document", "title", "One | two \\ three", "review", "2027-04")));

        assertThat(LineRegister.DOCUMENTS.entries(text)).containsExactly(
                Map.of("kind", "document", "title", "One | two \\ three", "review", "2027-04"));
    }

    @Test
    void neverAddsPostsToMoney() {
        List<Line> lines = List.of(
                line("staff | 2.5 | 2027–28\nrevenue | 100000 | 2027–28\nasset | | 2027–28 | | Depot"),
                line("staff | 0.25 | 2027–28\nrevenue | 50000 | 2028–29\ncapital | 7 | 2027–28\nasset | 2 | 2027–28 | | Vans"));

        assertThat(Totals.of(lines).stream().map(one -> one.kind() + " " + one.year() + " " + one.amount() + " of " + one.entries()))
                .containsExactly(
                        "staff 2027–28 2.75 of 2", "revenue 2027–28 100000 of 1", "revenue 2028–29 50000 of 1",
                        "capital 2027–28 7 of 1", "asset 2027–28 3 of 2");
    }

    private static Line line(String resources) {
        return new Line(
                "l", "p", "action", "A1", "S", 0, "Do it", Map.of("resources", resources), List.of(),
                org.planweave.api.access.Classification.OPEN, 1, java.time.Instant.EPOCH, "portal", null);
    }
}
