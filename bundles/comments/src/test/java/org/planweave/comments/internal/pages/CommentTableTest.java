package org.planweave.comments.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommentTableTest {

    @Test
    void noCellIsTakenForAFormula() {
        assertThat(Csv.row(List.of("=1+1", "+44", "-2", "@x", "\t=x", " =x", "plain")))
                .isEqualTo("\"'=1+1\",\"'+44\",\"'-2\",\"'@x\",\"'\t=x\",\"' =x\",\"plain\"");
    }

    @Test
    void noCellIsTakenForAFormulaBehindWhatNobodySees() {
        assertThat(List.of("\uFF1D1+1", "\u202E=x", "\u200B\uFEFF@x", "\u00A0-1", "\r+1", "\n=1"))
                .allSatisfy(cell -> assertThat(Csv.row(List.of(cell))).isEqualTo("\"'" + cell + "\""));
    }

    @Test
    void quotesAndLineBreaksStayInTheirCell() {
        assertThat(Csv.row(List.of("say \"so\"\nnow", ""))).isEqualTo("\"say \"\"so\"\"\nnow\",\"\"");
    }

    @Test
    void lettersGoOnAfterZ() {
        assertThat(List.of(Talks.letter(0), Talks.letter(25), Talks.letter(26), Talks.letter(51), Talks.letter(52)))
                .containsExactly("a", "z", "aa", "az", "ba");
    }
}
