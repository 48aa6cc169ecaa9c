package org.planweave.e2e;

import java.time.LocalDate;
import org.openqa.selenium.WebElement;

/** How a person works what is on a page. */
interface Hands {

    /** Follows a link, presses a button, unfolds a summary; ticks a box or a button of choice, or the one that a label is for. */
    void press(WebElement shown);

    /** Puts a text in the place of what stands in a field. */
    void type(WebElement field, String text);

    void date(WebElement field, LocalDate day);

    /** Chooses of a list by what it says. */
    void choose(WebElement list, String label);
}
