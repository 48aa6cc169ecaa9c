package org.planweave.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.planweave.itests.Portal;

/** One person's browser on one portal. */
final class Browser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Portal portal;
    private final Chromium chromium;
    private final ChromeDriver driver;
    private final Way way;
    private final Keyboard keyboard;
    private final Hands hands;

    private Browser(Portal portal, Chromium chromium, Way way) {
        this.portal = portal;
        this.chromium = chromium;
        this.driver = chromium.take();
        this.way = way;
        this.keyboard = new Keyboard(driver);
        this.hands = way == Way.KEYBOARD ? keyboard : new Mouse(driver);
        wide(1280);
    }

    /** One that is worked in the way of this run, or by mouse. */
    static Browser on(Portal portal) {
        return on(portal, Way.asked().orElse(Way.MOUSE));
    }

    static Browser on(Portal portal, Way way) {
        return new Browser(portal, way == Way.PLAIN ? Chromium.PLAIN : Chromium.USUAL, way);
    }

    Way way() {
        return way;
    }

    /** One that keeps what the console says and what is asked for. */
    static Browser watched(Portal portal) {
        return new Browser(portal, Chromium.WATCHED, Way.MOUSE);
    }

    ChromeDriver driver() {
        return driver;
    }

    Browser wide(int pixels) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** @param path without the leading slash */
    Browser open(String path) {
        driver.get(portal.url() + path);
        return this;
    }

    Browser signIn(String user) {
        open("sign-in");
        type("username", user).type("password", portal.password(user));
        return submit("main form button[type=submit]");
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return atOnce(() -> driver.findElements(By.cssSelector(selector)));
    }

    /** Faults that axe finds in the page as it stands, a line each. */
    List<String> axe() {
        return Axe.faults(driver);
    }

    /** Looks for what is there now: what is looked for in vain costs no waiting. */
    private <T> T atOnce(Supplier<T> look) {
        driver.manage().timeouts().implicitlyWait(Duration.ZERO);
        try {
            return look.get();
        } finally {
            driver.manage().timeouts().implicitlyWait(Chromium.PATIENCE);
        }
    }

    Browser type(String name, String text) {
        return fill("[name='" + name + "']", text);
    }

    Browser fill(String selector, String text) {
        hands.type(find(selector), text);
        return this;
    }

    Browser date(String selector, LocalDate day) {
        hands.date(find(selector), day);
        return this;
    }

    /** Presses a button and waits for the page that comes of it. */
    Browser submit(String selector) {
        return onTheNextPage(() -> hands.press(find(selector)));
    }

    /** Waits until another document is there whole. An element of the old one may fail in several ways meanwhile; a mark is simply gone. */
    private Browser onTheNextPage(Runnable step) {
        driver.executeScript("window.planweaveBefore = true");
        step.run();
        new WebDriverWait(driver, Duration.ofSeconds(60)).ignoring(WebDriverException.class).until(any -> Boolean.TRUE.equals(
                driver.executeScript("return window.planweaveBefore === undefined && document.readyState === 'complete'")));
        return this;
    }

    /** Types where the focus is. */
    Browser keys(CharSequence... typed) {
        keyboard.keys(typed);
        return this;
    }

    /** Presses a key that leads to another page, and waits for it. */
    Browser press(Keys key) {
        return onTheNextPage(() -> keys(key));
    }

    /** Presses Tab until an element has the focus. */
    Browser tabTo(String selector) {
        keyboard.tabTo(find(selector));
        return this;
    }

    Browser onPaper() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        return this;
    }

    String text() {
        return find("body").getText();
    }

    /** The words of one element as a person sees them. */
    String text(String selector) {
        return find(selector).getText();
    }

    /** Chooses of a list by what it says. */
    Browser choose(String name, String label) {
        hands.choose(find("[name='" + name + "']"), label);
        return this;
    }

    /** Presses where no other page comes of it: a box, a button of choice, what unfolds. */
    Browser click(String selector) {
        hands.press(find(selector));
        return this;
    }

    /** Follows the first link or presses the first button in the page's own part that says these words. */
    Browser follow(String words) {
        return onTheNextPage(() -> hands.press(called(words)));
    }

    private WebElement called(String words) {
        return driver.findElement(By.xpath("//main//*[self::a or self::button][contains(normalize-space(.), \"" + words
                + "\")]"));
    }

    /** The words of one element, also of what is folded away, spaces run together. */
    String content(String selector) {
        return String.valueOf(find(selector).getAttribute("textContent")).replaceAll("\\s+", " ").strip();
    }

    /** Ticks the box or chooses the button of choice that has this label. */
    Browser tick(String label) {
        hands.press(driver.findElement(By.xpath("//main//label[normalize-space()=\"" + label + "\"]")));
        return this;
    }

    /** Waits until an element holds these words, which come to it by and by. */
    Browser until(String selector, String words) {
        new WebDriverWait(driver, Chromium.PATIENCE.multipliedBy(6)).ignoring(WebDriverException.class).until(any -> content(selector)
                .contains(words));
        return this;
    }

    /** Clicks a link to a file, and says where it is once it is there whole. */
    Path download(String selector) {
        return Downloads.next(driver, find(selector)::click);
    }

    /** The page as it comes out of the printer on A4. */
    PdfFile printed() {
        PrintOptions options = new PrintOptions();
        options.setPageSize(new PageSize(29.7, 21.0));
        return PdfFile.of(Base64.getDecoder().decode(driver.print(options).getContent()));
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    /** Keeps a picture of the whole page. */
    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Map<String, Object> clip = Map.of("x", 0, "y", 0, "scale", 1,
                    "width", run("return Math.max(320, document.documentElement.clientWidth)"),
                    "height", run("return Math.max(600, document.documentElement.scrollHeight)"));
            Object data = driver.executeCdpCommand("Page.captureScreenshot",
                    Map.of("format", "png", "captureBeyondViewport", true, "clip", clip)).get("data");
            Files.write(PICTURES.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the console complains of since it was last asked: errors of scripts, refusals of the content policy, missing files. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage).toList();
    }

    /** Requests since it was last asked that went to anybody but this portal. */
    List<String> strayRequests() {
        return StrayRequests.in(driver.manage().logs().get("performance"), portal.url());
    }

    @Override
    public void close() {
        chromium.giveBack(driver, portal.url());
    }
}
