package org.planweave.exchange.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What patterns look for, over and over in one line: reading it takes no stack and comes to an end. With {@code planweave.fuzz.length} the
 * line is longer, so that what takes the square of its length does not.
 */
@Tag("slow")
class RepeatedTextTest {

    private static final int LONG = Integer.getInteger("planweave.fuzz.length", 20_000);
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"a", "A", "1", " ", "-", "a-", "a.", "a_", "A a ", "Aa ", "Aa of ", "Aa, ", "(a) ", "((", "))", "1.1.", "1.1 ", "AB1 ", "AB12 And ",
            "AB1: ", "- ", "* ", "#", "# ", "**a** ", "__a__", "from 1 to 2 ", "£1,000 ", ",000", "by end of march 2027 ", "by ", "lead: ", "lead officer: A ",
            "owner: ", "target ", "target: 1 ", "baseline 2026/27 ", "2026/27 ", "2026-", "1 st ", "1st of may 2027 to ", "a@b.c ", "07700 900123 ",
            "[GAP ", "[", "]", "\"", "’a", "and ", "and the ", "of the ", "; ", ": ", "| ", "|a", "Cllr Aa ", "Aa Aa: ", "officer ", "q1 ", "risk ",
            "likelihood 3 impact 4 ", "\t", "\u00AD", "\u00A0", "\r", "…"})
    void isReadToItsEnd(String piece) {
        String repeated = piece.repeat(LONG / piece.length());
        for (String text : new String[] {"Objective 1: Trade\n\n" + repeated + "\n\nTarget: 5\n", "Risks\n- " + repeated,
                "| Action | Lead | By when |\n|---|---|---|\n| " + repeated + " | A | May 2027 |\n", "Measures\n- " + repeated + ": " + repeated}) {
            ReadResult result = assertTimeoutPreemptively(FAR_TOO_LONG,
                    () -> new Papers().read("plan.txt", text.getBytes(StandardCharsets.UTF_8)), () -> "“" + piece + "” in " + text.lines().findFirst());
            assertThat(result).isNotNull();
        }
    }
}
