package org.planweave.plans.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.planweave.plans.internal.rules.WordDiff.Change;

class WordDiffTest {

    @Test
    void marksTheWordsThatChanged() {
        assertThat(shown("starting in October 2027.", "starting in November 2027."))
                .isEqualTo("starting in [-October][+November] 2027.");
    }

    @Test
    void readsSeveralWordsAsOneChange() {
        assertThat(shown("all flats by summer", "the 6,200 blocks by summer"))
                .isEqualTo("[-all flats][+the 6,200 blocks] by summer");
    }

    @Test
    void marksNothingInTheSameText() {
        assertThat(shown("Same words.", "Same words.")).isEqualTo("Same words.");
    }

    @Test
    void holdsBothTextsWhole() {
        String older = "Mend ten junctions; then\ntwo bridges – café 😀.";
        String newer = "Mend twelve junctions and two bridges – café 😀, by May.";
        var pieces = WordDiff.between(older, newer);

        assertThat(pieces.stream().filter(p -> p.change() != Change.PUT_IN).map(WordDiff.Piece::text).collect(Collectors.joining()))
                .isEqualTo(older);
        assertThat(pieces.stream().filter(p -> p.change() != Change.TAKEN_OUT).map(WordDiff.Piece::text)
                .collect(Collectors.joining())).isEqualTo(newer);
    }

    private static String shown(String older, String newer) {
        return WordDiff.between(older, newer).stream()
                .map(piece -> switch (piece.change()) {
                    case SAME -> piece.text();
                    case TAKEN_OUT -> "[-" + piece.text() + "]";
                    case PUT_IN -> "[+" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
