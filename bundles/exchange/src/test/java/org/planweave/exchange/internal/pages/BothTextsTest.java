package org.planweave.exchange.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.planweave.ui.Html;

class BothTextsTest {

    @Test
    void changesApartGoTogether() {
        assertThat(BothTexts.of("Mend all roads by May.", "Mend all roads and kerbs by May.", "Mend most roads by May."))
                .contains("Mend most roads and kerbs by May.");
        assertThat(BothTexts.of("Mend all roads.", "Mend most roads.", "Mend most roads.")).contains("Mend most roads.");
    }

    @Test
    void changesOfTheSameWordsAreAPersonsToChoose() {
        assertThat(BothTexts.of("Mend all roads.", "Mend most roads.", "Mend some roads.")).isEmpty();
    }

    @Test
    void aDifferenceMarksWordsAndEscapesThem() {
        assertThat(Html.string(Difference.of("Mend all roads", "Mend <b> roads"))).contains("Mend ", "all", "&lt;b").doesNotContain("<b>");
    }
}
