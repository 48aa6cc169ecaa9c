package org.planweave.reports.internal.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;

class EstimateReadingTest {

    private static final String HEAD = "Department,Heading,Original,Revised,Next,Kind\n";

    private static Map<String, List<Estimate>> read(byte[] file) {
        return EstimateReading.read(file, name -> name.equals("HW") || name.equals("CL") ? Optional.of("id-" + name) : Optional.empty(),
                workbook -> List.of());
    }

    private static List<String> faults(byte[] file) {
        return catchThrowableOfType(Problem.class, () -> read(file)).faults().stream().map(Fault::detail).toList();
    }

    private static byte[] csv(String rows) {
        return (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsAmountsAsPeopleWriteThemToThePenny() {
        Map<String, List<Estimate>> read = read(csv("""
                HW,"Roads, bridges","£1,250,000","1,260,000.50",1270000,

                HW,Charges,(12000),-12000,"-12,500",Revenue
                HW,Total,1238000,1248000.50,1257500,
                CL,Pool roof,0,0,2700000,capital
                """));

        assertThat(read.keySet()).containsExactly("id-HW", "id-CL");
        assertThat(read.get("id-HW")).extracting(Estimate::heading).containsExactly("Roads, bridges", "Charges");
        assertThat(read.get("id-HW").get(0).revised()).isEqualByComparingTo("1260000.50");
        assertThat(read.get("id-HW").get(1).original()).isEqualByComparingTo("-12000");
        assertThat(read.get("id-CL").get(0).kind()).isEqualTo("capital");
    }

    @Test
    void eachWrongCellIsNamedByRowAndColumn() {
        assertThat(faults(csv("""
                HW,Roads,12x,1,2,
                XX,Parks,1,2,3,
                HW,,1,2,3,
                CL,Books,1,2,3,
                CL,books,1,2,3,
                CL,Total,1,2,4,
                CL,Pool,1,2,=A1,m0ney
                """))).containsExactly(
                "Row 2, original: “12x” is not an amount; write it as 1234567 or -12,000.50.",
                "Row 3, department: the council has no department “XX”; write its code or its name.",
                "Row 4, heading: write a heading of at most 200 characters.",
                "Row 6, heading: “books” stands in row 5 already.",
                "Row 7, next: the total says £4, the rows above it come to £3.",
                "Row 8, kind: “m0ney” is not a kind of money; write revenue, capital or grant.",
                "Row 8, next: there is a formula (=A1); paste the values in its place.");
    }

    @Test
    void aFileThatIsNoneIsSaidToBeSo() {
        assertThat(faults("Department,Heading,Original\nHW,Roads,1".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Row 1: the column “revised” is missing.", "Row 1: the column “next” is missing.");
        assertThat(faults(new byte[0])).singleElement().asString().contains("names of the columns");
        assertThat(faults(csv("HW,\"Roads,1,2,3"))).containsExactly("Row 2: a quotation mark opens here and never closes.");
    }

    @Test
    void aCellOfNothingButQuotationMarksComesToAnEnd() {
        byte[] file = csv("HW,a" + "\"".repeat(1_900_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(faults(file)).anyMatch(fault -> fault.startsWith("Row 2, heading")));
    }

    @Test
    void ofManyFaultsTheFirstAreSaidAndTheOthersCounted() {
        List<String> said = faults(csv("HW,a,x,y,z\n".repeat(1_000)));
        assertThat(said).hasSize(51).last().asString().contains("2,950");
    }

    @Test
    void whatExcelSavesIsReadTooInItsOwnCharacters() {
        byte[] windows = (HEAD + "HW,Café,£5,6,7,").getBytes(Charset.forName("windows-1252"));
        assertThat(read(windows).get("id-HW").get(0).heading()).isEqualTo("Café");
    }

    @Test
    void aWorkbookIsReadLikeCsv() {
        byte[] zip = {'P', 'K', 3, 4};
        List<List<String>> cells = List.of(List.of("Department", "heading", "original", "revised", "next"), List.of(),
                List.of("HW", "Roads", "1,250,000", "1260000.5", "(20)"));
        assertThat(EstimateReading.read(zip, Optional::of, workbook -> cells).get("HW")).singleElement()
                .satisfies(row -> assertThat(row.next()).isEqualByComparingTo("-20"));
        List<List<String>> wrong = List.of(cells.get(0), List.of(), List.of("HW", "Roads", "1", "2"));
        assertThatThrownBy(() -> EstimateReading.read(zip, Optional::of, workbook -> wrong)).hasMessageContaining("Row 3, next");
    }
}
