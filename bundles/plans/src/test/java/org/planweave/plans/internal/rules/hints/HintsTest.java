package org.planweave.plans.internal.rules.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.plans.internal.rules.hints.Hint.Rule;

class HintsTest {

    private static List<String> said(String text, String kind, int most) {
        return Hints.of(text, kind, most).stream().map(hint -> hint.rule() + " " + hint.about()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Open a joint advice hub at the library by September.",
        "Commission a review of the twelve worst junctions.",
        "Implement the new rota from 1 April 2027.",
        "Bring the depot’s two workshops under one roof.",
        "Feed the pupils who come hungry.",
        "Retender the waste contract.",
        "Have a home ready for each of them.",
        "Review e.g. Mill Lane and St. Ann’s Road before the winter of the year.",
        "Keep key worker homes, hold each key decision in public, and support foster carers.",
        "Deliver meals to 400 homes.",
        "Secure the footbridge\n- close it on Sundays\n- inspect it each month\n- repair the rail",
        "Zalgo the frobnicators."})
    void leavesPlainEnglishAlone(String text) {
        assertThat(said(text, "action", 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Utilising the depot for storage      | NO_VERB Utilising the depot for storage ; WORD Utilising
            The depot is mended                  | NO_VERB The depot is mended
            Improved access to parks for all     | NO_VERB Improved access to parks for …
            Delivery of 20 homes                 | NO_VERB Delivery of 20 homes
            20 new homes in Mill Lane            | NO_VERB 20 new homes in Mill …
            Provision of bins                    | NO_VERB Provision of bins
            Review of junctions                  | NO_VERB Review of junctions
            Mend roads in order to slow cars     | WORD in order to
            Facilitate talks with stakeholders   | WORD Facilitate ; WORD stakeholders
            Run a key project                    | WORD key
            Strengthen ties, transform lives     | WORD transform ; WORD Strengthen
            Find foster carers and foster pride  | WORD foster
            """)
    void namesWhatIsNotPlain(String text, String expected) {
        assertThat(said(text, "action", 0)).containsExactly(expected.split(" ; "));
    }

    @Test
    void countsTheWordsOfEachSentence() {
        String longer = "Mend " + "road ".repeat(24) + "soon.";
        String enough = "Mend " + "road ".repeat(23) + "soon.";

        assertThat(said(enough + " " + enough, "action", 0)).isEmpty();
        assertThat(Hints.of("Open it. " + longer, "action", 0)).containsExactly(
                new Hint(Rule.LONG_SENTENCE, "Mend road road road road …", "", 26, 25));
        assertThat(said("Mend these:\n- " + "road ".repeat(20) + "\n- " + "lane ".repeat(20), "priority", 0))
                .as("bullets are sentences of their own").isEmpty();
    }

    @Test
    void knowsTheRoomOfTheTemplate() {
        assertThat(said("Mend six roads", "action", 3)).isEmpty();
        assertThat(Hints.of("Mend six long roads", "action", 3)).containsExactly(new Hint(Rule.LONG_LINE, "", "", 4, 3));
    }

    @Test
    void asksForVerbsOnlyWhereSomethingIsDone() {
        assertThat(said("The share of homes that are damp", "kpi", 0)).isEmpty();
        assertThat(said("Safer streets\n- the speed limit on Mill Lane\n- open a crossing", "priority", 0))
                .containsExactly("NO_VERB the speed limit on Mill …");
    }

    @Test
    void saysEachThingOnce() {
        assertThat(said("Utilise this, utilise that", "action", 0)).containsExactly("WORD Utilise");
        assertThat(Hints.of("", "action", 10)).isEmpty();
    }
}
