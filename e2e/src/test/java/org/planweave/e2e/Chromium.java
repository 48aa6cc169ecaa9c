package org.planweave.e2e;

import java.io.File;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The Chromium of the machine, lent to one person after another: a new one takes seconds of a processor, so who is done hands it back, and
 * it is then as if nobody had used it.
 */
enum Chromium {

    USUAL,
    /** Runs no scripts of the page. */
    PLAIN {
        @Override
        ChromeOptions options() {
            return super.options().setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
    },
    /** Keeps what the console says and what is asked for: that is much, and costs time. Nobody else gets it after, for it remembers. */
    WATCHED {
        @Override
        ChromeOptions options() {
            ChromeOptions options = super.options();
            options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
            return options;
        }

        @Override
        void giveBack(ChromeDriver driver, String portal) {
            driver.quit();
        }
    };

    /** How long a look waits for an element that is not there yet. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** As many as the classes that run beside one another have open at once; more would lie in memory for nothing. */
    private static final int KEPT = 4;

    private final Deque<ChromeDriver> free = new ArrayDeque<>();

    ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("planweave.chromium", "/usr/bin/chromium"));
        return options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--hide-scrollbars", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--force-color-profile=srgb", "--lang=en-GB");
    }

    ChromeDriver take() {
        synchronized (free) {
            if (!free.isEmpty()) {
                return free.pop();
            }
        }
        return started();
    }

    private ChromeDriver started() {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("planweave.chromedriver", "/usr/bin/chromedriver")))
                .usingAnyFreePort().build();
        ChromeDriver driver = new ChromeDriver(service, options());
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        driver.manage().timeouts().implicitlyWait(PATIENCE).pageLoadTimeout(Duration.ofSeconds(60));
        return driver;
    }

    /** @param portal where it was used: what that left in it is thrown away */
    void giveBack(ChromeDriver driver, String portal) {
        try {
            forget(driver, portal);
        } catch (WebDriverException e) {
            driver.quit();
            return;
        }
        synchronized (free) {
            if (free.size() < KEPT) {
                free.push(driver);
                return;
            }
        }
        driver.quit();
    }

    /** A tab of its own has no history, no storage of a session, no other width; the rest belongs to the whole browser. */
    private static void forget(ChromeDriver driver, String portal) {
        String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        for (String window : driver.getWindowHandles()) {
            if (!window.equals(fresh)) {
                driver.switchTo().window(window).close();
            }
        }
        driver.switchTo().window(fresh);
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", portal, "storageTypes", "all"));
    }
}
