package org.planweave.plans.internal.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.plans.internal.rules.Numbers;

class TemplateTextTest {

    private static PlanTemplate shipped(String id) {
        return ShippedTemplates.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void threeShapesAreFilesWithNoCodeBetweenThem() {
        List<String> kinds = List.of("priority", "objective", "action", "action", "priority", "objective", "action", "kpi");

        assertThat(Numbers.of(shipped("high-level"), kinds)).containsExactly("P1", "O1", "A1.1", "A1.2", "P2", "O2", "A2.1", "K1");
        assertThat(Numbers.of(shipped("directorate"), kinds))
                .containsExactly("AOF 1", "SO 1", "M 1.1", "M 1.2", "AOF 2", "SO 2", "M 2.1", "PI 1");
        assertThat(Numbers.of(shipped("council"), kinds)).containsExactly("1", "1.1", "1.1.1", "1.1.2", "2", "2.1", "2.1.1", "M1");
        assertThat(shipped("directorate").sections()).extracting(PlanTemplate.Section::part).contains("context", "appendix");
        assertThat(shipped("high-level").pages()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        ShippedTemplates.all().forEach(one -> assertThat(TemplateText.read(TemplateText.write(one))).isEqualTo(one));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String twice = TemplateText.write(shipped("high-level")).replace("What it takes", "What we will do")
                .replace("\"P{n}\"", "\"P\"").replace("A{priority}.{n}", "A{nothing}.{n}");
        assertThatThrownBy(() -> TemplateText.read(twice)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.faults())
                .extracting(Problem.Fault::detail)
                .anyMatch(one -> one.contains("Two sections are called"))
                .anyMatch(one -> one.contains("“P” is not a pattern"))
                .anyMatch(one -> one.contains("asks for {nothing}")));
        assertThatThrownBy(() -> TemplateText.read("{")).hasMessageContaining("not JSON");
    }
}
