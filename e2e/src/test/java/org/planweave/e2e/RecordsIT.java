package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.openqa.selenium.By;

/** N27: from a line to a pack that can go out. Somebody of democratic services does it; nobody else is shown a way there. */
@WalkedOn(Database.POSTGRESQL)
class RecordsIT {

    private static final String LINE = "HO-2027-a2-1";
    private static final String EVERYTHING = "a[href='/records/held?kind=line&target=" + LINE + "']";

    @OnEachDatabase
    void allThatIsHeldOnALineIsOneClickAwayAndGoesOutWithoutNames(Database database) throws IOException {
        try (Browser mina = Browser.on(database.portal()).signIn("mina.shah")) {
            mina.open("plans/HO-2027").submit(EVERYTHING);
            assertThat(mina.text("main")).contains("Version of a line: A2.1, version 1", "Nadia Fenwick", "Entry of the audit");
            mina.follow("Take in a request about it").type("reference", "FOI story 1").type("asked", "All that is held on this line.");
            mina.date("#received", LocalDate.now().minusDays(1));
            mina.follow("Take in and gather");
            assertThat(mina.text("main")).contains("working days left", "wait for your decision").doesNotContain("Download the pack");
            mina.follow("Hold back: All ");
            while (!mina.all("main form[action$='/decide'] button[value='remove']").isEmpty()) {
                mina.submit("main form[action$='/decide'] button[value='remove']");
            }
            Map<String, String> pack = unzipped(mina.download("a[href$='pack.zip']"));
            assertThat(pack).containsOnlyKeys("pack.html", "schedule.csv");
            assertThat(pack.get("pack.html")).contains("Held back: s.40(2)", "treat the worst block first");
            assertThat(pack.values()).allSatisfy(file -> assertThat(file).doesNotContain("Fenwick").doesNotContain("nadia.fenwick"));
            assertThat(pack.get("schedule.csv")).contains("a name").contains("s.40(2)");
            mina.follow("Answered or refused").tick("Answered");
            mina.follow("Close the request");
            assertThat(mina.text("main")).contains("Closed as answered.", "in time");
        }
        try (Browser nadia = Browser.on(database.portal()).signIn("nadia.fenwick")) {
            assertThat(nadia.open("plans/HO-2027").all(EVERYTHING)).isEmpty();
            assertThat(nadia.driver().findElements(By.cssSelector("nav a[href='/records']"))).isEmpty();
            assertThat(nadia.open("records").text()).contains("Ask one of them").doesNotContain("FOI story 1");
        }
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                files.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
