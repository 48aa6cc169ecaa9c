package org.planweave.synergies.internal.engine.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planweave.synergies.internal.engine.terms.EngineLine;

class FactReaderTest {

    private static EngineLine line(String text, @Nullable String place, String... partners) {
        return new EngineLine("1", "Parks", "action", text, Set.of(), LocalDate.of(2025, 4, 1),
                LocalDate.of(2026, 3, 31), null, place, List.of(partners));
    }

    private static Facts read(String text) {
        EngineLine line = line(text, null);
        return new FactReader(List.of(line, line("Other", "Quarry Lane"), line("Other", "Quarry Lane depot"),
                line("Other", null, "Wold Trust"))).read(line);
    }

    private static List<String> windows(String text) {
        return read(text).windows().stream().filter(window -> window.span() != null)
                .map(window -> window.from() + "/" + window.to()).toList();
    }

    @Test
    void findsPlacesThatOtherLinesName() {
        assertThat(read("Drain the yard of Quarry  Lane depot.").places()).singleElement().satisfies(place -> {
            assertThat(place.key()).isEqualTo("quarry lane depot");
            assertThat(place.span().of("Drain the yard of Quarry  Lane depot.")).isEqualTo("Quarry  Lane depot");
        });
        assertThat(read("A lane by the quarry").places()).isEmpty();
        assertThat(read("Count toads with the Wold Trust.").partners()).hasSize(1);
    }

    /** As long as a line may be: one who writes it must not stop the run for everybody. */
    @Test
    void aLineOfNothingButNamesIsReadToItsEnd() {
        assertThat(read("Aa ".repeat(6_600)).partners()).isEmpty();
        assertThat(new ProperNames().in("See Aa" + " of the Aa".repeat(2_000) + ".")).isNotNull();
        assertThat(read("1 st of May 2027 to ".repeat(1_000))).isNotNull();
        assertThat(read("£1,000".repeat(3_000) + "-".repeat(2_000))).isNotNull();
    }

    @Test
    void takesAPlaceFromTheFieldWhenTheTextIsSilent() {
        EngineLine line = line("Mend the roof.", "Quarry Lane");
        assertThat(new FactReader(List.of(line)).read(line).places())
                .containsExactly(new Mention("quarry lane", "Quarry Lane", null));
    }

    @Test
    void findsNamesNobodyListed() {
        assertThat(read("Repair Tanner Bridge. Count the toads in May.").names()).extracting(Mention::shown)
                .containsExactly("Tanner Bridge");
    }

    @Test
    void readsMonthsAndTheirRanges() {
        assertThat(windows("Dig in June 2025.")).containsExactly("2025-06-01/2025-06-30");
        assertThat(windows("Dig from 3 June to 9 August 2025.")).containsExactly("2025-06-03/2025-08-09");
        assertThat(windows("Dig November 2025 to January 2026.")).containsExactly("2025-11-01/2026-01-31");
        assertThat(windows("They may dig.")).isEmpty();
    }

    @Test
    void takesTheYearFromTheLineWhenTheTextHasNone() {
        assertThat(windows("Dig each July.")).containsExactly("2025-07-01/2025-07-31", "2026-07-01/2026-07-31");
        assertThat(windows("Dig from October to March.")).contains("2025-10-01/2026-03-31");
    }

    @Test
    void readsSeasonsQuartersAndFinancialYears() {
        assertThat(windows("Dig in winter 2025.")).containsExactly("2025-12-01/2026-02-28");
        assertThat(windows("Dig in Q2 2025/26.")).containsExactly("2025-07-01/2025-09-30");
        assertThat(windows("Dig in 2025-26.")).containsExactly("2025-04-01/2026-03-31");
        assertThat(windows("Dig in 2025/2028.")).containsExactly("2025-04-01/2028-03-31");
    }

    @Test
    void anImpossibleDayIsTheLastOfItsMonth() {
        assertThat(windows("Dig on 31 February 2025.")).containsExactly("2025-02-28/2025-02-28");
    }

    @Test
    void readsMoney() {
        assertThat(read("£1,250 of £3m, £140k and £2.5 million.").money()).extracting(Money::pounds)
                .containsExactly(1_250L, 3_000_000L, 140_000L, 2_500_000L);
        assertThat(MoneyReader.pounds("-£400k")).isEqualTo(-400_000L);
        assertThat(MoneyReader.pounds("none")).isNull();
    }

    @Test
    void seesWhoIsServedAndWhatIsDone() {
        Facts facts = read("Consult pensioners before the swimming baths close.");
        assertThat(facts.people()).extracting(Mention::key).contains("older people");
        assertThat(facts.isConsultation()).isTrue();
        assertThat(facts.acts()).contains(Act.CONSULT, Act.CUT, Act.DEPEND).doesNotContain(Act.BUILD);
    }
}
