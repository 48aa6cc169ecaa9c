package org.planweave.reports.internal.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;
import org.planweave.fuzz.Fuzz;

/** A form as a file is read, or it is said what is wrong with it. */
class DamagedFormsTest {

    @Test
    void isAFormOrRefused() throws JsonProcessingException {
        Fuzz.of("report-form", input -> FormReading.read(new String(input, StandardCharsets.UTF_8), "json").sections() != null).refusedBy(Problem.class)
                .sound(shipped("run-on"), shipped("decimal"))
                .words("{", "}", "[", "]", ":", ",", "\"code\":", "\"title\":", "\"level\":", "\"source\":", "\"cover\":", "\"sections\":", "\"service\":", "\"numbered\":true", "null", "1e400", "\"\"",
                        "{\"a\":", "[[", "\"\\ud800\"", "\\u0000", "WORDS", "RECOMMENDATIONS", "DECIMAL", "//")
                .run(1_500);
    }

    private static String shipped(String code) throws JsonProcessingException {
        return new JsonMapper().writeValueAsString(ShippedForms.find(code).orElseThrow());
    }
}
