package org.planweave.comments.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.planweave.comments.internal.rules.Quote;

class NewFormTest {

    private static final String LINE = "Mend the street, then mend the street again.";

    private static NewForm sent(String quote) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("line", "l2");
        sent.putSingle("version", "1");
        sent.putSingle("text", "Which of the two?");
        sent.putSingle("quote", quote);
        sent.putSingle("picked", "the street");
        sent.putSingle("before", "Mend the street, then mend ");
        sent.putSingle("after", " again.");
        return NewForm.of(sent);
    }

    @Test
    void wordsThatWereMarkedAreThoseAtThatPlace() {
        Quote quote = sent("the street").wanted().quote();

        assertThat(quote).isNotNull();
        assertThat(quote.in(LINE).start()).isEqualTo(LINE.lastIndexOf("the street"));
    }

    @Test
    void wordsThatWereTypedInTheirPlaceStandForThemselves() {
        assertThat(sent("street again").wanted().quote()).isEqualTo(Quote.of("street again"));
        assertThat(sent("").wanted().quote()).isNull();
    }
}
