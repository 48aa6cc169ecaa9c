package org.planweave.e2e;

import java.time.LocalDate;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Points and clicks, and types where it has clicked. */
final class Mouse implements Hands {

    private final JavascriptExecutor driver;

    Mouse(JavascriptExecutor driver) {
        this.driver = driver;
    }

    @Override
    public void press(WebElement shown) {
        shown.click();
    }

    @Override
    public void type(WebElement field, String text) {
        field.clear();
        field.sendKeys(text);
    }

    /** As the calendar that unfolds does it, which is the browser's own and out of a test's reach. */
    @Override
    public void date(WebElement field, LocalDate day) {
        driver.executeScript("arguments[0].value = arguments[1]", field, day.toString());
    }

    @Override
    public void choose(WebElement list, String label) {
        new Select(list).selectByVisibleText(label);
    }
}
