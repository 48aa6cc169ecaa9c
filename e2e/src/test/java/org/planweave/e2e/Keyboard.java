package org.planweave.e2e;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** Reaches everything by Tab, and works it by the keys that the platform gives it. */
final class Keyboard implements Hands {

    private static final int MOST_TABS = 400;

    private final WebDriver driver;

    Keyboard(WebDriver driver) {
        this.driver = driver;
    }

    /** Types where the focus is. */
    void keys(CharSequence... typed) {
        new Actions(driver).sendKeys(typed).perform();
    }

    private void held(Keys modifier, CharSequence... typed) {
        new Actions(driver).keyDown(modifier).sendKeys(typed).keyUp(modifier).perform();
    }

    /** Presses Tab until an element has the focus. */
    void tabTo(WebElement wanted) {
        tabToOneOf(List.of(wanted));
    }

    private void tabToOneOf(List<WebElement> wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (wanted.contains(focused())) {
                return;
            }
            keys(Keys.TAB);
        }
        throw new AssertionError(MOST_TABS + " presses of Tab did not reach " + wanted.get(0).getAttribute("outerHTML"));
    }

    private WebElement focused() {
        return driver.switchTo().activeElement();
    }

    @Override
    public void press(WebElement shown) {
        switch (shown.getTagName()) {
            case "label" -> tick(driver.findElement(By.id(shown.getAttribute("for"))));
            case "input" -> tick(shown);
            default -> {
                tabTo(shown);
                keys(Keys.ENTER);
            }
        }
    }

    private void tick(WebElement choice) {
        if (!"radio".equals(choice.getAttribute("type"))) {
            tabTo(choice);
            keys(" ");
            return;
        }
        // of a group of radio buttons Tab reaches one, and the arrows the others
        List<WebElement> group = driver.findElements(By.cssSelector("[name='" + choice.getAttribute("name") + "']"));
        tabToOneOf(group);
        for (int i = 0; i < group.size() && !focused().equals(choice); i++) {
            keys(Keys.ARROW_DOWN);
        }
        if (!choice.isSelected()) {
            keys(" ");
        }
    }

    @Override
    public void type(WebElement field, String text) {
        tabTo(field);
        held(Keys.CONTROL, "a");
        keys(Keys.DELETE);
        if (!text.isEmpty()) {
            keys(text);
        }
    }

    /** Day, month and year in the order of the browser's country. */
    @Override
    public void date(WebElement field, LocalDate day) {
        tabTo(field);
        keys(day.format(DateTimeFormatter.ofPattern("ddMMyyyy")));
        if (!day.toString().equals(field.getAttribute("value"))) {
            held(Keys.SHIFT, Keys.TAB, Keys.TAB);
            keys(day.format(DateTimeFormatter.ofPattern("MMddyyyy")));
        }
        if (!day.toString().equals(field.getAttribute("value"))) {
            throw new AssertionError("Typed " + day + " and there is " + field.getAttribute("value"));
        }
    }

    @Override
    public void choose(WebElement list, String label) {
        tabTo(list);
        keys(Keys.HOME);
        for (int i = 0; i < list.findElements(By.tagName("option")).size() && !chosen(list).equals(label); i++) {
            keys(Keys.ARROW_DOWN);
        }
        if (!chosen(list).equals(label)) {
            throw new AssertionError("The list has no choice “" + label + "”: " + list.getText());
        }
    }

    private static String chosen(WebElement list) {
        return new Select(list).getFirstSelectedOption().getText();
    }
}
