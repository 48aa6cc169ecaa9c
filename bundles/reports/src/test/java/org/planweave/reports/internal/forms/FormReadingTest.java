package org.planweave.reports.internal.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planweave.api.Problem;
import org.planweave.reports.internal.rules.ReportForm;

class FormReadingTest {

    private static String shipped(String code) throws JsonProcessingException {
        return new JsonMapper().writeValueAsString(ShippedForms.find(code).orElseThrow());
    }

    private static List<String> wrong(String json) {
        Problem problem = catchThrowableOfType(Problem.class, () -> FormReading.read(json, "json"));
        return problem.faults().stream().map(Problem.Fault::detail).toList();
    }

    @Test
    void whatTheShippedFormsSayIsReadBackTheSame() throws JsonProcessingException {
        for (ReportForm form : ShippedForms.all()) {
            assertThat(FormReading.read(shipped(form.code()), "json")).isEqualTo(form);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            "numbering":"RUN_ON"       ~ "numbering":"ROMAN"        ~ numbering: write one of RUN_ON, DECIMAL.
            "code":"run-on" ~ "code":"Run On" ~ code: write small letters, digits and hyphens, at most 40, beginning with a letter.
            "lead":"Members are asked to:" ~ "lead":7               ~ lead: write a text on one line of at most 200 characters.
            "code":"date"              ~ "code":"day"               ~ cover: there must be a field with the code date.
            "code":"summary"           ~ "code":"main"              ~ sections: the code “main” stands there twice; change one.
            "source":"BACKGROUND"      ~ "source":"WORDS"           ~ sections: there must be exactly one with the source BACKGROUND.
            "nil":"None." ~ "nil":"" ~ “Appendices” needs a nil statement, for when there is nothing to list.
            "title":"Conclusion"       ~ "titel":"Conclusion"       ~ sections 17, title: this is missing.
            "Summary","level":1 ~ "Summary","level":2 ~ sections 1: its level is 1 or 2, and the first section has level 1.
            """)
    void eachFaultIsNamedWithItsPlace(String from, String to, String sentence) throws JsonProcessingException {
        String json = shipped("run-on");
        assertThat(json).contains(from);
        assertThat(wrong(json.replace(from, to))).contains(sentence);
    }

    @Test
    void whatIsNoFormIsRefusedWithOneSentence() {
        assertThat(wrong(" ")).containsExactly("Put the form here, as JSON.");
        assertThat(wrong("{\n\"code\":")).containsExactly("This is not JSON; look at line 2.");
        assertThat(wrong("[]")).containsExactly("A form is one JSON object, between curly brackets.");
        assertThat(wrong("{}")).contains("cover: list at least one and at most 20.", "sections: list at least one and at most 40.");
        assertThat(wrong("x".repeat(40_000))).hasSize(1);
    }
}
