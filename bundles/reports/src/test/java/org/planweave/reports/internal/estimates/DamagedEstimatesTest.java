package org.planweave.reports.internal.estimates;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;
import org.planweave.fuzz.Fuzz;

/** A file of estimates is read whole, or each wrong cell is named. */
class DamagedEstimatesTest {

    private static final String SHEET = """
            Department,Heading,Original,Revised,Next,Kind
            HW,"Roads, ""and"" bridges","£1,250,000","1,260,000.50",1270000,

            HW,Charges,(12000),-12000,"-12,500",Revenue
            HW,Total,1238000,1248000.50,1257500,
            CL,Pool roof,0,0,2700000,capital
            """;
    private static final String[] WORDS = {",", "\"", "\"\"", "\n", "\r\n", "Department", "Total", "HW,", "£", "(", ")", "-", "=A1", ".5", "1,2,3", "\uFEFF", "\n\n", ",,,,,", "a\""};

    @Test
    void isReadOrEachWrongCellIsNamed() {
        Fuzz.of("estimates-csv", input -> !EstimateReading.read(input, DamagedEstimatesTest::department, workbook -> List.of()).isEmpty()).refusedBy(Problem.class)
                .sound(SHEET).words(WORDS).run(1_500);
    }

    @Test
    void theCellsOfAWorkbookAreReadLikewise() {
        Fuzz.of("estimates-cells", input -> {
            List<List<String>> cells = Stream.of(new String(input, StandardCharsets.UTF_8).split("\n")).map(row -> List.of(row.split(",", -1))).toList();
            return !EstimateReading.read(new byte[] {'P', 'K', 3, 4}, DamagedEstimatesTest::department, workbook -> cells).isEmpty();
        }).refusedBy(Problem.class).sound(SHEET.replaceAll("\"[^\"]*\"", "7")).words(WORDS).run(1_500);
    }

    private static Optional<String> department(String name) {
        return name.equals("HW") || name.equals("CL") ? Optional.of("id-" + name) : Optional.empty();
    }
}
